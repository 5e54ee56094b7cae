/** Evaluates an outcome at each of these values of one input. */
export type EvaluateValues = (values: readonly number[]) => Float64Array;

const points = 41;
const tolerance = 1e-10;
/** Values between two that are looked at together: as many evaluations as run side by side. */
const between = 15;

/**
 * The values between `low` and `high` at which an outcome changes sign, in ascending order: 41 points, then each change
 * of sign narrowed to 1e-10 of the range, fifteen values at a time. Where the outcome stays 0 over several points its ends count; two changes
 * between neighbouring points are missed. Costs 41 evaluations, and 105 for each value.
 */
export function switchingValues(
  low: number,
  high: number,
  evaluate: EvaluateValues,
): readonly number[] {
  if (!(low < high)) return [];
  const values = Array.from(
    { length: points },
    (_, index) => low + ((high - low) * index) / (points - 1),
  );
  const outcomes = evaluate(values);
  const sign = (index: number): number => Math.sign(outcomes[index] ?? NaN);
  return values.flatMap((value, index) => {
    if (sign(index) === 0) {
      const isInside = sign(index - 1) === 0 && sign(index + 1) === 0;
      const isAlone = outcomes.every((outcome) => outcome === 0);
      const isEdge = index === 0 ? sign(1) === 0 : index === points - 1 && sign(index - 1) === 0;
      return isInside || isAlone || isEdge ? [] : [value];
    }
    const next = values[index + 1];
    if (next === undefined || sign(index) * sign(index + 1) !== -1) return [];
    return [narrow(value, next, sign(index), tolerance * (high - low), evaluate)];
  });
}

/** Where the sign changes between two values of which the first has this sign. */
function narrow(
  from: number,
  to: number,
  sign: number,
  width: number,
  evaluate: EvaluateValues,
): number {
  let low = from;
  let high = to;
  while (high - low > width) {
    const step = (high - low) / (between + 1);
    const inside = Array.from({ length: between }, (_, index) => low + (index + 1) * step);
    const outcomes = evaluate(inside);
    const first = outcomes.findIndex((outcome) => Math.sign(outcome) !== sign);
    if (outcomes[first] === 0) return inside[first] ?? low;
    // Rounding may leave nothing between the two.
    if (inside[0] === low || inside.at(-1) === high) break;
    const [before, after] = [low, high];
    low = first < 0 ? (inside.at(-1) ?? low) : (inside[first - 1] ?? before);
    high = first < 0 ? after : (inside[first] ?? after);
  }
  return (low + high) / 2;
}
