import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../shared/calculation/compileModel';
import { readValue, type ScenarioRun } from '../../../shared/calculation/runScenario';
import { shownName } from '../../../shared/calculation/shown';
import type { Scenario } from '../../../shared/model/scenario';
import { changed, find } from '../../fixtures/changed';
import { changesTo, changeTo } from '../../fixtures/build/buildScenario';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';
import { runOf } from '../../fixtures/runOf';

function run(given: Partial<Scenario>): ScenarioRun {
  const scenario = shopScenario(given);
  return runOf(shopModel, scenario);
}

function own(given: Partial<Scenario>, name: string): readonly number[] {
  return [...(run(given).values.get(name)?.values ?? [])];
}

const half = changesTo({ discount: { 'north|apple': 0.5 } });

describe('a scenario', () => {
  it.each<[string, Partial<Scenario>, string, readonly number[]]>([
    ['as it was', {}, 'total', [260, 520, 1040]],
    ['with a discount', { levers: half }, 'total', [260, 500, 1000]],
    ['what it costs', { levers: half }, 'loss', [0, 20, 40]],
    [
      'from a later year',
      { levers: { ...half, ...changesTo({ start_discount: { '': 2022 } }) } },
      'loss',
      [0, 0, 40],
    ],
    // A start before the second year begins there.
    [
      'from an earlier year',
      { levers: { ...half, ...changesTo({ start_discount: { '': 2010 } }) } },
      'loss',
      [0, 20, 40],
    ],
    [
      'with a storm',
      { levers: changesTo({ storms: { 'south|2021': 2 } }) },
      'total',
      [260, 320, 1040],
    ],
    ['other years', { timeAxis: { first: 2030, last: 2031 } }, 'total', [260, 520]],
    ['with no growth', { assumptions: changesTo({ growth: { '': 0 } }) }, 'total', [260, 260, 260]],
    [
      'with growth in one year',
      { assumptions: changesTo({ growth: { '': 0, '2022': 1 } }) },
      'total',
      [260, 260, 520],
    ],
    [
      'with other sales',
      { assumptions: changesTo({ sold: { 'south|pear': 0 } }) },
      'total',
      [140, 280, 560],
    ],
    [
      'with another formula',
      { formulas: [{ ...changeTo(0), variable: 'total', formula: '1 * (year / step)' }] },
      'total',
      [2020, 2021, 2022],
    ],
    [
      'with a cell overridden',
      { overrides: [{ ...changeTo(0), variable: 'volume', items: 'south|pear|2021' }] },
      'total',
      [260, 280, 560],
    ],
    // The same cell is overridden in the reference: by itself it has no effect.
    [
      'what that costs',
      { overrides: [{ ...changeTo(0), variable: 'volume', items: 'south|pear|2021' }] },
      'loss',
      [0, 0, 0],
    ],
    [
      'and in the scenario alone',
      {
        overrides: [
          { ...changeTo(0), variable: 'volume', items: 'south|pear|2021', only: 'scenario' },
        ],
      },
      'loss',
      // 80 pears at 3 euros in 2021, and twice that a year later.
      [0, 240, 480],
    ],
    [
      'with a cell overridden outside the axis',
      { overrides: [{ ...changeTo(0), variable: 'total', items: '2040' }] },
      'total',
      [260, 520, 1040],
    ],
  ])('%s: %s', (_, given, name, expected) => {
    expect(own(given, name)).toEqual(expected);
  });

  it('has a reference with every lever neutral, without what compares with it', () => {
    const { reference } = run({ levers: half });
    expect([...(reference.get('total')?.values ?? [])]).toEqual([260, 520, 1040]);
    expect(reference.has('loss')).toBe(false);
  });

  it('has headline figures of the reference too, and nothing else that is shown', () => {
    const model = changed(shopModel, ({ headlines }) => {
      find(headlines, 'loss').formula = 'at(total, year, last_year)';
    });
    const { values, reference } = runOf(model, shopScenario({ levers: half }));
    expect([...(reference.get(shownName('headline', 'loss'))?.values ?? [])]).toEqual([1040]);
    const drawn = shownName('picture', 'path.own');
    expect([values.has(drawn), reference.has(drawn)]).toEqual([true, false]);
  });

  it.each([
    ['a headline', shownName('headline', 'loss'), [40]],
    ['a headline per shop', shownName('headline', 'loss', 'shop'), [40, 0]],
    ['a detail', shownName('headline', 'loss.share'), [40 / 1040]],
    ['a picture', shownName('picture', 'path.own'), [260, 500, 1000]],
    ['the mark of a picture', shownName('picture', 'path.Mark'), [2021]],
    ['a column of a table', shownName('column', 'prices.given'), [160, 240]],
    ['a bound', shownName('maximum', 'discount'), [0.5, 0.25, 0.5, 0.25]],
    ['a bound that is a number', shownName('minimum', 'discount'), [0, 0, 0, 0]],
    ['the full value', shownName('full', 'start_discount'), [2021]],
  ])('has what the model wants shown: %s', (_, name, expected) => {
    expect(own({ levers: half }, name)).toEqual(expected);
  });

  it('carries an error to what needs it and to nothing else', () => {
    const { errors } = run({ formulas: [{ ...changeTo(0), variable: 'loss', formula: '1 / 0' }] });
    expect([...errors.keys()]).toEqual([
      'loss',
      '#headline.loss',
      '#headline.loss.share',
      '#amount.big_loss',
      '#range.weak',
    ]);
    expect(errors.get('#range.weak')?.get(0)).toEqual({
      kind: '#DIV/0!',
      origin: { variable: 'loss', items: '2022' },
    });
  });
});

describe('one value of a run', () => {
  const found = run({ levers: half });

  it.each([
    ['total', { year: '2021' }, 500],
    ['income', { shop: 'north', fruit: 'apple', year: '2021' }, 20],
    ['sold', { fruit: 'pear', shop: 'north' }, 20],
    ['start_discount', {}, 2021],
    ['total', { year: '2021', shop: 'north' }, 500],
  ])('%s of %j', (name, items, expected) => {
    expect(readValue(found, name, items)).toBe(expected);
  });

  it.each<[string, Record<string, string>, string]>([
    ['nothing', {}, 'nothing'],
    ['total', {}, 'year'],
    ['total', { year: '2040' }, 'year'],
    ['income', { shop: 'east', fruit: 'apple', year: '2021' }, 'shop'],
  ])('%s of %j is not there', (name, items, message) => {
    expect(() => readValue(found, name, items)).toThrow(message);
  });
});

it('fills the years of the axis in where a text of the model names them', () => {
  const model = changed(shopModel, (draft) => {
    find(draft.headlines, 'loss').label = { nl: 'In {last_year}', en: '{first_year}-{last_year}' };
  });
  const compiled = compileModel(model, shopScenario({ timeAxis: { first: 2030, last: 2036 } }));
  expect(find(compiled.model.headlines, 'loss').label).toEqual({ nl: 'In 2036', en: '2030-2036' });
});
