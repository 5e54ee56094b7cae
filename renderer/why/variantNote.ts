import { dimensionsOfInput } from '../../shared/calculation/inputs';
import { exactAmount } from '../format/amount';
import { keyLabel } from '../values/labels';
import type { View } from '../values/view';
import { writtenAs } from './whyNames';

/** That a value is not of the scenario itself but of a variant of it, and what that assumes; nothing where it is not. */
export function variantNote(id: string | undefined, view: View): readonly string[] {
  const { run, labels, texts } = view;
  const variant = run.model.variants.find((one) => one.id === id);
  if (variant === undefined) return [];
  const values = variant.values.map(({ assumption, items, value }) => {
    const dimensions = dimensionsOfInput(run.model, assumption) ?? [];
    const where = keyLabel(run.space, dimensions, items ?? '', labels);
    const name = [labels.quantity(assumption), where].filter((part) => part !== '').join(', ');
    return `${name} ${exactAmount(value, writtenAs(assumption, view), run.model, texts)}`;
  });
  return [texts.t('why:variant', { label: texts.say(variant.label), values: values.join('; ') })];
}
