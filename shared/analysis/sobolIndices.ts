import type { Steps } from '../lib/steps';
import { quantileOfSorted } from './orderStatistics';
import { latinColumn, type Columns } from './problem';
import { randomOf, type Random } from './random';

/** Sources of chance that are told as one. */
export interface SourceGroup {
  readonly name: string;
  /** Indices of sources. */
  readonly sources: readonly number[];
}

/** An estimate, and between which bounds nine out of ten resamples of the draws put it. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How much of the variance of an outcome comes from a group, as a share of it. */
export interface SobolIndex {
  readonly name: string;
  /** First-order index S1: of the group alone. */
  readonly first: Estimate;
  /** Total index ST: also of what it does together with others. */
  readonly total: Estimate;
}

/** Evaluates one outcome for each draw of the sources. */
export type EvaluateColumns = (sources: Columns) => Float64Array;

export interface SobolRequest {
  readonly sources: number;
  readonly groups: readonly SourceGroup[];
  readonly draws: number;
  readonly seed: number;
  readonly evaluate: EvaluateColumns;
}

const resamples = 200;

/**
 * Sobol indices by Saltelli's scheme: two independent designs A and B (Latin hypercubes), and for each group A with the
 * columns of the group from B. S1 by Saltelli et al. (2010), ST by Jansen (1999), with bootstrapped bounds. All 0 where
 * the outcome does not vary. Costs `draws * (groups + 2)` evaluations, `draws` in each step.
 */
export function* sobolIndices(request: SobolRequest): Steps<readonly SobolIndex[]> {
  const { sources, groups, draws, seed, evaluate } = request;
  const design = (name: string): Columns =>
    Array.from({ length: sources }, (_, index) =>
      latinColumn(randomOf(seed, `${name} ${String(index)}`), draws),
    );
  const a = design('A');
  const b = design('B');
  const ofA = evaluate(a);
  yield;
  const ofB = evaluate(b);
  const rows = resampledRows(randomOf(seed, 'bootstrap'), draws);
  const found: SobolIndex[] = [];
  for (const { name, sources: members } of groups) {
    yield;
    const mixed = a.map((column, index) =>
      members.includes(index) ? (b[index] ?? column) : column,
    );
    const outcomes = { ofA, ofB, ofMixed: evaluate(mixed) };
    const all = indicesOf(outcomes, null);
    const again = rows.map((one) => indicesOf(outcomes, one));
    found.push({
      name,
      first: estimate(
        all.first,
        again.map(({ first }) => first),
      ),
      total: estimate(
        all.total,
        again.map(({ total }) => total),
      ),
    });
  }
  return found;
}

interface Outcomes {
  readonly ofA: Float64Array;
  readonly ofB: Float64Array;
  readonly ofMixed: Float64Array;
}

interface Indices {
  readonly first: number;
  readonly total: number;
}

/** `rows`: which draws count, each as often as it stands there; null: all, once. */
function indicesOf({ ofA, ofB, ofMixed }: Outcomes, rows: Uint32Array | null): Indices {
  const count = ofA.length;
  let sum = 0;
  for (let place = 0; place < count; place++) {
    const row = rows === null ? place : (rows[place] ?? 0);
    sum += (ofA[row] ?? NaN) + (ofB[row] ?? NaN);
  }
  const mean = sum / (2 * count);
  let squares = 0;
  let shared = 0;
  let moved = 0;
  for (let place = 0; place < count; place++) {
    const row = rows === null ? place : (rows[place] ?? 0);
    // About the mean: the estimate is the same on average and far less spread.
    const ya = (ofA[row] ?? NaN) - mean;
    const yb = (ofB[row] ?? NaN) - mean;
    const mixed = (ofMixed[row] ?? NaN) - mean;
    squares += ya * ya + yb * yb;
    shared += yb * (mixed - ya);
    moved += (ya - mixed) ** 2;
  }
  const variance = squares / (2 * count);
  if (variance === 0) return { first: 0, total: 0 };
  return { first: shared / count / variance, total: moved / (2 * count) / variance };
}

function resampledRows(random: Random, draws: number): readonly Uint32Array[] {
  return Array.from({ length: resamples }, () =>
    Uint32Array.from({ length: draws }, () => random.below(draws)),
  );
}

function estimate(value: number, again: readonly number[]): Estimate {
  const sorted = Float64Array.from(again).sort();
  return { value, low: quantileOfSorted(sorted, 0.05), high: quantileOfSorted(sorted, 0.95) };
}
