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

/**
 * Moves each of `count` values alone to its low and its high, keeps the side that lowers and the side that
 * raises the outcome, and evaluates all together on either. Exact where the outcome is monotone in each value
 * and sides do not swap in company; otherwise an estimate from the edges. Costs `2 * count + 3` evaluations.
 */
export function extremes(count: number, evaluate: (sides: readonly Side[]) => number): Extremes {
  const allCentral = Array.from({ length: count }, (): Side => 'central');
  const central = evaluate(allCentral);
  const leastSides: Side[] = [...allCentral];
  const mostSides: Side[] = [...allCentral];
  for (let index = 0; index < count; index++) {
    const low = evaluate(allCentral.with(index, 'low'));
    const high = evaluate(allCentral.with(index, 'high'));
    leastSides[index] = sideOf(central, low, high, (a, b) => a < b);
    mostSides[index] = sideOf(central, low, high, (a, b) => a > b);
  }
  return {
    central,
    least: evaluate(leastSides),
    most: evaluate(mostSides),
    leastSides,
    mostSides,
  };
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
