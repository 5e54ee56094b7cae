import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import { exactAmount } from '../../../renderer/format/amount';
import { exactNumber } from '../../../renderer/format/formatNumber';
import { patternOf } from '../../../renderer/values/whyCell';
import { cellsAmount } from '../../../renderer/why/whyRow';
import { townView } from '../../fixtures/window/viewOf';

const view = townView(0, null);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a number as precise as it takes to follow a calculation', () => {
  it.each([
    [0, '0'],
    [12, '12'],
    [1_041_940.4, '1.041.940'],
    [12.34567, '12,346'],
    [0.0123456, '0,01235'],
    [-0.5, '−0,5'],
    [-0.00000001, '−0,00000001'],
    [1.42e-14, '0'],
    [-1.42e-14, '0'],
    [NaN, '#N/A'],
  ])('%d: %s', (value, expected) => {
    expect(exactNumber(value)).toBe(expected);
  });
});

describe('a value with its unit', () => {
  it.each([
    [2_336_828.4, 'EUR', 'euro', '€ 2.336.828'],
    [12.5, 'EUR', 'euro', '€ 12,50'],
    [0, 'EUR', 'euro', '€ 0'],
    [-7.25, 'EUR/kind', 'euro', '− € 7,25 per kind'],
    [0.0275, '1', 'percentage', '2,75 %'],
    [2030, 'jaar', 'year', '2030'],
    [3, 'fte', 'decimal', '3 fte'],
    [1, '1', 'flag', 'ja'],
    [8.66, '1', 'oneIn', '1 op 8,66'],
    [NaN, 'EUR', 'euro', '#N/A'],
  ] as const)('%d %s as %s', (value, unit, display, expected) => {
    expect(
      plain(
        exactAmount(
          value,
          { unit, display: written[display], words: [] },
          view.run.model,
          view.texts,
        ),
      ),
    ).toBe(expected);
  });

  it('is called what the model calls it', () => {
    const words = [{ value: -1, label: { nl: 'nooit', en: 'never' } }];
    expect(
      exactAmount(-1, { unit: 'jaar', display: written.year, words }, view.run.model, view.texts),
    ).toBe('nooit');
  });
});

describe('several values as one', () => {
  const cells = (values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([items, value]) => ({ items, value }));

  it.each([
    ['one is itself', 'cost', { 'oost|desk|2027': 5 }, '€ 5'],
    [
      'amounts add up',
      'cost',
      { 'oost|desk|2027': 5, 'west|desk|2027': 5 },
      '2 waarden, samen € 10',
    ],
    [
      'over the years too',
      'cost',
      { 'oost|desk|2027': 5, 'oost|desk|2028': 6 },
      '2 waarden, samen € 11',
    ],
    [
      'what is per something does not',
      'cost_per_head',
      { 'oost|desk': 5, 'west|desk': 7 },
      '2 waarden, van € 5 per jaar tot € 7 per jaar',
    ],
    [
      'but may be the same',
      'cost_per_head',
      { 'oost|desk': 5, 'west|desk': 5 },
      '2 waarden, alle € 5 per jaar',
    ],
    ['an error is counted', 'cost', { 'oost|desk|2027': NaN, 'west|desk|2027': 5 }, '2 waarden'],
  ])('%s', (_, name, values, expected) => {
    expect(plain(cellsAmount(name, cells(values), view))).toBe(expected);
  });

  it('are named by what they have in common', () => {
    expect(patternOf(cells({ 'oost|desk|2027': 1, 'west|desk|2027': 2 }))).toBe('*|desk|2027');
    expect(patternOf(cells({ '': 1 }))).toBe('');
  });
});
