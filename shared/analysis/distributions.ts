import { incompleteBeta, inverseIncompleteBeta, logBeta } from './specialFunctions';

/** How likely the values between two bounds are, the central one most likely. */
export type Form = 'pert' | 'triangular' | 'uniform';

/** Bounds and the most likely value, `low <= central <= high`, in the unit of the input. */
export interface Bounds {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** The value below which an input lies with a chance: from `low` at 0 to `high` at 1. */
export type Quantile = (chance: number) => number;

/** The quantiles of an input between its bounds; where these are one point it is always that. */
export function quantileOf(form: Form, { low, central, high }: Bounds): Quantile {
  const width = high - low;
  if (!(width > 0)) return () => central;
  const shape = quantileOfShape(form, (central - low) / width);
  return (chance) => Math.min(high, Math.max(low, low + width * shape(chance)));
}

/** Between 0 and 1, most likely at `mode`. */
function quantileOfShape(form: Form, mode: number): Quantile {
  switch (form) {
    case 'uniform':
      return (chance) => chance;
    case 'triangular':
      return (chance) =>
        chance <= mode ? Math.sqrt(chance * mode) : 1 - Math.sqrt((1 - chance) * (1 - mode));
    case 'pert':
      return pertQuantile(mode);
  }
}

const marks = 64;
const pertQuantiles = new Map<number, Quantile>();
/** Modes of which the marks are remembered: those of a model, and some that a person gave. */
const mostRemembered = 1000;

/**
 * Beta with `1 + 4 mode` and `1 + 4 (1 - mode)`: mean (0 + 4 mode + 1) / 6. Draws take thousands of quantiles of each
 * shape, so marks along it say where the search for one begins.
 */
function pertQuantile(mode: number): Quantile {
  const known = pertQuantiles.get(mode);
  if (known !== undefined) return known;
  const a = 1 + 4 * mode;
  const b = 1 + 4 * (1 - mode);
  const scale = logBeta(a, b);
  // Evenly along the values: there the chance is direct, and the tails, where chance is flat, are held as well.
  const values = Float64Array.from({ length: marks + 1 }, (_, index) => index / marks);
  const chances = values.map((value) => incompleteBeta(value, a, b, scale));
  const quantile: Quantile = (chance) => {
    let first = 0;
    let last = marks;
    while (last - first > 1) {
      const middle = (first + last) >> 1;
      if ((chances[middle] ?? 1) <= chance) first = middle;
      else last = middle;
    }
    const bracket = { low: first / marks, high: last / marks };
    return inverseIncompleteBeta(chance, a, b, scale, bracket);
  };
  if (pertQuantiles.size >= mostRemembered) pertQuantiles.clear();
  pertQuantiles.set(mode, quantile);
  return quantile;
}

/** Whole numbers from `low` to `high`, all as likely: the chance is cut into equal classes. */
export function wholeQuantile({ low, high }: Bounds): Quantile {
  const classes = Math.floor(high) - Math.ceil(low) + 1;
  return (chance) => Math.ceil(low) + Math.min(classes - 1, Math.floor(chance * classes));
}
