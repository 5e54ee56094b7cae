import type { Display } from '../../shared/model/model';
import { formatFull, type NumberWords } from './formatNumber';

const minus = '\u2212';
const percent = new Intl.NumberFormat('nl-NL', {
  maximumFractionDigits: 3,
  useGrouping: false,
  signDisplay: 'never',
});

/** A value as it stands in the field of a lever: 35 %, 12,5 %, −5 %; as short as it can be. */
export function leverNumber(value: number, display: Display, words: NumberWords): string {
  if (display !== 'percentage') return formatFull(value, display, words);
  const digits = percent.format(value * 100);
  return `${value < 0 && digits !== '0' ? minus : ''}${digits}\u00a0%`;
}

/** A step of a slider: 1 % in a percentage, otherwise a hundredth of its range. */
export function sliderStep(display: Display, minimum: number, maximum: number): number {
  return display === 'percentage' ? 0.01 : (maximum - minimum) / 100;
}

/** The position nearest to `value` on whole steps from zero, within the range; its ends are positions too. */
export function snapped(value: number, step: number, minimum: number, maximum: number): number {
  if (value >= maximum) return maximum;
  const whole = Number((Math.round(value / step) * step).toPrecision(12));
  return Math.min(maximum, Math.max(minimum, whole));
}

/** So many steps further, within the range. */
export function stepped(value: number, by: number, minimum: number, maximum: number): number {
  return Math.min(maximum, Math.max(minimum, Number((value + by).toPrecision(12))));
}
