import type { Moment } from './model';

/** A day as ISO 8601 writes it, `2026-04-10`: the order of days is that of their texts. */
export type Day = string;

/** The last day of a moment for the budget of a year. */
export function momentDay(moment: Pick<Moment, 'years' | 'month' | 'day'>, year: number): Day {
  const of = year + moment.years;
  // Day nought of the next month.
  const length = new Date(Date.UTC(of, moment.month, 0)).getUTCDate();
  return dayText(of, moment.month, Math.min(moment.day ?? length, length));
}

/** The day that a moment begins on: its first, where it takes a while. */
export function momentStart(moment: Moment, year: number): Day {
  const { from } = moment;
  if (from === undefined) return momentDay(moment, year);
  return from.day === null ? dayText(year + from.years, from.month, 1) : momentDay(from, year);
}

/** The first year from `earliest` on whose moment has not passed. */
export function firstOpenYear(moment: Moment, today: Day, earliest: number): number {
  let year = Math.max(earliest, Number(today.slice(0, 4)) - moment.years - 1);
  while (momentDay(moment, year) < today) year += 1;
  return year;
}

/** The day of a moment in time on the clock of this computer. */
export function dayOf(now: Date): Day {
  return dayText(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function dayText(year: number, month: number, day: number): Day {
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
