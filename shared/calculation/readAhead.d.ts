/* What the build makes (`scripts/setUp/readAhead`). */

/** Formulas of the shipped models, for `knowFormulas`. */
declare module 'virtual:formulasReadAhead' {
  export const formulas: readonly (readonly [formula: string, postfix: string])[];
}

/** The shipped models by the SHA-256 of their files, for `knowModels`. */
declare module 'virtual:modelsReadAhead' {
  export const models: import('./modelVersions').ModelsReadAhead;
}
