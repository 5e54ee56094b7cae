import { quantityOf } from '../../shared/calculation/quantity';
import type { Problem } from '../../shared/lib/problem';
import { amountText } from './amountText';
import { keyLabel } from './labels';
import type { View } from './view';

/** Values of a problem that are amounts of the quantity that it names. */
const amounts: ReadonlySet<string> = new Set([
  'value',
  'minimum',
  'maximum',
  'above',
  'low',
  'central',
  'high',
]);

/**
 * The problem with the name, the place and the amounts of its quantity as the window writes them everywhere: "Naar
 * voren (a municipality, Dagbesteding) is 60 %". One that names no quantity of the model stays as it is.
 */
export function problemForPeople(
  one: Problem,
  { run, labels, texts }: Pick<View, 'run' | 'labels' | 'texts'>,
): Problem {
  const { name, items } = one.values;
  const quantity = typeof name === 'string' ? quantityOf(run.model, name) : undefined;
  if (typeof name !== 'string' || quantity === undefined) return one;
  const said = Object.entries(one.values).map(([key, value]): [string, string | number] => {
    if (typeof value === 'string' || !amounts.has(key)) return [key, value];
    return [key, amountText(value, { ...quantity, name }, run.model, texts)];
  });
  const place =
    typeof items === 'string'
      ? { items: keyLabel(run.space, run.values.get(name)?.dimensions ?? [], items, labels) }
      : {};
  return {
    ...one,
    values: { ...Object.fromEntries(said), name: labels.quantity(name), ...place },
  };
}
