import { wholeParts } from '../../shared/analysis/wholeParts';
import type { Display, Text } from '../../shared/model/model';
import { monthStart, type MonthStart } from '../../shared/model/yearDate';

/*
 * Every number that the window writes, the Dutch way in every language, because numbers are compared with Dutch
 * papers. How many decimals, which sign and from where on in short is for the display of the model to say.
 */

/** Words that stand in a formatted number, in the language of the reader. */
export interface NumberWords {
  readonly yes: string;
  readonly no: string;
  /** Before a number of people of whom one is meant: "1 op". */
  readonly oneIn: string;
  /** "1 juli 2027". */
  readonly date: (day: MonthStart) => string;
  /** A text of the model. */
  readonly say: (text: Text) => string;
}

/** Stands in the place of a number that could not be calculated, where nobody knows better what it is. */
export const noNumber = '#N/A';

const space = '\u00a0';
const minus = '\u2212';

/** The one way to digits. What is no number is said to be none. */
export function digitWriter(options: Intl.NumberFormatOptions): (value: number) => string {
  const format = new Intl.NumberFormat('nl-NL', options);
  return (value) => (Number.isFinite(value) ? format.format(value) : noNumber);
}

const writers = new Map<string, (value: number) => string>();

/** Digits without sign, with as many decimals as needed between `least` and `most`. */
export function digits(value: number, most: number, least = most): string {
  const key = `${String(least)}-${String(most)}`;
  let found = writers.get(key);
  if (found === undefined) {
    found = digitWriter({
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay: 'never',
    });
    writers.set(key, found);
  }
  return found(value);
}

/** A sign of minus before what does not round to zero; `write` gives the digits of a number without sign. */
export function signed(value: number, write: (value: number) => string): string {
  if (!Number.isFinite(value)) return noNumber;
  const text = write(value);
  return value < 0 && text !== write(0) ? `${minus}${text}` : text;
}

/** A number as written with the symbol of its unit, which stands behind a sign of minus: € 12, − € 12, 12 m². */
export function withSign(number: string, symbol: Display['symbol']): string {
  if (symbol === undefined) return number;
  if (symbol.side === 'after') return `${number}${space}${symbol.text}`;
  return number.startsWith(minus)
    ? `${minus}${space}${symbol.text}${space}${number.slice(1)}`
    : `${symbol.text}${space}${number}`;
}

/**
 * A value with so many decimals, half away from zero in decimal notation, as Intl writes it and people round: 1.005
 * is 1.01, 0.0745 is 0.075 and -2.5 is -3, whatever the last bit of the number.
 */
export function roundDecimal(value: number, decimals: number): number {
  const whole = Number(`${String(Number(Math.abs(value).toPrecision(15)))}e${String(decimals)}`);
  if (!Number.isFinite(whole)) return value;
  return Math.sign(value) * Number(`${String(Math.round(whole))}e${String(-decimals)}`);
}

/** The value that stands on screen: 0.0394 as a percentage is 0.039. */
export function asRounded(value: number, { form, decimals }: Display): number {
  const power = decimals + (form === 'percentage' ? 2 : 0);
  return Number.isFinite(value) ? roundDecimal(value, power) : NaN;
}

/** Whether parts, each as it stands on screen, add up to the total as it stands there; what is no number says nothing. */
export function addsAsShown(parts: readonly number[], total: number, display: Display): boolean {
  const shown = [...parts, total].map((one) => asRounded(one, display));
  if (shown.some(Number.isNaN)) return true;
  const sum = shown.slice(0, -1).reduce((all, one) => all + one, 0);
  return asRounded(sum, display) === shown.at(-1);
}

/** What is added or taken away, as `formatFull`: + € 12, − € 12, +3,0 %. */
export function formatChange(value: number, display: Display, words: NumberWords): string {
  const text = formatFull(value, display, words);
  if (!(value > 0)) return text;
  return display.symbol?.side === 'before' ? `+${space}${text}` : `+${text}`;
}

/** The number alone, for a column that has its unit beside it: 1.041.940, 3,9 for 0.039 as a percentage. */
export function formatPlain(value: number, display: Display, words: NumberWords): string {
  const { form, decimals } = display;
  if (!Number.isFinite(value)) return noNumber;
  if (form === 'year') return String(value).replace('-', minus);
  if (form === 'flag') return value === 0 ? words.no : words.yes;
  const day = form === 'date' ? monthStart(value) : null;
  if (day !== null) return words.date(day);
  return signed(shownNumber(value, display), (size) => digits(size, decimals));
}

/** The number with its symbol or its sign of percentage: € 1.041.940, 3,9 %, − € 12,50. */
export function formatFull(value: number, display: Display, words: NumberWords): string {
  if (!Number.isFinite(value)) return noNumber;
  const number = formatPlain(value, display, words);
  if (display.form === 'percentage') return `${number}${space}%`;
  if (display.form === 'oneIn') return `${words.oneIn}${space}${number}`;
  return withSign(number, display.symbol);
}

/** As `formatFull`, in three digits where the display is short: € 2,95 mln, € 19,3 mln, € 298 mln. */
export function formatShort(value: number, display: Display, words: NumberWords): string {
  const { short } = display;
  if (short === undefined || !isLarge(value, display)) return formatFull(value, display, words);
  const many = value / short.from;
  return inShort(many, threeDigits(Math.abs(many)), display, words);
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
  const from = display.short?.from ?? 1;
  const large = isLarge(like, display);
  const decimals = large ? threeDigits(Math.abs(like) / from) : 0;
  const rounded = wholeParts(parts, total, large ? from / 10 ** decimals : 1);
  return rounded.map((part, index) => {
    // What would be written as 0,00 is written out; all that adds up stays as it is.
    if (large && part === 0) return formatFull(parts[index] ?? NaN, display, words);
    return large
      ? inShort(part / from, decimals, display, words)
      : formatFull(part, display, words);
  });
}

