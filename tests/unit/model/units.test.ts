import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import {
  addsUp,
  countedIn,
  displaysOf,
  isMoney,
  moneyUnit,
  qualityLabel,
  qualityRank,
} from '../../../shared/model/units';
import { qualities, unitsOver } from '../../fixtures/build/units';

const model = {
  displays: Object.values(written),
  units: unitsOver(['town', 'service'], 'year'),
  qualities,
};

it.each([
  ['EUR', 'EUR', true],
  ['EUR/kind', 'EUR', true],
  ['uur/kind', 'uur', false],
  ['EUR*uur', 'EUR', true],
  ['1', undefined, false],
  ['1/kind', undefined, false],
  ['bed', undefined, false],
])('%s is counted in %s, money: %s', (unit, id, money) => {
  expect(countedIn(model, unit)?.id).toBe(id);
  expect(isMoney(model, unit)).toBe(money);
});

it.each<[string, readonly string[], boolean]>([
  ['EUR', ['town', 'year'], true],
  ['EUR', [], true],
  ['kind', ['town', 'service'], true],
  ['kind', ['town', 'year'], false],
  ['EUR/kind', ['town'], false],
  ['1', ['town'], false],
  ['jaar', [], false],
])('%s adds up over %j: %s', (unit, dimensions, adds) => {
  expect(addsUp(model, unit, dimensions)).toBe(adds);
});

it('money is the first unit that is money; without one there is no unit', () => {
  expect(moneyUnit(model)).toBe('EUR');
  expect(moneyUnit({ units: [] })).toBe('1');
});

it('a unit is written as what it counts, first in the way that fits best', () => {
  expect(displaysOf(model, 'EUR/uur')).toEqual([written.euro, written.euroCents]);
  expect(displaysOf(model, 'kind')[0]).toBe(written.decimal);
  expect(displaysOf(model, '1/kind')).toEqual([
    ...[written.decimal, written.percentage, written.factor, written.whole, written.flag],
    written.oneIn,
  ]);
});

describe('a quality', () => {
  it('has a rank, the best known first and what nobody knows last', () => {
    const ids = ['bron', 'sterk', 'verdeeld', 'afgeleid', 'matig', 'zwak', 'slap'];
    expect(ids.map((id) => qualityRank(model, id))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it.each([
    ['zwak', 'assumptions', 'zwak', 'weak'],
    ['zwak', 'data', 'schatting, zwak', 'estimate, weak'],
    ['bron', 'data', 'uit de bron', 'from the source'],
    ['slap', 'data', 'slap', 'slap'],
  ] as const)('%s, said of %s, is called %s', (id, of, nl, en) => {
    expect(qualityLabel(model, id, of)).toEqual({ nl, en });
  });
});
