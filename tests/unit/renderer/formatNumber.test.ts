import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../../shared/model/model';
import type { MonthStart } from '../../../shared/model/yearDate';
import {
  addsAsShown,
  asRounded,
  exactNumber,
  valueInFormula,
  formatFull,
  formatParts,
  formatPlain,
  formatShort,
  inputNumber,
  typedText,
  leverNumber,
} from '../../../renderer/format/formatNumber';
import { deviationDigits } from '../../../renderer/values/lawText';
import { townView } from '../../fixtures/window/viewOf';

const words = {
  yes: 'ja',
  no: 'nee',
  oneIn: '1 op',
  say: ({ nl }: Text) => nl,
  date: ({ year, month }: MonthStart) => `1-${String(month + 1)}-${String(year)}`,
};

/** Hard spaces as plain ones, so that the rows below can be read. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('a number with its sign', () => {
  const rows: readonly (readonly [number, keyof typeof written, string])[] = [
    [1041940, 'euro', '€ 1.041.940'],
    [-8859532.64, 'euro', '− € 8.859.533'],
    [-0.4, 'euro', '€ 0'],
    [46.6, 'euroCents', '€ 46,60'],
    [0.039, 'percentage', '3,9 %'],
    [-0.0004, 'percentage', '0,0 %'],
    [-0.03, 'percentage', '−3,0 %'],
    [2363.7, 'whole', '2.364'],
    [27.4664, 'decimal', '27,5'],
    [1.4008, 'factor', '1,401'],
    [2028, 'year', '2028'],
    [-1, 'year', '−1'],
    [2027, 'date', '1-1-2027'],
    [2027.5, 'date', '1-7-2027'],
    [2027 + 11 / 12, 'date', '1-12-2027'],
    [2027.3, 'date', '2.027,3'],
    [1, 'flag', 'ja'],
    [0, 'flag', 'nee'],
    [7.3917, 'oneIn', '1 op 7,4'],
  ];
  it.each(rows)('%d as %s is %s', (value, display, text) => {
    expect(plain(formatFull(value, written[display], words))).toBe(text);
  });
});

describe('a number is rounded on its decimals, half away from zero', () => {
  it.each([
    [0.0745, 'percentage', '7,5'],
    [-0.0745, 'percentage', '−7,5'],
    [1.005, 'euroCents', '1,01'],
    [-2.5, 'whole', '−3'],
    [2.5, 'whole', '3'],
    [0.285, 'percentage', '28,5'],
    [8.345, 'euroCents', '8,35'],
  ] as const)('%d as %s is %s', (value, display, text) => {
    expect(formatPlain(value, written[display], words)).toBe(text);
    const shift = display === 'percentage' ? 100 : 1;
    const shown = Number(text.replace('−', '-').replace(',', '.'));
    expect(asRounded(value, written[display]) * shift).toBeCloseTo(shown, 12);
  });
});

describe('what was filled in', () => {
  it.each([
    [3356.999998, 'decimal', '3.357,0'],
    [1041940.55, 'euroCents', '1.041.940,55'],
    [12.345678, 'decimal', '12,345678'],
    [0.0275, 'percentage', '2,75'],
  ] as const)('%d as %s is %s', (value, display, text) => {
    expect(inputNumber(value, written[display], words)).toBe(text);
  });
});

describe('a headline in millions', () => {
  const rows: readonly (readonly [number, string])[] = [
    [2950169, '€ 2,95 mln'],
    [19291697, '€ 19,3 mln'],
    [298201945, '€ 298 mln'],
    [-8859532, '− € 8,86 mln'],
    [657220, '€ 657.220'],
    [999999.4, '€ 999.999'],
    [999999.6, '€ 1,00 mln'],
    [9994999, '€ 9,99 mln'],
    [9995001, '€ 10,0 mln'],
    [99950001, '€ 100 mln'],
  ];
  it.each(rows)('%d is %s', (value, text) => {
    expect(plain(formatShort(value, written.euro, words))).toBe(text);
  });
});

it('leaves signs to the column of units in the sheet', () => {
  expect(formatPlain(1041940, written.euro, words)).toBe('1.041.940');
  expect(formatPlain(-0.039, written.percentage, words)).toBe('−3,9');
  expect(formatPlain(7.3917, written.oneIn, words)).toBe('7,4');
});

describe('what is no number', () => {
  it.each(Object.values(written))('is said to be none, without sign or unit: $id', (display) => {
    for (const value of [NaN, Infinity, -Infinity]) {
      const quantity = { unit: 'EUR', display, words: [] };
      expect([
        formatPlain(value, display, words),
        formatFull(value, display, words),
        formatShort(value, display, words),
        ...formatParts([value, 1], value, display, words).slice(0, 1),
        leverNumber(value, display, words),
        inputNumber(value, display, words),
        exactNumber(value),
        valueInFormula(value, quantity, townView(0, null).texts.words),
        deviationDigits(value),
      ]).toEqual(Array(9).fill('#N/A'));
      expect(typedText(value, display)).toBe('');
    }
  });
});

it.each([
  [[1.4, 1.4], 2.8, false],
  [[1.4, 1.6], 3, true],
  [[0.1, 0.2], 0.3, true],
  [[-1.4, 2.4], 1, true],
  [[NaN, 1], 5, true],
])('parts %j and a total of %d add up as they are written: %s', (parts, total, expected) => {
  expect(addsAsShown(parts, total, written.whole)).toBe(expected);
});

it('shares add up as they are written in percentages', () => {
  expect(addsAsShown([0.0004, 0.0004], 0.0008, written.percentage)).toBe(false);
  expect(addsAsShown([0.123, 0.456], 0.579, written.percentage)).toBe(true);
});