/** What would be written as a million is one. */
function isLarge(value: number, { short, decimals }: Display): boolean {
  return short !== undefined && Math.abs(value) >= short.from - 0.5 * 10 ** -decimals;
}

function inShort(
  many: number,
  decimals: number,
  { symbol, short }: Display,
  { say }: NumberWords,
): string {
  const number = signed(many, (size) => digits(size, decimals));
  if (short === undefined || number === noNumber) return number;
  return withSign(`${number}${space}${say(short.label)}`, symbol);
}

/** Decimals of three digits, also when rounding adds one: 9,996 is 10,0 and not 10,00. */
function threeDigits(size: number): number {
  if (size < 9.995) return 2;
  return size < 99.95 ? 1 : 0;
}

/** Written with decimals, so that rounding would hide what somebody filled in: 2,75 % is not 2,8 %. */
function mayHideDecimals({ form, decimals }: Display): boolean {
  return decimals > 0 && (form === 'number' || form === 'factor' || form === 'percentage');
}

/**
 * As `formatPlain`, with up to six decimals where what was filled in has them; of a thousand and more up to two, where
 * the others are what dividing left: 3.357 and not 3.356,999998.
 */
export function inputNumber(value: number, display: Display, words: NumberWords): string {
  if (!mayHideDecimals(display) || !Number.isFinite(value))
    return formatPlain(value, display, words);
  const shown = shownNumber(value, display);
  const most = Math.abs(shown) < 1000 ? 6 : Math.max(2, display.decimals);
  return signed(shown, (size) => digits(size, most, display.decimals));
}

/** The number that is written for a value: 35 for 0.35 as a percentage, and not 35.00000000000001 for any. */
function shownNumber(value: number, { form }: Display): number {
  return Number((form === 'percentage' ? value * 100 : value).toPrecision(15));
}

/** The whole number in fifteen digits, as somebody would type it: 1041940,5 or 35 %. Empty for no number. */
export function typedText(value: number, display: Display, decimals = 15): string {
  if (!Number.isFinite(value)) return '';
  const text = shownNumber(value, display)
    .toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: decimals })
    .replace('.', ',');
  return display.form === 'percentage' ? `${text} %` : text;
}

/** The same so that no reader asks what is meant: 1,285 is 1,2850, as three digits behind a sign may be thousands. */
export function certainText(value: number, display: Display): string {
  return typedText(value, display).replace(/^(-?\d+,\d{3})(?!\d)/, '$10');
}

/** One of the values that a typed text may mean, whole and with its thousands apart: 1,285 %, 1.285 %. */
export function meantText(value: number, display: Display, words: NumberWords): string {
  const { form } = display;
  if (form === 'year' || form === 'date' || form === 'flag')
    return formatPlain(value, display, words);
  const number = signed(shownNumber(value, display), (size) => digits(size, 15, 0));
  return display.form === 'percentage' ? `${number}${space}%` : number;
}

/** A value as it stands in the field of a lever: 35 %, 12,5 %, −5 %; as short as it can be. */
export function leverNumber(value: number, display: Display, words: NumberWords): string {
  if (display.form !== 'percentage' || !Number.isFinite(value))
    return formatFull(value, display, words);
  return `${signed(shownNumber(value, display), (size) => digits(size, 3, 0))}${space}%`;
}

/**
 * A number as precise as it takes to follow a calculation: large ones in whole units, small ones in four digits. Less
 * than a billionth is what rounding left of nought. What is no number is said to be none.
 */
export function exactNumber(value: number): string {
  if (Math.abs(value) < 1e-9) return digits(0, 0);
  return signed(value, (one) => digits(one, exactDecimals(value), 0));
}

function exactDecimals(value: number): number {
  const size = Math.abs(value);
  return size >= 1000 ? 0 : size >= 1 ? 3 : 3 - Math.floor(Math.log10(size));
}

/** Cents matter until there are a hundred euros. */
function moneyDecimals(value: number): number {
  return Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0;
}

/** As `addsAsShown`, of values that are written as in a formula (`valueInFormula`). */
export function addsInFormula(parts: readonly number[], total: number, display: Display): boolean {
  const decimals = (value: number): number =>
    display.symbol === undefined ? exactDecimals(value) : moneyDecimals(value);
  const shown = parts.map((one) => (one === 0 ? 0 : roundDecimal(one, decimals(one))));
  const sum = shown.reduce((all, one) => all + one, 0);
  if (!Number.isFinite(sum) || !Number.isFinite(total) || total === 0) return true;
  return roundDecimal(sum, decimals(total)) === roundDecimal(total, decimals(total));
}

/** A value as it stands in a formula: with its symbol or its sign of percentage, without its unit. */
export function valueInFormula(
  value: number,
  { display }: { readonly display: Display },
  words: NumberWords,
): string {
  if (!Number.isFinite(value)) return noNumber;
  const { form, symbol } = display;
  if (form === 'percentage') return `${exactNumber(shownNumber(value, display))}${space}%`;
  if (form === 'year' || form === 'date') return formatPlain(value, display, words);
  if (symbol === undefined) return exactNumber(value);
  return formatFull(value, { ...display, decimals: moneyDecimals(value) }, words);
}
