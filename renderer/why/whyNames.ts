import { plainNumber } from '../../shared/model/display';
import { quantityOf, type Quantity } from '../../shared/calculation/quantity';
import { everyItem, type CellName } from '../../shared/engine/explain';
import { itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import { lookUp } from '../format/lookUp';
import type { View } from '../values/view';

type NamedView = Pick<View, 'run' | 'labels' | 'texts'>;

/** What a quantity is called; a bound or a side of a rule says what it is of. Without a name in the model its id. */
export function quantityName(name: string, { run, texts }: NamedView): string {
  const { model } = run;
  const quantity = quantityOf(model, name);
  if (quantity === undefined) return name;
  const label = quantity.label === null ? name : texts.say(quantity.label);
  if (quantity.kind === 'time') return timeName(name, label, { run, texts });
  return lookUp(texts.t, `why:shown.${quantity.kind}`, label, { label });
}

function timeName(
  name: string,
  label: string,
  { run, texts }: Pick<View, 'run' | 'texts'>,
): string {
  const { t } = texts;
  const { first, last, step, baseYear } = run.model.time;
  switch (name) {
    case first:
      return t('why:time.first');
    case last:
      return t('why:time.last');
    case step:
      return t('why:time.step');
    case baseYear:
      return t('why:time.baseYear');
    default:
      return label;
  }
}

/** Which cell of the quantity it is: "Noord, Appel, 2027"; where it stands for all of a dimension, which one. */
export function cellReference({ name, items, run: of }: CellName, view: NamedView): string {
  const { run, labels, texts } = view;
  const { t } = texts;
  const dimensions = (of === 'own' ? run.values : run.reference).get(name)?.dimensions ?? [];
  const parts = items === '' ? [] : items.split(itemSeparator);
  const said = keyDimensions(run.space, dimensions).map((dimension, index) => {
    const item = parts[index] ?? '';
    if (item !== everyItem) return labels.item(dimension, item);
    const declared = run.model.dimensions.find(({ id }) => id === dimension);
    return t('why:everyItem', {
      dimension: declared === undefined ? dimension : texts.say(declared.label),
    });
  });
  return [...said, ...(of === 'reference' ? [t('why:reference')] : [])].join(', ');
}

/** The unit, way of writing and words of a quantity; a plain number when the model does not know it. */
export function writtenAs(name: string, { run }: Pick<View, 'run'>): Quantity {
  return (
    quantityOf(run.model, name) ?? {
      name,
      kind: 'variable',
      label: null,
      unit: '1',
      display: plainNumber,
      words: [],
      explanation: null,
    }
  );
}
