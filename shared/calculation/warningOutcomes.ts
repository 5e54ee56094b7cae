import type { Calculation } from '../engine/calculation';
import type { Model } from '../model/model';
import { indexByKey } from '../value/namedArray';
import type { Space } from '../value/space';
import { shownName } from './shown';

/** A warning that holds in this calculation. */
export interface WarningOutcome {
  readonly id: string;
  /** The cells where it holds, items joined with `|`; one empty key when the warning has no dimensions. */
  readonly items: readonly string[];
  /** The figure said with it, in the unit of the model's warning; null when it has none. */
  readonly amount: number | null;
}

/** The warnings of the model that hold, in the order of the model. */
export function warningOutcomes(
  model: Model,
  space: Space,
  calculation: Calculation,
): readonly WarningOutcome[] {
  return model.warnings.flatMap(({ id }) => {
    const condition = calculation.values.get(shownName('warning', id));
    if (condition === undefined) throw new Error(`warning ${id} was not calculated`);
    // A cell in error is shown as an error, not as a warning.
    const holds = (value: number | undefined = NaN): boolean => !Number.isNaN(value) && value !== 0;
    if (!condition.values.some(holds)) return [];
    const keys = [...indexByKey(space, condition.dimensions).keys()];
    const items = keys.filter((_, cell) => holds(condition.values[cell]));
    const amount = calculation.values.get(shownName('amount', id))?.values[0];
    return [{ id, items, amount: amount === undefined || Number.isNaN(amount) ? null : amount }];
  });
}
