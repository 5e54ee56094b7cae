import { describe, expect, it } from 'vitest';
import { checkRanges } from '../../../shared/calculation/checkRanges';
import type { Problem } from '../../../shared/lib/problem';
import { changed, find, first } from '../../fixtures/changed';
import { changesTo, changeTo } from '../../fixtures/build/buildScenario';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';
import { runOf } from '../../fixtures/runOf';

type Given = Parameters<typeof changesTo>[0];

function problems(levers: Given, assumptions: Given = {}): readonly Problem[] {
  const scenario = shopScenario({
    levers: changesTo(levers),
    assumptions: changesTo(assumptions),
  });
  return checkRanges(runOf(shopModel, scenario));
}

describe('what is within its range', () => {
  it.each<[string, Given, Given]>([
    ['nothing', {}, {}],
    ['the lowest', { discount: { 'north|apple': 0 } }, {}],
    // Half for apples, a quarter for pears: the bound is an assumption per fruit.
    ['the highest', { discount: { 'north|apple': 0.5, 'south|pear': 0.25 } }, {}],
    [
      'beyond the model’s bound, within one’s own',
      { discount: { 'north|pear': 0.8 } },
      { most_discount: { pear: 0.8 } },
    ],
    ['a count', { storms: { 'north|2020': 5 } }, {}],
    ['a start year', { start_discount: { '': 2019 } }, {}],
    // A shorter axis leaves it where it is; the model warns.
    ['a start year outside the axis', { start_discount: { '': 2050 } }, {}],
    ['a year outside the axis', { storms: { 'north|2040': 99 } }, {}],
  ])('%s', (_, levers, assumptions) => {
    expect(problems(levers, assumptions)).toEqual([]);
  });
});

const reason = { reason: 'Dan is er geen winst.', reasonEn: 'No profit is left.' };
const none = { reason: '', reasonEn: '' };

describe('what is not, with its range and why it ends there', () => {
  it.each<[string, Given, Problem]>([
    [
      'too high',
      { discount: { 'north|apple': 0.6 } },
      {
        code: 'outOfRange',
        where: 'levers.discount.north|apple',
        values: { name: 'discount', value: 0.6, minimum: 0, maximum: 0.5, ...reason },
      },
    ],
    [
      'too high for a pear',
      { discount: { 'south|apple': 0.3, 'south|pear': 0.3 } },
      {
        code: 'outOfRange',
        where: 'levers.discount.south|pear',
        values: { name: 'discount', value: 0.3, minimum: 0, maximum: 0.25, ...reason },
      },
    ],
    [
      'too low',
      { discount: { 'north|apple': -0.1 } },
      {
        code: 'outOfRange',
        where: 'levers.discount.north|apple',
        values: { name: 'discount', value: -0.1, minimum: 0, maximum: 0.5, ...reason },
      },
    ],
    [
      'too many, without a reason',
      { storms: { 'north|2021': 6 } },
      {
        code: 'outOfRange',
        where: 'levers.storms.north|2021',
        values: { name: 'storms', value: 6, minimum: 0, maximum: 5, ...none },
      },
    ],
    [
      'half a count',
      { storms: { 'north|2021': 1.5 } },
      {
        code: 'notWhole',
        where: 'levers.storms.north|2021',
        values: { name: 'storms', value: 1.5, minimum: 0, maximum: 5 },
      },
    ],
    [
      'half a year',
      { start_discount: { '': 2020.5 } },
      {
        code: 'notWhole',
        where: 'levers.start_discount.',
        values: { name: 'start_discount', value: 2020.5, minimum: 2019, maximum: 2022 },
      },
    ],
  ])('%s', (_, levers, expected) => {
    expect(problems(levers)).toEqual([expected]);
  });

  it('not a value whose range cannot be calculated: the model or a formula is at fault', () => {
    const model = changed(shopModel, (draft) => (first(draft.levers).maximum = 'nothing'));
    const scenario = shopScenario({ levers: changesTo({ discount: { 'north|apple': 9 } }) });
    expect(checkRanges(runOf(model, scenario))).toEqual([]);
  });

  it('every value', () => {
    const found = problems({
      discount: { 'north|apple': 1, 'north|pear': 1 },
      storms: { 'south|2022': -1 },
    });
    expect(found.map(({ where }) => where)).toEqual([
      'levers.discount.north|apple',
      'levers.discount.north|pear',
      'levers.storms.south|2022',
    ]);
  });
});

