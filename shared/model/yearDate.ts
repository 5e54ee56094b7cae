/** The first day of a month. */
export interface MonthStart {
  readonly year: number;
  /** 0 is January. */
  readonly month: number;
}

/** The day that a year with a fraction stands for: 2027.5 is 1 July 2027. Null: it is the first of no month. */
export function monthStart(value: number): MonthStart | null {
  const months = Math.round(value * 12);
  if (!Number.isFinite(months) || Math.abs(value * 12 - months) > 1e-6) return null;
  const year = Math.floor(months / 12);
  return { year, month: months - 12 * year };
}

/** The year with its fraction that a day stands for; the other way round. */
export function yearOf({ year, month }: MonthStart): number {
  return year + month / 12;
}
