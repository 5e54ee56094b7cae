/*
 * The functions that section 4 of the design paper begins with. Steps are one year, so `stap` is 1. `first` is the
 * first year of the axis, `year` the calendar year asked for; a start may lie half a year on.
 */

export function begin(start: number, first: number): number {
  return Math.max(start, first + 1);
}

/** The part of the year in which it is in force: 0, a half or 1. */
export function loopt(start: number, year: number, first: number): number {
  return Math.min(1, Math.max(0, year - begin(start, first) + 1));
}

/** Whether it begins in this year. */
export function begint(start: number, year: number, first: number): boolean {
  const from = begin(start, first);
  return year <= from && from < year + 1;
}

/** Linear run-in over `duration` years: the level at the end of the year, 0..1. */
export function aanloop(start: number, duration: number, year: number, first: number): number {
  return Math.min(1, Math.max(0, year - begin(start, first) + 1) / Math.max(duration, 1));
}

/** `stroom` at the end of the year: share of those in care, of whom a share `p` begins in its last part `w`. */
export function stroomEind(e: number, p: number, w: number, d: number): number {
  return e * Math.exp(-1 / d) + p * (1 - Math.exp(-w / d));
}

/** `stroom` as the mean over the year. */
export function stroomMean(e: number, p: number, w: number, d: number): number {
  return e * d * (1 - Math.exp(-1 / d)) + p * (w - d * (1 - Math.exp(-w / d)));
}

/** 0 where the denominator is. */
export function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}
