import type { Moment } from '../../shared/model/model';
import { momentDay, type Day } from '../../shared/model/momentDate';
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