describe('a lever that goes in steps', () => {
  const model = changed(shopModel, (draft) => (find(draft.levers, 'start_discount').step = 0.5));

  it.each([
    [2021, []],
    [2020.5, []],
    [2020.25, ['notOnStep']],
  ])('%d: %j', (start, codes) => {
    const scenario = shopScenario({ levers: changesTo({ start_discount: { '': start } }) });
    const found = checkRanges(runOf(model, scenario));
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found.map(({ values }) => values['step'])).toEqual(codes.map(() => 0.5));
  });
});

it('an amount need not be a whole number, but stays in its range', () => {
  const model = changed(shopModel, (draft) => (first(draft.settings).control = 'amount'));
  const found = [1.5, -0.5, 5.5].map((value) => {
    const scenario = shopScenario({ levers: changesTo({ storms: { 'north|2021': value } }) });
    return checkRanges(runOf(model, scenario)).map(({ code }) => code);
  });
  expect(found).toEqual([[], ['outOfRange'], ['outOfRange']]);
});

describe('an assumption with a range of its own', () => {
  const why = { nl: 'Hier wordt door gedeeld.', en: 'Divides.' };
  const said = { name: 'price', reason: why.nl, reasonEn: why.en };

  it.each([
    [{ above: 0 }, 0.01, []],
    [{ above: 0 }, 0, [['notAbove', { above: 0 }]]],
    [{ above: 0, maximum: 1 }, 1, []],
    [{ above: 0, maximum: 1 }, 1.1, [['aboveMaximum', { maximum: 1 }]]],
    [{ minimum: 0, maximum: 1 }, 0, []],
    [{ minimum: 0, maximum: 1 }, -0.1, [['belowMinimum', { minimum: 0 }]]],
  ] as const)('%j: %d is %j', (limits, value, expected) => {
    const model = changed(shopModel, (draft) => {
      Object.assign(first(draft.assumptions), { ...limits, limitReason: why });
    });
    const scenario = shopScenario({ assumptions: changesTo({ price: { pear: value } }) });
    expect(checkRanges(runOf(model, scenario))).toEqual(
      expected.map(([code, bound]) => ({
        code,
        where: 'assumptions.price.pear',
        values: { ...said, value, ...bound },
      })),
    );
  });
});

describe('an assumption that must be a whole number', () => {
  const model = changed(shopModel, (draft) => {
    find(draft.assumptions, 'most_discount').wholeFrom = 1;
  });
  it.each([
    [1, 0],
    [3, 0],
    [0, 1],
    [1.5, 1],
    [-1, 1],
  ])('%d: %d problems', (value, count) => {
    const scenario = shopScenario({ assumptions: changesTo({ most_discount: { pear: value } }) });
    const found = checkRanges(runOf(model, scenario));
    expect(found).toHaveLength(count);
    if (count > 0) {
      expect(found[0]).toEqual({
        code: 'notWholeFrom',
        where: 'assumptions.most_discount.pear',
        values: { name: 'most_discount', value, wholeFrom: 1 },
      });
    }
  });
});

it('takes the bounds of the run, overridden cells included, as the window does', () => {
  const model = changed(shopModel, (draft) => {
    find(draft.levers, 'discount').maximum = 'at(total, year, first_year) < 400 ? 0.25 : 0.5';
  });
  const levers = changesTo({ discount: { 'north|apple': 0.4 } });
  const overrides = [{ ...changeTo(500), variable: 'total', items: '2020' }];
  // 260 by itself: then the bound is 0.25.
  const codes = [shopScenario({ levers }), shopScenario({ levers, overrides })].map((scenario) =>
    checkRanges(runOf(model, scenario)).map(({ code }) => code),
  );
  expect(codes).toEqual([['outOfRange'], []]);
});
