import type { Model } from '../../shared/model/model';
import type { Quantity } from '../../shared/calculation/quantity';
import type { Texts } from './useTexts';
import { digitWriter, noNumber } from './digits';
import { formatFull, formatPlain } from './formatNumber';
import { unitSuffix } from './unitLabel';

type Written = Pick<Quantity, 'unit' | 'display' | 'words'>;

const minus = '\u2212';

const writers = new Map<number, (value: number) => string>();

/**
 * A number as precise as it takes to follow a calculation: large ones in whole units, small ones in four digits.
 * What is no number is said to be none.
 */
export function exactNumber(value: number): string {
  if (!Number.isFinite(value)) return noNumber;
  const size = Math.abs(value);
  if (size > 0 && size < 1e-6)
    return value.toExponential(2).replace('.', ',').replaceAll('-', minus);
  const decimals =
    size >= 1000 || size === 0 ? 0 : size >= 1 ? 3 : 3 - Math.floor(Math.log10(size));
  let write = writers.get(decimals);
  if (write === undefined) {
    write = digitWriter({ maximumFractionDigits: decimals, signDisplay: 'never' });
    writers.set(decimals, write);
  }
  const digits = write(value);
  return value < 0 && digits !== '0' ? `${minus}${digits}` : digits;
}

/** A value as it stands in a formula: with its sign of euro or percentage, without its unit. */
export function valueInFormula(value: number, { display }: Written, { words }: Texts): string {
  if (!Number.isFinite(value)) return noNumber;
  switch (display) {
    case 'euro':
    case 'euroCents':
      // Cents matter until there are a hundred euros.
      return formatFull(value, hasCents(value) ? 'euroCents' : 'euro', words);
    case 'percentage':
      return `${exactNumber(value * 100)}\u00a0%`;
    case 'year':
    case 'date':
      return formatPlain(value, display, words);
    default:
      return exactNumber(value);
  }
}

function hasCents(value: number): boolean {
  return Math.abs(value) < 100 && !Number.isInteger(value);
}

/** A value with its unit, or what the model calls it. */
export function exactAmount(
  value: number,
  quantity: Written,
  model: Pick<Model, 'units'>,
  texts: Texts,
): string {
  const word = quantity.words.find((one) => one.value === value);
  if (word !== undefined) return texts.say(word.label);
  if (!Number.isFinite(value)) return noNumber;
  if (quantity.display === 'flag') return formatPlain(value, 'flag', texts.words);
  const number =
    quantity.display === 'oneIn'
      ? `${texts.words.oneIn}\u00a0${exactNumber(value)}`
      : valueInFormula(value, quantity, texts);
  const suffix = unitSuffix(quantity.unit, quantity.display, model, texts);
  return suffix === '' ? number : `${number}\u00a0${suffix}`;
}
