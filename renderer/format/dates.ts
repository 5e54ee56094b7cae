import type { Moment } from '../../shared/model/model';
import { momentDay, type Day } from '../../shared/model/momentDate';
import type { MonthStart } from '../../shared/model/yearDate';
import type { Language } from './setUpTexts';

const tags: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

function format(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tags[language], { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** "10 april 2026". */
export function dayText(day: Day, language: Language): string {
  return format(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "10 april 2026", or "december 2025" where nobody names a day. */
export function momentText(moment: Moment, year: number, language: Language): string {
  const day = momentDay(moment, year);
  return moment.day === null
    ? format(day, language, { month: 'long', year: 'numeric' })
    : dayText(day, language);
}

/** The same without the year and as short as it can be: "10 apr", "dec". */
export function momentShort(moment: Moment, year: number, language: Language): string {
  const day = momentDay(moment, year);
  const options: Intl.DateTimeFormatOptions =
    moment.day === null ? { month: 'short' } : { day: 'numeric', month: 'short' };
  return format(day, language, options).replace('.', '');
}

/** "1 juli 2027". */
export function monthStartText({ year, month }: MonthStart, language: Language): string {
  return dayText(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10), language);
}

/** The day of a moment, ISO 8601, in the reader's own time; empty when there is no moment. */
export function dayOf(at: string, language: Language): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime())
    ? ''
    : date.toLocaleDateString(tags[language], { dateStyle: 'long' });
}

/** Day and time of a moment, ISO 8601, as people write them; empty when there is no moment. */
export function dayAndTime(at: string, language: Language): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(date);
}

/** The time of a moment, ISO 8601, in the reader's own time: "14:05". */
export function clockTime(at: string, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { timeStyle: 'short' }).format(new Date(at));
}
