/* What the build makes (`scripts/setUp/readAhead`). */

/** Formulas of the shipped models, for `knowFormulas`. */
declare module 'virtual:formulasReadAhead' {
  export const formulas: readonly (readonly [formula: string, postfix: string])[];
}

/** `ModelsReadAhead` of the shipped models; a file of this kind may not name a type of another. */
declare module 'virtual:modelsReadAhead' {
  export const models: Readonly<Record<string, never>>;
}
