import type { Display } from '../../shared/model/model';
import { readDay } from './typedDay';

/** What a typed text means for a figure of that kind; `value` is in the unit of the model: 35 % is 0.35. */
export type TypedValue =
  | { readonly kind: 'value'; readonly value: number }
  /** It may mean either; the reader chooses. Most likely first. */
  | { readonly kind: 'choice'; readonly values: readonly [number, number] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' };

/**
 * Reads a number as typed in Dutch: `35`, `35 %`, `€ 1.041.940,50`, `−0,5`. In a percentage 35 means 35 %, and
 * 0,35 may mean 35 % or 0,35 %. A point is the thousands separator where three digits follow each (1.041.940)
 * and otherwise taken for a decimal point (1.5), as people used to English notation type it.
 */
export function readTyped(text: string, display: Display): TypedValue {
  const day = display.form === 'date' ? readDay(text) : null;
  if (day !== null) return { kind: 'value', value: day };
  const symbol = display.symbol?.text ?? '';
  const bare = text
    .replace(symbol, '')
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replaceAll('\u2212', '-');
  if (bare === '') return { kind: 'empty' };
  const percentSign = bare.endsWith('%');
  if (percentSign && display.form !== 'percentage') return { kind: 'unreadable' };
  const number = readNumber(percentSign ? bare.slice(0, -1) : bare);
  if (number === null) return { kind: 'unreadable' };
  if (display.form !== 'percentage') return { kind: 'value', value: number };
  const value = percentOf(number);
  const mayBeShare = !percentSign && number !== 0 && Math.abs(number) < 1;
  return mayBeShare ? { kind: 'choice', values: [number, value] } : { kind: 'value', value };
}

/** Divides by a hundred in decimal notation: 29 / 100 is 0.29, but 0.28 * 100 is not 28. */
function percentOf(number: number): number {
  return Number((number / 100).toPrecision(15));
}

const thousands = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
const plain = /^-?\d+(,\d+)?$|^-?,\d+$/;
const decimalPoint = /^-?\d*\.\d+$/;

function readNumber(bare: string): number | null {
  if (thousands.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  if (plain.test(bare)) return Number(bare.replace(',', '.'));
  // 1.5 or 0.35, from someone used to the point; three decimals were taken for thousands above.
  if (decimalPoint.test(bare)) return Number(bare);
  return null;
}
