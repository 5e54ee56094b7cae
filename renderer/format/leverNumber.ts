import type { Display } from '../../shared/model/model';
import { digitWriter } from './digits';
import { formatFull, type NumberWords } from './formatNumber';

const minus = '\u2212';
const percent = digitWriter({
  maximumFractionDigits: 3,
  useGrouping: false,
  signDisplay: 'never',
});

/** A value as it stands in the field of a lever: 35 %, 12,5 %, −5 %; as short as it can be. */
export function leverNumber(value: number, display: Display, words: NumberWords): string {
  if (display !== 'percentage' || !Number.isFinite(value)) return formatFull(value, display, words);
  const digits = percent(value * 100);
  return `${value < 0 && digits !== '0' ? minus : ''}${digits}\u00a0%`;
}
