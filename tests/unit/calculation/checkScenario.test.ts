import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../../shared/calculation/checkScenario';
import type { Measure, Scenario } from '../../../shared/model/scenario';
import { changesTo, changeTo } from '../../fixtures/build/buildScenario';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';

function problems(given: Partial<Scenario>): readonly string[] {
  return checkScenario(shopModel, shopScenario(given)).map(
    ({ code, where }) => `${code} at ${where}`,
  );
}

type Given = Parameters<typeof changesTo>[0];

function override(variable: string, items: string): Scenario['overrides'][number] {
  return { ...changeTo(1), variable, items };
}

function formula(variable: string): Scenario['formulas'][number] {
  return { variable, formula: '1', by: '', at: '', why: '' };
}

function measure(given: Partial<Measure> = {}): Measure {
  return {
    id: '00000000-0000-4000-8000-00000000000a',
    name: 'Cheaper apples',
    owner: 'owner',
    part: 'prices',
    kind: 'structural',
    planned: { 2020: 10, 2022: null },
    realised: 0,
    cover: '',
    note: '',
    by: '',
    at: '2026-11-21T00:00:00.000Z',
    ...given,
  };
}

describe('measures', () => {
  it('of the years, owners and parts that are there fit', () => {
    const other = '00000000-0000-4000-8000-00000000000b';
    expect(problems({ measures: [measure(), measure({ id: other })] })).toEqual([]);
  });

  it.each<[string, readonly Measure[], string]>([
    ['an unknown owner', [measure({ owner: 'nobody' })], 'unknownName at measures.0.owner'],
    ['an unknown part', [measure({ part: 'total' })], 'unknownName at measures.0.part'],
    [
      'a year before the first',
      [measure({ planned: { 2019: 1 } })],
      'yearOutsideAxis at measures.0.planned.2019',
    ],
    [
      'a year after the last, also without an amount',
      [measure({ planned: { 2023: null } })],
      'yearOutsideAxis at measures.0.planned.2023',
    ],
    ['one twice', [measure(), measure()], 'idTwice at measures.1.id'],
  ])('%s', (_, measures, expected) => {
    expect(problems({ measures })).toEqual([expected]);
  });
});

describe('what fits', () => {
  it.each<[string, Partial<Scenario>]>([
    ['nothing changed', {}],
    [
      'levers',
      { levers: changesTo({ discount: { 'north|apple': 0.5 }, start_discount: { '': 2022 } }) },
    ],
    ['a setting', { levers: changesTo({ storms: { 'north|2021': 1 } }) }],
    ['assumptions', { assumptions: changesTo({ price: { apple: 3 }, advert: { '': 5 } }) }],
    ['a series: all years and one', { assumptions: changesTo({ growth: { '': 1, '2021': 2 } }) }],
    ['base data', { assumptions: changesTo({ sold: { 'south|pear': 1 } }) }],
    ['an overridden cell', { overrides: [override('income', 'north|apple|2021')] }],
    [
      'a changed formula, also one that cannot be read',
      { formulas: [{ ...formula('total'), formula: '1 +' }] },
    ],
    ['one year', { timeAxis: { first: 2020, last: 2020 } }],
    ['a hundred years', { timeAxis: { first: 2020, last: 2119 } }],
    // The axis may grow back: what lies outside it is kept, and does nothing.
    [
      'a year of a setting outside the axis',
      { levers: changesTo({ storms: { 'north|2040': 1 } }) },
    ],
    ['a year of a series outside the axis', { assumptions: changesTo({ growth: { '2019': 1 } }) }],
    ['an overridden cell outside the axis', { overrides: [override('total', '2040')] }],
    ['a start year outside the axis', { levers: changesTo({ start_discount: { '': 2050 } }) }],
  ])('%s', (_, given) => {
    expect(problems(given)).toEqual([]);
  });
});

