import { describe, expect, it } from 'vitest';
import {
  beyondCalculated,
  bookedYears,
  doubleCovers,
  plannedIn,
  realisedIn,
} from '../../../shared/calculation/measureRegister';
import type { Measure } from '../../../shared/model/scenario';
import { measureOf } from '../../fixtures/measure';

const apples = measureOf('Apples', { planned: { 2027: 100, 2028: 300 }, realised: 0.25 });
const pears = measureOf('Pears', { planned: { 2028: 50, 2029: null }, realised: 1, part: 'shops' });
const plums = measureOf('Plums', { planned: { 2027: null, 2028: 7 } });

describe('sums', () => {
  it.each([
    // 100; Plums are booked without an amount.
    ['2027', { sum: 100, unknown: 1 }, { sum: 25, unknown: 0 }],
    // 300 + 50 + 7; realised 300 x 0.25 + 50 x 1 + 7 x 0.
    ['2028', { sum: 357, unknown: 0 }, { sum: 125, unknown: 0 }],
    ['2029', { sum: 0, unknown: 1 }, { sum: 0, unknown: 1 }],
    ['2030', { sum: 0, unknown: 0 }, { sum: 0, unknown: 0 }],
  ])('%s', (year, planned, realised) => {
    expect(plannedIn([apples, pears, plums], year)).toEqual(planned);
    expect(realisedIn([apples, pears, plums], year)).toEqual(realised);
  });

  it('the years of which something stands there', () => {
    expect(bookedYears([pears, apples, plums])).toEqual(['2027', '2028', '2029']);
  });
});

/** Each double cover as saving, measures, years. */
function covers(measures: readonly Measure[]): readonly string[] {
  return doubleCovers(measures).map(
    (one) =>
      `${one.saving}: ${one.measures.map(({ name }) => name).join('+')} in ${one.years.join(',')}`,
  );
}

describe('one saving under two targets', () => {
  const cover = 'Orchard';
  it.each<[string, readonly Measure[], readonly string[]]>([
    ['each its own', [apples, pears, plums], []],
    [
      'two name the same',
      [
        { ...apples, cover },
        { ...pears, cover },
      ],
      ['Orchard: Apples+Pears in 2028'],
    ],
    [
      'one names the other, which is covered by itself',
      [apples, { ...pears, cover: 'Apples' }],
      ['Apples: Apples+Pears in 2028'],
    ],
    [
      'one names the other, which is covered by something else',
      [
        { ...apples, cover },
        { ...pears, cover: 'Apples' },
      ],
      [],
    ],
    [
      'capitals and spaces make no other saving',
      [
        { ...apples, cover: ' the  Orchard' },
        { ...pears, cover: 'The orchard ' },
      ],
      ['the  Orchard: Apples+Pears in 2028'],
    ],
    [
      'an amount that is not known is counted on too',
      [
        { ...apples, cover },
        { ...plums, cover },
      ],
      ['Orchard: Apples+Plums in 2027,2028'],
    ],
    [
      'in other years',
      [{ ...apples, cover }, measureOf('Figs', { cover, planned: { 2029: 10 } })],
      [],
    ],
    ['for nothing', [{ ...apples, cover }, measureOf('Figs', { cover, planned: { 2027: 0 } })], []],
    ['named by one that is alone', [{ ...apples, cover }], []],
  ])('%s', (_, measures, expected) => {
    expect(covers(measures)).toEqual(expected);
  });
});

describe('more planned than calculated', () => {
  const effects: Readonly<Record<string, number>> = {
    'prices 2027': 100,
    'prices 2028': 306,
    'shops 2028': -10,
  };
  const calculated = (part: string, year: string): number | undefined => effects[`${part} ${year}`];

  it('by part and year, those of a part together', () => {
    // Prices: 100 of 100 in 2027 is not more; 300 + 7 of 306 in 2028 is. Shops: 50 of -10; 2029 is not known.
    expect(beyondCalculated([apples, pears, plums], calculated)).toEqual([
      { part: 'prices', year: '2028', planned: 307, calculated: 306 },
      { part: 'shops', year: '2028', planned: 50, calculated: -10 },
    ]);
  });

  it.each([
    ['nothing planned against a loss', { 2028: 0 }, 'shops'],
    ['an amount that is not known', { 2028: null }, 'shops'],
    ['less than a cent too much', { 2027: 100.004 }, 'prices'],
  ])('is not: %s', (_, planned, part) => {
    expect(beyondCalculated([measureOf('Figs', { planned, part })], calculated)).toEqual([]);
  });
});
