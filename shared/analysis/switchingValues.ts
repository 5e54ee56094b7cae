/** Evaluates an outcome at each of these values of one input. */
export type EvaluateValues = (values: readonly number[]) => Float64Array;

const points = 41;
const tolerance = 1e-10;

/**
 * The values between `low` and `high` at which an outcome changes sign, in ascending order: 41 points, then each change
 * of sign halved to 1e-10 of the range. Where the outcome stays 0 over several points its ends count; two changes
 * between neighbouring points are missed. Costs 41 evaluations, and 28 for each value.
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
    return [halve(value, next, sign(index), tolerance * (high - low), evaluate)];
  });
}

/** Where the sign changes between two values of which the first has this sign. */
function halve(
  from: number,
  to: number,
  sign: number,
  width: number,
  evaluate: EvaluateValues,
): number {
  let low = from;
  let high = to;
  while (high - low > width) {
    const middle = (low + high) / 2;
    const outcome = evaluate([middle])[0] ?? NaN;
    if (outcome === 0) return middle;
    if (Math.sign(outcome) === sign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
