import { quantityOf } from '../../shared/calculation/quantity';
import type { CellError } from '../../shared/value/cellError';
import { lookUp } from '../format/lookUp';
import { keyLabel } from './labels';
import type { View } from './view';

/** What an error in a cell means and where it began, for a person. */
export function errorText(error: CellError, view: View): string {
  const { t } = view.texts;
  const what = lookUp(t, `error.${error.kind}`, error.kind);
  return t('error.origin', { what, ...originText(error, view) });
}

/** The same as a warning: what cannot be calculated, why, and in how many cells that began. */
export function errorWarningText(error: CellError, places: number, view: View): string {
  const { t } = view.texts;
  const { kind } = error;
  const parts = { kind, what: lookUp(t, `error.short.${kind}`, kind), ...originText(error, view) };
  const text = t('error.warning', parts);
  return places === 1 ? text : t('error.morePlaces', { text, count: places - 1 });
}

/** Where an error began: the name of the quantity, and the cell in brackets. */
function originText({ origin }: CellError, { run, labels, texts }: View) {
  const { variable, items } = origin;
  const dimensions = run.values.get(variable)?.dimensions ?? [];
  const where = keyLabel(run.space, dimensions, items, labels);
  // What the window shows has a name too, but none that stands in a formula.
  const label = quantityOf(run.model, variable)?.label ?? null;
  return {
    label: label === null ? labels.quantity(variable) : texts.say(label),
    where: where === '' ? '' : ` (${where})`,
  };
}
