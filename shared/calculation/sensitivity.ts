import { oneAtATime } from '../analysis/oneAtATime';
import { cellsOfKey } from './inputs';
import { boundsIn, evaluatePerturbed, type Perturbation } from './perturbedRuns';
import type { PreparedRuns } from './preparedRuns';
import { rangeFigure } from './rangeFigure';

/** What one value does to the figure of the model's evidence range, the others as the scenario has them. */
export interface ValueSensitivity {
  readonly input: string;
  /** As the model or the dataset writes them: of a series empty, for every year. */
  readonly items: string;
  /** The figure with this value at its low, and at its high. */
  readonly low: number;
  readonly high: number;
}

export interface Sensitivity {
  /** The figure of the scenario as it is. */
  readonly central: number;
  /** Every assumption and base value with a range that is not a point, in the order of model and dataset. */
  readonly values: readonly ValueSensitivity[];
}

/**
 * Moves every assumption and base value alone to the bounds of its range, whatever its quality. Two runs for each,
 * of what depends on it: some tenths of a second on the shipped model.
 */
export function sensitivity(prepared: PreparedRuns): Sensitivity {
  const { compiled } = prepared;
  const figure = rangeFigure(compiled, null);
  const moved = rangedValues(prepared);
  const evaluate = evaluatePerturbed(prepared, figure, moved);
  const { central, low, high } = oneAtATime(moved.length, evaluate);
  return {
    central,
    values: moved.map(({ input, items }, index) => ({
      input,
      items,
      low: low[index] ?? NaN,
      high: high[index] ?? NaN,
    })),
  };
}

function rangedValues({
  compiled,
  of,
}: PreparedRuns): readonly (Perturbation & { readonly items: string })[] {
  const { model, space, madeOf } = compiled;
  const assumed = model.assumptions.flatMap(({ id, values }) =>
    values.map(({ items, low, high }) => ({ input: id, items, low, high })),
  );
  const given = madeOf.dataset.rows.flatMap(({ variable: input, items, low, high }) =>
    low === undefined || high === undefined ? [] : [{ input, items, low, high }],
  );
  return [...assumed, ...given]
    .map((value) => ({ ...value, ...boundsIn(of, value.input, value.items, value) }))
    .filter(({ low, high }) => low < high)
    .map((value) => ({
      ...value,
      cells: cellsOfKey(model, space, value.input, value.items) ?? [],
    }));
}
