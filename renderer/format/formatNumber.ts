import { wholeParts } from '../../shared/analysis/wholeParts';
import { assertNever } from '../../shared/lib/result';
import type { Display } from '../../shared/model/model';
import { digitWriter, noNumber } from './digits';
import { monthStart, type MonthStart } from '../../shared/model/yearDate';

/** Words that stand in a formatted number, in the language of the reader. */
export interface NumberWords {
  /** Behind a number of millions: "mln". */
  readonly million: string;
  readonly yes: string;
  readonly no: string;
  /** Before a number of people of whom one is meant: "1 op". */
  readonly oneIn: string;
  /** "1 juli 2027". */
  readonly date: (day: MonthStart) => string;
}

const space = '\u00a0';
const minus = '\u2212';

const writers = new Map<number, (value: number) => string>();

function format(value: number, decimals: number): string {
  let found = writers.get(decimals);
  if (found === undefined) {
    found = digitWriter({
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'never',
    });
    writers.set(decimals, found);
  }
  return found(value);
}

/** What rounds to zero has no sign; what is no number has no sign of euro either. */
function signed(value: number, decimals: number, place: (digits: string) => string): string {
  if (!Number.isFinite(value)) return noNumber;
  const digits = format(value, decimals);
  const negative = value < 0 && digits !== format(0, decimals);
  const text = place(digits);
  if (!negative) return text;
  return text.startsWith('€') ? `${minus}${space}${text}` : `${minus}${text}`;
}

function decimalsOf(display: Display): number {
  switch (display) {
    case 'euro':
    case 'whole':
    case 'year':
    case 'flag':
      return 0;
    case 'percentage':
    case 'decimal':
    case 'date':
    case 'oneIn':
      return 1;
    case 'euroCents':
      return 2;
    case 'factor':
      return 3;
    default:
      return assertNever(display);
  }
}

/** The number alone, for a column that has its unit beside it: 1.041.940, 3,9 for 0.039 as a percentage. */
export function formatPlain(value: number, display: Display, words: NumberWords): string {
  if (!Number.isFinite(value)) return noNumber;
  if (display === 'year') return String(value).replace('-', minus);
  if (display === 'flag') return value === 0 ? words.no : words.yes;
  const day = display === 'date' ? monthStart(value) : null;
  if (day !== null) return words.date(day);
  const shown = display === 'percentage' ? value * 100 : value;
  return signed(shown, decimalsOf(display), (digits) => digits);
}

/** The number with its sign of euro or percentage: € 1.041.940, 3,9 %, − € 12,50. */
export function formatFull(value: number, display: Display, words: NumberWords): string {
  if (!Number.isFinite(value)) return noNumber;
  switch (display) {
    case 'euro':
    case 'euroCents':
      return signed(value, decimalsOf(display), (digits) => `€${space}${digits}`);
    case 'percentage':
      return `${formatPlain(value, display, words)}${space}%`;
    case 'oneIn':
      return `${words.oneIn}${space}${formatPlain(value, display, words)}`;
    default:
      return formatPlain(value, display, words);
  }
}

/** As `formatFull`, with euros from a million on in three digits: € 2,95 mln, € 19,3 mln, € 298 mln. */
export function formatShort(value: number, display: Display, words: NumberWords): string {
  const size = Math.abs(value);
  if (display !== 'euro' || size < 999_999.5) return formatFull(value, display, words);
  const millions = value / 1e6;
  const decimals = millionDecimals(size / 1e6);
  return signed(millions, decimals, (digits) => `€${space}${digits}${space}${words.million}`);
}

/**
 * Parts of a total that is shown by `formatShort`, in the same words: as shown they add up to it. Beside
 * € 2,95 mln a part of 36.248 is € 0,04 mln. `like`: the total whose words are used, where they stand beside the
 * parts of another one.
 */
export function formatParts(
  parts: readonly number[],
  total: number,
  display: Display,
  words: NumberWords,
  like = total,
): readonly string[] {
  const isLarge = display === 'euro' && Math.abs(like) >= 999_999.5;
  const decimals = isLarge ? millionDecimals(Math.abs(like) / 1e6) : 0;
  const rounded = wholeParts(parts, total, isLarge ? 10 ** (6 - decimals) : 1);
  return rounded.map((part, index) => {
    // What would be written as 0,00 is written out; all that adds up stays as it is.
    if (isLarge && part === 0) return formatFull(parts[index] ?? NaN, display, words);
    if (!isLarge) return formatFull(part, display, words);
    return signed(part / 1e6, decimals, (digits) => `€${space}${digits}${space}${words.million}`);
  });
}

/** Three digits, also when rounding adds one: 9,996 is 10,0 and not 10,00. */
function millionDecimals(millions: number): number {
  if (millions < 9.995) return 2;
  return millions < 99.95 ? 1 : 0;
}
