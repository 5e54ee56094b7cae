import type { FilledModel, Lever, Model, Text } from '../../shared/model/model';
import type { Texts } from '../format/useTexts';
import { unitSuffix, withSymbol } from '../format/amount';
import { inputNumber } from '../format/formatNumber';
import type { ValueRow } from './valueRow';

/** What the values of a lever or setting are called; none when they are just numbers. */
export type Choices = NonNullable<Lever['choices']>;

export function choicesOf(model: Model, name: string): Choices {
  return knobOf(model, name)?.choices ?? [];
}

/** The lever or setting of that name; undefined for any other quantity. */
export function knobOf<T extends Model | FilledModel>(
  { levers, settings }: T,
  name: string,
): T['levers'][number] | T['settings'][number] | undefined {
  return levers.find(({ id }) => id === name) ?? settings.find(({ id }) => id === name);
}

/** Why the range of a lever, setting or assumption ends where it ends; undefined: the model does not say. */
export function limitReasonOf(model: Model, name: string): Text | undefined {
  const assumption = model.assumptions.find(({ id }) => id === name);
  return (knobOf(model, name) ?? assumption)?.limitReason;
}

/** A value with its unit, for a sentence: 1,5 %, € 1.041.940, 12 beds, "in één keer". */
export function amountText(
  value: number,
  { name, unit, display }: Pick<ValueRow, 'name' | 'unit' | 'display'>,
  model: Model,
  { t, words, say }: Texts,
): string {
  const choice = choicesOf(model, name).find((one) => one.value === value);
  if (choice !== undefined) return say(choice.label);
  const number = inputNumber(value, display, words);
  if (display.form === 'percentage') return `${number}\u00a0%`;
  const suffix = unitSuffix(unit, { form: display.form }, model, { t, say });
  const amount = withSymbol(number, unit, model);
  return suffix === '' ? amount : `${amount} ${suffix}`;
}
