import { inferDimensions } from '../../shared/expression/dimensions';
import { interpret } from '../../shared/expression/interpret';
import { parseFormula } from '../../shared/expression/parse';
import { createSpace, timeDimension } from '../../shared/value/space';
import { minusSigns, percentWords, spaces } from './typedMarks';
import { isOne, readingsOf, type Notation } from './writtenNumber';

/** What a typed calculation comes to. */
export interface Calculated {
  /** Two where a number in it may mean two things; most likely first. */
  readonly values: readonly number[];
  /** It has a percentage in it, so the outcome is a share: 0.35 for 20% + 15%. */
  readonly isShare: boolean;
}

const space = createSpace(timeDimension('year', 0, 0), []);
const minus = new RegExp(`[${minusSigns.slice(1)}]`, 'g');
const percents = new RegExp(`(\\d)\\s*(?:${percentWords.join('|').replaceAll('.', '\\.')})`, 'g');

/**
 * Calculates what was typed behind "=", in the formula language of the model: 2+3*4, max(2; 3), 1.041.940,50 / 12.
 * Numbers are written as everywhere. Between arguments stands a semicolon, or a comma with a space behind it. Names
 * mean nothing here. Null: it is no calculation, or has no outcome.
 */
export function calculated(text: string, notation: Notation | undefined): Calculated | null {
  const line = text
    .toLowerCase()
    .replaceAll(minus, '-')
    .replaceAll('\u00d7', '*')
    .replaceAll('\u00f7', '/');
  const shares = line.replaceAll(percents, '$1 / 100 ');
  const values = formulasOf(shares, notation).flatMap(valueOf);
  return values.length === 0 || values.some(Number.isNaN)
    ? null
    : { values: [...new Set(values)], isShare: shares !== line };
}

/** As the formula language writes it; two where it may be read in two ways. */
function formulasOf(line: string, notation: Notation | undefined): readonly string[] {
  // In max(1,5) the comma may stand between arguments; then points are decimal, as in the language itself.
  const isCall = /[a-z]/i.test(line) && !line.includes(';');
  if (notation !== undefined) return [formulaOf(line, notation)].flatMap((one) => one ?? []);
  const asWritten = isCall ? line : formulaOf(line, 'point');
  return [formulaOf(line, 'comma'), asWritten].flatMap((one) => one ?? []);
}

/** With its numbers as the formula language writes them; null where one cannot be read so. */
function formulaOf(line: string, way: Notation): string | null {
  const other = way === 'comma' ? 'point' : 'comma';
  const unread: string[] = [];
  const formula = line
    .replaceAll(spaces, ' ')
    .replaceAll(/[\d.,]*\d/g, (number) => {
      const readings = readingsOf(number);
      const digits = readings[way] ?? (isOne(readings) ? readings[other] : undefined);
      if (digits === undefined) unread.push(number);
      return digits ?? number;
    })
    .replaceAll(';', ',');
  return unread.length === 0 ? formula : null;
}

function valueOf(formula: string): number[] {
  const parsed = parseFormula(formula, '');
  if (!parsed.ok) return [];
  const typed = inferDimensions(parsed.value, { space, dimensionsOf: () => undefined }, '');
  if (!typed.ok || typed.value.dimensions.length > 0) return [];
  const value = interpret(typed.value, {}, { space, read: () => NaN, failed: () => undefined });
  return [Number(value.toPrecision(15))];
}
