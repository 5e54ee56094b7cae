import type { Dataset, DatasetRow } from '../../shared/model/dataset';
import { everyYearKey } from '../../shared/model/knownYears';
import type { AssumptionValue, FilledModel } from '../../shared/model/model';
import { knobOf } from './amountText';

/** What model and dataset say of one value of an input. */
export type InputOrigin =
  | { readonly kind: 'knob'; readonly value: number }
  | { readonly kind: 'assumption'; readonly value: number; readonly facts: AssumptionValue }
  | { readonly kind: 'data'; readonly value: number; readonly facts: DatasetRow };

/** Undefined when there is no such value. `items`: the key of the cell, the year last. */
export function inputOrigin(
  model: FilledModel,
  dataset: Dataset,
  name: string,
  items: string,
): InputOrigin | undefined {
  const knob = knobOf(model, name);
  if (knob !== undefined) return { kind: 'knob', value: knob.neutral };
  const assumption = model.assumptions.find(({ id }) => id === name);
  if (assumption !== undefined) {
    const { values, perYear } = assumption;
    // A year of a series has what holds for every year.
    const level = perYear ? everyYearKey(items) : items;
    const facts =
      values.find((one) => one.items === items) ?? values.find((one) => one.items === level);
    return facts && { kind: 'assumption', value: facts.central, facts };
  }
  const facts = dataset.rows.find((row) => row.variable === name && row.items === items);
  return facts && { kind: 'data', value: facts.value, facts };
}
