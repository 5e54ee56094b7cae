/** The chances of the quantiles that are told, in ascending order. */
export const toldChances = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** What draws of one figure say, in the unit of the figure; `positive` is a share. */
export interface OrderStatistics {
  readonly mean: number;
  /** Standard deviation of a sample: over one less than the draws. 0 of one draw. */
  readonly sd: number;
  readonly p5: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  /** The share of draws above 0, 0 to 1. */
  readonly positive: number;
}

/**
 * Statistics of draws. Quantiles lie between the two draws around them (Hyndman and Fan 1996, type 7, as spreadsheets
 * and R have it). Where one draw has no number all are NaN: a part of the draws is no picture of the whole.
 */
export function orderStatistics(draws: Float64Array): OrderStatistics {
  const sorted = draws.slice().sort();
  const { mean, sd } = momentsOf(sorted);
  // NaN sorts last.
  const isWhole = sorted.length > 0 && !Number.isNaN(sorted[sorted.length - 1]);
  const at = (chance: number): number => (isWhole ? quantileOfSorted(sorted, chance) : NaN);
  const above = sorted.reduce((count, value) => (value > 0 ? count + 1 : count), 0);
  return {
    mean,
    sd,
    p5: at(0.05),
    p10: at(0.1),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
    p95: at(0.95),
    positive: isWhole ? above / sorted.length : NaN,
  };
}

/** Type 7: between the two around `chance * (n - 1)`. */
export function quantileOfSorted(sorted: Float64Array, chance: number): number {
  const place = chance * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN;
  return low + (place - below) * (high - low);
}

/** Mean and standard deviation, in two passes: squares of large amounts lose their difference. */
function momentsOf(values: Float64Array): { readonly mean: number; readonly sd: number } {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: count === 1 ? 0 : Math.sqrt(squares / (count - 1)) };
}
