import type { Display } from '../../shared/model/model';
import { digitWriter } from './digits';
import { formatPlain, type NumberWords } from './formatNumber';

/** Where rounding would hide what somebody filled in: 2,75 % is not 2,8 %. */
const exact: readonly Display[] = ['percentage', 'decimal', 'factor', 'euroCents'];

const mostDecimals = 6;

const format = digitWriter({
  maximumFractionDigits: mostDecimals,
  signDisplay: 'never',
});

/** As `formatPlain`, with more decimals where the value has them. */
export function inputNumber(value: number, display: Display, words: NumberWords): string {
  const plain = formatPlain(value, display, words);
  if (!exact.includes(display) || !Number.isFinite(value)) return plain;
  const full = format(shownNumber(value, display));
  const decimals = (text: string): number => (text.split(',')[1] ?? '').length;
  if (decimals(full) <= decimals(plain)) return plain;
  return value < 0 ? `\u2212${full}` : full;
}

/** The number that is written for a value: 35 for 0.35 as a percentage. */
function shownNumber(value: number, display: Display): number {
  return display === 'percentage' ? Number((value * 100).toPrecision(15)) : value;
}

/** The whole number, nothing rounded, as somebody would type it: 1041940,5 or 35 %. Empty for no number. */
export function typedText(value: number, display: Display, decimals = 15): string {
  if (!Number.isFinite(value)) return '';
  const digits = shownNumber(value, display)
    .toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: decimals })
    .replace('.', ',');
  return display === 'percentage' ? `${digits} %` : digits;
}