describe('names and items of levers and assumptions', () => {
  it.each<[string, 'levers' | 'assumptions', Given, string]>([
    ['an unknown lever', 'levers', { nothing: { '': 1 } }, 'unknownName at levers.nothing'],
    ['an assumption as a lever', 'levers', { price: { apple: 1 } }, 'unknownName at levers.price'],
    ['a variable as a lever', 'levers', { total: { '2020': 1 } }, 'unknownName at levers.total'],
    ['a view as a lever', 'levers', { plain: { '': 1 } }, 'unknownName at levers.plain'],
    [
      'a name of JavaScript',
      'levers',
      { constructor: { '': 1 } },
      'unknownName at levers.constructor',
    ],
    [
      'an unknown assumption',
      'assumptions',
      { nothing: { '': 1 } },
      'unknownName at assumptions.nothing',
    ],
    [
      'a lever as an assumption',
      'assumptions',
      { discount: { 'north|apple': 1 } },
      'unknownName at assumptions.discount',
    ],
    [
      'the time axis as an assumption',
      'assumptions',
      { step: { '': 2 } },
      'unknownName at assumptions.step',
    ],
    [
      'an unknown item',
      'levers',
      { discount: { 'east|apple': 1 } },
      'unknownCell at levers.discount.east|apple',
    ],
    [
      'items in another order',
      'levers',
      { discount: { 'apple|north': 1 } },
      'unknownCell at levers.discount.apple|north',
    ],
    ['too few items', 'levers', { discount: { north: 1 } }, 'unknownCell at levers.discount.north'],
    [
      'too many items',
      'levers',
      { start_discount: { north: 1 } },
      'unknownCell at levers.start_discount.north',
    ],
    ['no items', 'levers', { discount: { '': 1 } }, 'unknownCell at levers.discount.'],
    [
      'an unknown item in a year outside the axis',
      'levers',
      { storms: { 'east|2040': 1 } },
      'unknownCell at levers.storms.east|2040',
    ],
    [
      'no year',
      'levers',
      { storms: { 'north|soon': 1 } },
      'unknownCell at levers.storms.north|soon',
    ],
    [
      'too long a year',
      'assumptions',
      { growth: { '20400': 1 } },
      'unknownCell at assumptions.growth.20400',
    ],
    [
      'a year where there are none',
      'assumptions',
      { price: { '2020': 1 } },
      'unknownCell at assumptions.price.2020',
    ],
  ])('%s', (_, part, given, expected) => {
    expect(problems({ [part]: changesTo(given) })).toEqual([expected]);
  });
});

describe('overridden cells and formulas', () => {
  it.each<[string, Partial<Scenario>, string]>([
    ['an unknown variable', { overrides: [override('nothing', '')] }, 'unknownName at overrides.0'],
    ['an input', { overrides: [override('price', 'apple')] }, 'unknownName at overrides.0'],
    [
      'an unknown cell',
      { overrides: [override('total', 'north|2020')] },
      'unknownCell at overrides.0',
    ],
    [
      'an unknown item in a year outside the axis',
      { overrides: [override('income', 'east|apple|2040')] },
      'unknownCell at overrides.0',
    ],
    [
      'the second of two',
      { overrides: [override('total', '2020'), override('total', 'soon')] },
      'unknownCell at overrides.1',
    ],
    [
      'a cell twice',
      { overrides: [override('total', '2020'), override('total', '2020')] },
      'rowTwice at overrides.1',
    ],
    [
      'a formula of an unknown variable',
      { formulas: [formula('nothing')] },
      'unknownName at formulas.0',
    ],
    [
      'a formula twice',
      { formulas: [formula('total'), formula('total')] },
      'idTwice at formulas.1',
    ],
  ])('%s', (_, given, expected) => {
    expect(problems(given)).toEqual([expected]);
  });
});

it.each([
  ['back to front', { first: 2022, last: 2020 }, 'axisReversed at timeAxis'],
  ['a slip of the keyboard', { first: 2020, last: 2120 }, 'axisTooLong at timeAxis'],
])('the time axis: %s', (_, timeAxis, expected) => {
  expect(problems({ timeAxis })).toEqual([expected]);
});
