import type { Display } from '../../shared/model/model';
import {
  minusSigns,
  noCents,
  oneInWords,
  percentWords,
  plusSigns,
  scaleWords,
  symbolNames,
} from './typedMarks';

/** A typed number with its signs and words taken off. */
export interface Unwrapped {
  /** What is left: digits, points, commas and spaces, or something that is no number. */
  readonly number: string;
  readonly isNegative: boolean;
  readonly isPercent: boolean;
  readonly hasSymbol: boolean;
  /** The power of ten of its word: 6 for "mln"; 0 without one. */
  readonly power: number;
}

/** Takes a mark off a text; null where the text has none. Each kind of mark stands once at most. */
type Peel = (rest: string) => { readonly rest: string; readonly power?: number } | null;

/**
 * The number in a line, without what stands before and behind it: signs of minus and plus at either side, brackets
 * around what is below zero, the symbol of the unit, "%", "mln", ",-" and the words of the unit. In any order; null
 * when a sign stands there twice.
 *
 * @param unit words that may follow, as the window writes them.
 */
export function unwrapped(line: string, display: Display, unit = ''): Unwrapped | null {
  const left = new Map(peelsFor(display, unit));
  const taken = new Set<string>();
  let number = line;
  let power = 0;
  for (let found = true; found;) {
    found = false;
    for (const [kind, peel] of left) {
      const peeled = peel(number);
      if (peeled === null) continue;
      number = peeled.rest.trim();
      power = peeled.power ?? power;
      taken.add(kind);
      left.delete(kind);
      found = true;
      break;
    }
  }
  const signs = ['minusBefore', 'minusBehind', 'plus', 'brackets'].filter((kind) =>
    taken.has(kind),
  );
  if (signs.length > 1) return null;
  return {
    number,
    power,
    isNegative: signs.length === 1 && !taken.has('plus'),
    isPercent: taken.has('percent'),
    hasSymbol: taken.has('symbol'),
  };
}

function peelsFor({ form, symbol }: Display, unit: string): readonly (readonly [string, Peel])[] {
  const names = symbol === undefined ? [] : symbolNames(symbol.text);
  const isAmount = form === 'number';
  const ofSymbol: readonly (readonly [string, Peel])[] = [
    ['symbol', (rest) => before(rest, names) ?? behind(rest, names)],
    ['noCents', (rest) => (noCents.test(rest) ? { rest: rest.replace(noCents, '') } : null)],
  ];
  return [
    ['brackets', (rest) => (/^\(.*\)$/.test(rest) ? { rest: rest.slice(1, -1) } : null)],
    ['unit', (rest) => (unit === '' ? null : behind(rest, [unit]))],
    ...(names.length === 0 ? [] : ofSymbol),
    ['percent', (rest) => (form === 'percentage' ? behind(rest, percentWords) : null)],
    ['oneIn', (rest) => (form === 'oneIn' ? before(rest, oneInWords) : null)],
    ['scale', (rest) => (isAmount ? scaleOf(rest) : null)],
    ['plus', (rest) => before(rest, Array.from(plusSigns))],
    ['minusBefore', (rest) => before(rest, Array.from(minusSigns))],
    ['minusBehind', (rest) => behind(rest, Array.from(minusSigns))],
  ];
}

function scaleOf(rest: string): ReturnType<Peel> {
  for (const { power, words } of scaleWords) {
    const peeled = behind(rest, words);
    if (peeled !== null) return { ...peeled, power };
  }
  return null;
}

function before(text: string, words: readonly string[]): ReturnType<Peel> {
  const lower = text.toLowerCase();
  const found = words.find((word) => lower.startsWith(word));
  return found === undefined ? null : { rest: text.slice(found.length) };
}

function behind(text: string, words: readonly string[]): ReturnType<Peel> {
  const lower = text.toLowerCase();
  const found = words.find((word) => lower.endsWith(word.toLowerCase()));
  return found === undefined ? null : { rest: text.slice(0, -found.length) };
}
