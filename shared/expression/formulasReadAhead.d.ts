/** Made by the build (`scripts/setUp/readAhead`): formulas of the shipped models, for `knowFormulas`. */
declare module 'virtual:formulasReadAhead' {
  export const formulas: readonly (readonly [formula: string, postfix: string])[];
}
