import words from '../../assets/typedWords.json';

/*
 * What stands around a number as people type it and as programs copy it. The words, in both languages of the window,
 * are data: lower case, and the longest of a list is tried first.
 */

/** Every sign of minus: of a keyboard, of mathematics, and the dashes that word processors make of it. */
export const minusSigns = '-\u2212\u2013\u2014\u2010\u2011\u2012\u207b\ufe63\uff0d';

export const plusSigns = '+\uff0b';

export const percentWords: readonly string[] = words.percent;

/** Words by which a number is multiplied, with the power of ten. */
export const scaleWords: readonly { readonly power: number; readonly words: readonly string[] }[] =
  words.scale;

/** Ways to write the symbol of a unit; only as it is, where there are no others. */
export function symbolNames(symbol: string): readonly string[] {
  const others: Readonly<Record<string, readonly string[]>> = words.symbols;
  return others[symbol] ?? [symbol];
}

/** Before a number of people of whom one is meant. */
export const oneInWords: readonly string[] = words.oneIn;

export const yesWords: readonly string[] = words.yes;
export const noWords: readonly string[] = words.no;

/** In the place of the cents of a whole amount: 25.000,- and 25.000,00 are one. */
export const noCents = new RegExp(`[.,][${minusSigns}=]{1,2}$`);

/** Signs without width, of direction or of joining, which come along when text is copied from a page. */
export const invisible =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** White space within a line: also the spaces without a break and the thin ones that stand between thousands. */
export const spaces = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Ends of lines and cells, of which a spreadsheet knows more than one. */
export const cellEnds = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
