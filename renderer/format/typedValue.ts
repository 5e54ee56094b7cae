import type { Display } from '../../shared/model/model';
import { calculated } from './typedCalculation';
import { readDay } from './typedDay';
import { cellEnds, invisible, noWords, spaces, yesWords } from './typedMarks';
import { isOne, readingsOf, type Notation, type Readings } from './writtenNumber';
import { unwrapped, type Unwrapped } from './unwrapped';

/** What a typed text means for a figure of that kind; `value` is in the unit of the model: 35 % is 0.35. */
export type TypedValue =
  | {
      readonly kind: 'value';
      readonly value: number;
      /** As it was typed, where it was calculated: "=2+3*4". It stays with the value as its note. */
      readonly calculation?: string;
    }
  /** It may mean either; the reader chooses. Most likely first. */
  | {
      readonly kind: 'choice';
      readonly values: readonly [number, number];
      readonly calculation?: string;
    }
  | { readonly kind: 'empty' }
  /** It is not one cell but so many, with tabs or ends of lines between them. */
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'unreadable' };

/** What is known of a text besides what it is typed into. */
export interface TypedContext {
  /** Of the cells that it was copied with (`notationOf`): nobody is asked then. */
  readonly notation?: Notation | undefined;
  /** Words that may follow the number, as the window writes them behind it: "per kind". */
  readonly unit?: string | undefined;
}

/**
 * The one reader of numbers that are typed or pasted, in Dutch and in English: `35`, `35 %`, `€ 1.041.940,50`, `(5)`,
 * `2,95 mln`, `=2+3*4`, and all that the window writes itself.
 *
 * - One point or comma with three digits behind it may begin decimals or thousands. It is asked (`choice`) where
 *   decimals are normal: in percentages, factors, figures written with decimals and behind "mln". Elsewhere a point
 *   is thousands, as Dutch writes them, and a comma is asked.
 * - A leading zero has no thousands, white space is nothing but thousands, and thousands are grouped throughout.
 * - In a percentage 35 means 35 %, and 0,35 is asked: 35 % or 0,35 %.
 * - Tabs and ends of lines are cells: several of them are no number. One end of line at the end is none.
 */
export function readTyped(text: string, display: Display, context: TypedContext = {}): TypedValue {
  const visible = text.replaceAll(invisible, '').replace(/\r?\n$/, '');
  const ends = visible.match(cellEnds);
  if (ends !== null) return { kind: 'several', count: ends.length + 1 };
  const line = visible.replaceAll(spaces, ' ').trim();
  if (line === '') return { kind: 'empty' };
  if (line.startsWith('=')) return ofCalculation(line, display, context);
  return ofWord(line, display) ?? ofNumber(line, display, context);
}

/** A day, or yes or no. */
function ofWord(line: string, { form }: Display): TypedValue | null {
  const word = line.toLowerCase();
  if (form === 'date') {
    const day = readDay(line);
    return day === null ? null : { kind: 'value', value: day };
  }
  if (form !== 'flag') return null;
  if (yesWords.includes(word)) return { kind: 'value', value: 1 };
  return noWords.includes(word) ? { kind: 'value', value: 0 } : null;
}

function ofNumber(line: string, display: Display, context: TypedContext): TypedValue {
  const bare = unwrapped(line, display, context.unit);
  if (bare === null) return { kind: 'unreadable' };
  if (bare.number === '') return { kind: bare.hasSymbol ? 'empty' : 'unreadable' };
  const readings = readingsOf(bare.number);
  const meant = meantNumbers(readings, bare, display, context.notation);
  return valueOf(
    meant.map((digits) => scaled(digits, bare)),
    bare.isPercent,
    display,
  );
}

function ofCalculation(line: string, display: Display, { notation }: TypedContext): TypedValue {
  const outcome = calculated(line.slice(1), notation);
  if (outcome === null) return { kind: 'unreadable' };
  const { values, isShare } = outcome;
  if (isShare && display.form !== 'percentage') return { kind: 'unreadable' };
  const meant = isShare ? values.map((value) => value * 100) : values;
  const typed = valueOf(meant, isShare, display);
  const isRead = typed.kind === 'value' || typed.kind === 'choice';
  return isRead ? { ...typed, calculation: line } : typed;
}

/** The digits that may be meant, most likely first; none: it is no number. */
function meantNumbers(
  readings: Readings,
  { number, power }: Unwrapped,
  { form, decimals }: Display,
  notation: Notation | undefined,
): readonly string[] {
  const { comma, point } = readings;
  if (comma === undefined || point === undefined || isOne(readings)) {
    return [comma ?? point].flatMap((one) => one ?? []);
  }
  if (notation !== undefined) return [readings[notation] ?? comma];
  const [fraction, thousands] = number.includes(',') ? [comma, point] : [point, comma];
  // A year has no thousands and no thousandths: 2.027 is 2027.
  if (form === 'year' || form === 'date') return [thousands];
  const isDecimal = decimals > 0 || form === 'percentage' || form === 'factor' || power !== 0;
  if (isDecimal) return [fraction, thousands];
  return number.includes(',') ? [thousands, fraction] : [thousands];
}

/** In decimal notation, because 0.29 is 29e-2 and not 29 * 0.01. */
function scaled(digits: string, { power, isNegative }: Unwrapped): number {
  const size = Number(`${digits}e${String(power)}`);
  return isNegative && size !== 0 ? -size : size;
}

/** What the numbers are in the unit of the model; they are as typed, 35 for 35 %. */
function valueOf(meant: readonly number[], isPercent: boolean, display: Display): TypedValue {
  if (meant.some((value) => !Number.isFinite(value))) return { kind: 'unreadable' };
  const values = display.form === 'percentage' ? meant.map(asShare) : meant;
  const [first, second] = values;
  const [typed = 0] = meant;
  if (first === undefined) return { kind: 'unreadable' };
  if (second !== undefined && second !== first) return { kind: 'choice', values: [first, second] };
  const mayBeShare = display.form === 'percentage' && !isPercent && typed !== 0;
  return mayBeShare && Math.abs(typed) < 1
    ? { kind: 'choice', values: [typed, first] }
    : { kind: 'value', value: first };
}

/** Divides by a hundred in decimal notation: 29 / 100 is 0.29, but 0.28 * 100 is not 28. */
function asShare(number: number): number {
  return Number((number / 100).toPrecision(15));
}
