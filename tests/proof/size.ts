/** How much of a proof is run: a part in every `npm test`, all of it by `npm run test:… -- --whole`. */
export function size(inEveryTest: number, whole: number): number {
  return process.env['VOORKANT_PROOF'] === 'whole' ? whole : inEveryTest;
}

/** Where the random numbers begin; another one by `VOORKANT_SEED`. */
export const seed = Number(process.env['VOORKANT_SEED'] ?? 20261127);
