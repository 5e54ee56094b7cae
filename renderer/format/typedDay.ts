import { yearOf } from '../../shared/model/yearDate';

/** Names of the months as people type them, in both languages of the window; three letters are enough. */
const names: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'mrt', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

const withName = /^(?:1\s+)?([a-z]{3,})\.?\s+(\d{4})$/;
const withNumber = /^(?:0?1[-/ ])?(\d{1,2})[-/ ](\d{4})$/;

/** The year with its fraction of a typed first day of a month: "1 juli 2027", "juli 2027", "1-7-2027"; else null. */
export function readDay(text: string): number | null {
  const typed = text.trim().toLowerCase();
  const named = withName.exec(typed);
  if (named !== null) {
    const [, name = '', year] = named;
    const month = names.findIndex((all) => all.some((one) => one.startsWith(name)));
    return month < 0 ? null : yearOf({ year: Number(year), month });
  }
  const numbered = withNumber.exec(typed);
  if (numbered === null) return null;
  const month = Number(numbered[1]) - 1;
  return month < 0 || month > 11 ? null : yearOf({ year: Number(numbered[2]), month });
}
