import type { CellError } from '../../shared/value/cellError';
import { lookUp } from '../format/lookUp';
import { keyLabel } from './labels';
import type { View } from './view';

/** What an error in a cell means and where it began, for a person. */
export function errorText(error: CellError, view: View): string {
  const { run, labels, texts } = view;
  const { variable, items } = error.origin;
  const dimensions = run.values.get(variable)?.dimensions ?? [];
  const where = keyLabel(run.space, dimensions, items, labels);
  return texts.t('error.origin', {
    what: lookUp(texts.t, `error.${error.kind}`, error.kind),
    label: labels.quantity(variable),
    where: where === '' ? '' : ` (${where})`,
  });
}
