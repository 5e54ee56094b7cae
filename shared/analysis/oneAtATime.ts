/** Where an uncertain value stands within its range. */
export type Side = 'low' | 'central' | 'high';

export interface Extremes {
  /** The outcome with every value at its central one. */
  readonly central: number;
  /** The outcome with every value on the side that lowers it when moved alone. */
  readonly least: number;
  /** The same for the side that raises it. */
  readonly most: number;
  /** Per value the side that lowers the outcome; `central` where neither side does. */
  readonly leastSides: readonly Side[];
  readonly mostSides: readonly Side[];
}

/** What each value does to the outcome when it is moved alone. */
export interface OneAtATime {
  /** The outcome with every value at its central one. */
  readonly central: number;
  /** Per value the outcome with that one at its low, the others central. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** One outcome for each list of sides; neighbours in the list differ in few values. */
type EvaluateAll = (points: readonly (readonly Side[])[]) => readonly number[];

/** Moves each of `count` values alone to its low and its high. Costs `2 * count + 1` evaluations. */
export function oneAtATime(count: number, evaluateAll: EvaluateAll): OneAtATime {
  const allCentral = centralSides(count);
  const [central = NaN, ...alone] = evaluateAll([
    allCentral,
    ...allCentral.flatMap((_, index) => [
      allCentral.with(index, 'low'),
      allCentral.with(index, 'high'),
    ]),
  ]);
  return {
    central,
    low: allCentral.map((_, index) => alone[2 * index] ?? NaN),
    high: allCentral.map((_, index) => alone[2 * index + 1] ?? NaN),
  };
}

function centralSides(count: number): readonly Side[] {
  return Array.from({ length: count }, (): Side => 'central');
}

/**
 * Moves each of `count` values alone to its low and its high, keeps the side that lowers and the side that
 * raises the outcome, and evaluates all together on either. Exact where the outcome is monotone in each value
 * and sides do not swap in company; otherwise an estimate from the edges. Costs `2 * count + 3` evaluations.
 */
export function extremes(count: number, evaluateAll: EvaluateAll): Extremes {
  const { central, low, high } = oneAtATime(count, evaluateAll);
  const allCentral = centralSides(count);
  const furthest = (further: (a: number, b: number) => boolean): readonly Side[] =>
    allCentral.map((_, index) => sideOf(central, low[index] ?? NaN, high[index] ?? NaN, further));
  const leastSides = furthest((a, b) => a < b);
  const mostSides = furthest((a, b) => a > b);
  const [least = NaN, most = NaN] = evaluateAll([leastSides, mostSides]);
  return { central, least, most, leastSides, mostSides };
}

function sideOf(
  central: number,
  low: number,
  high: number,
  further: (a: number, b: number) => boolean,
): Side {
  // A side that cannot be calculated (NaN) is never further than anything.
  if (!further(low, central)) return further(high, central) ? 'high' : 'central';
  return further(high, low) ? 'high' : 'low';
}
