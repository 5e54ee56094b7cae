import { normalChance, normalQuantile } from './normal';
import { randomOf, type Random } from './random';

/**
 * What is uncertain, in chances: each input stands somewhere between 0 (its least) and 1 (its most). Which values these
 * are, in which unit, knows who evaluates.
 */
export interface Problem {
  readonly inputs: readonly ProblemInput[];
  /** What several inputs share. */
  readonly factors: readonly string[];
}

export interface ProblemInput {
  readonly name: string;
  /** It follows this factor by the square root of `loading`, 0 to 1; null: it stands alone. */
  readonly factor: string | null;
  readonly loading: number;
}

/** A column for each input: its chance in every draw. NaN: it stays at its central value. */
export type Columns = readonly Float64Array[];

/** The sources of chance of a problem, each independent of the others: one of every input, and the factors. */
export function sourcesOf({ inputs, factors }: Problem): readonly string[] {
  return [...inputs.map(({ name }) => name), ...factors.map((name) => `factor ${name}`)];
}

/**
 * Draws of a problem: a Latin hypercube over its sources, one draw in each of `draws` strata of each. Columns have
 * `draws` numbers above 0 and below 1. The same seed gives the same numbers, whatever else is in the problem.
 */
export function drawProblem(problem: Problem, draws: number, seed: number): Columns {
  return joinSources(problem, drawSources(problem, draws, seed));
}

/** The same before what inputs share has been joined. */
export function drawSources(problem: Problem, draws: number, seed: number): Columns {
  return sourcesOf(problem).map((name) => latinColumn(randomOf(seed, name), draws));
}

/** One number in each stratum, in a random order. */
export function latinColumn(random: Random, draws: number): Float64Array {
  const column = Float64Array.from({ length: draws }, (_, index) => index);
  for (let last = draws - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = column[last] ?? 0;
    column[last] = column[other] ?? 0;
    column[other] = kept;
  }
  return column.map((stratum) => (stratum + random.fraction()) / draws);
}

/**
 * The columns of the inputs from those of the sources: an input with a factor stands at
 * `normalChance(√loading F + √(1 - loading) ε)`, F the normal of the factor and ε its own (a one-factor copula).
 */
export function joinSources({ inputs, factors }: Problem, sources: Columns): Columns {
  const shared = new Map(
    factors.map((name, index) => [name, sources[inputs.length + index]?.map(normalQuantile)]),
  );
  return inputs.map(({ factor, loading }, index) => {
    const own = sources[index] ?? new Float64Array();
    const common = factor === null ? undefined : shared.get(factor);
    if (common === undefined || loading === 0) return own;
    const ofFactor = Math.sqrt(loading);
    const ofOwn = Math.sqrt(1 - loading);
    return own.map((chance, draw) =>
      inside(normalChance(ofFactor * (common[draw] ?? NaN) + ofOwn * normalQuantile(chance))),
    );
  });
}

/** A chance far in a tail may round to an end. */
function inside(chance: number): number {
  return Math.min(1 - 2 ** -53, Math.max(2 ** -53, chance));
}
