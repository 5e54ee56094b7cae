import type { Display } from '../../shared/model/model';

/** A step of a slider: 1 % in a percentage, otherwise a hundredth of its range. */
export function sliderStep(display: Display, minimum: number, maximum: number): number {
  return display.form === 'percentage' ? 0.01 : (maximum - minimum) / 100;
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
