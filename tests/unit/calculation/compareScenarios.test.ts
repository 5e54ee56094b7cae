import { describe, expect, it } from 'vitest';
import {
  createScenarioComparer,
  type ScenarioComparison,
} from '../../../shared/calculation/compareScenarios';
import { scenarioDifferences } from '../../../shared/calculation/scenarioDifferences';
import { takeOver } from '../../../shared/calculation/takeOver';
import { changed } from '../../fixtures/changed';
import type { ScenarioParts } from '../../fixtures/build/buildScenario';
import type { OwnLine } from '../../../shared/model/scenario';
import { shopDataset, shopModel, shopScenario } from '../../fixtures/shops/shops';

// 40 and 80 pieces of the north, 120 and 160 of the south in the last year, at 2 and 3 euros.
const discount = { discount: { 'north|apple': 0.5 } };
const dearer = { price: { apple: 3 } };
const stamp = { by: 'tester', at: '2026-11-27T00:00:00.000Z', why: '' };

/** A lever of one's own. */
function ownLever(id: string, neutral: number): OwnLine {
  return {
    ...{ kind: 'lever', id, label: id, unit: '1', display: '', dimensions: [], part: 'prices' },
    ...{ neutral, minimum: 0, maximum: 2, ...stamp },
  };
}

function compare(
  before: ScenarioParts,
  after: ScenarioParts,
  item: string | null = null,
  models = [shopModel],
): ScenarioComparison {
  return createScenarioComparer(models)({
    scenario: shopScenario(before),
    other: shopScenario(after),
    views: {},
    item,
  });
}

/** Of the one headline figure. */
function told({ before, after, causes }: ScenarioComparison): readonly unknown[] {
  const amounts = causes.map(({ cause, amounts }) => {
    const name = cause.kind === 'one' ? cause.difference.name : JSON.stringify(cause);
    return [name, amounts['loss']];
  });
  return [before['loss'], ...amounts, after['loss']];
}

describe('two scenarios side by side', () => {
  it('that are alike differ in nothing', () => {
    const found = compare({ levers: discount }, { levers: discount });
    expect(found.differences).toEqual([]);
    expect(told(found)).toEqual([40, 40]);
  });

  it('have a cause for each difference; what two do together is halved', () => {
    // The discount alone costs 40, at the higher price 60; the price without discount nothing.
    const found = compare({}, { levers: discount, assumptions: dearer });
    expect(told(found)).toEqual([0, ['discount', 50], ['price', 10], 60]);
    expect(told(compare({ levers: discount, assumptions: dearer }, {}))).toEqual([
      60,
      ['discount', -50],
      ['price', -10],
      0,
    ]);
  });

  it('are about the chosen item', () => {
    const after = { levers: { discount: { 'north|apple': 0.5, 'south|apple': 0.5 } } };
    expect(told(compare({}, after))).toEqual([0, ['discount', 40], ['discount', 120], 160]);
    expect(told(compare({}, after, 'south'))).toEqual([0, ['discount', 0], ['discount', 120], 120]);
  });

  it('are laid on the same years first', () => {
    // Half as many apples in 2021.
    const after = { levers: discount, assumptions: dearer, timeAxis: { first: 2020, last: 2021 } };
    expect(told(compare({ levers: discount }, after))).toEqual([
      40,
      ['{"kind":"surroundings"}', -20],
      ['price', 10],
      30,
    ]);
  });

  it('are laid on the same base data; what has no place there goes with them', () => {
    const dataset = changed(shopDataset, (draft) => {
      draft.dimensions[0]?.items.shift();
      draft.rows = draft.rows.filter(({ items }) => items.startsWith('south'));
    });
    const found = compare(
      { levers: { discount: { 'north|apple': 0.5, 'south|apple': 0.5 } } },
      { levers: { discount: { 'south|apple': 0.25 } }, dataset },
    );
    expect(told(found)).toEqual([160, ['{"kind":"surroundings"}', -40], ['discount', -60], 60]);
  });

  it('are laid on the same model', () => {
    const model = changed(shopModel, (draft) => {
      draft.version = '2.0.0';
      draft.assumptions = draft.assumptions.filter(({ id }) => id !== 'advert');
      const total = draft.variables.find(({ id }) => id === 'total');
      if (total !== undefined) total.formula = 'sum(income, shop, fruit)';
    });
    const after = {
      levers: discount,
      assumptions: dearer,
      model: { id: 'fruit', version: '2.0.0' },
    };
    const before = { levers: discount, assumptions: { advert: 10 } };
    expect(told(compare(before, after, null, [shopModel, model]))).toEqual([
      50,
      ['{"kind":"surroundings"}', -10],
      ['price', 20],
      60,
    ]);
  });

  it('tell what an override and a formula do', () => {
    const overrides = [{ variable: 'income', items: 'south|pear|2022', value: 500, ...stamp }];
    const formulas = [{ variable: 'loss', formula: '2 * (reference(total) - total)', ...stamp }];
    const alone = overrides.map((one) => ({ ...one, only: 'scenario' as const }));
    // 500 in the place of 480, in the scenario alone: 20 less lost; and then all twice.
    expect(
      told(
        compare({ levers: discount, overrides }, { levers: discount, overrides: alone, formulas }),
      ),
    ).toEqual([40, ['income', -30], ['loss', 30], 40]);
  });

  it('have one cause for own lines with all formulas, as without each other they say nothing', () => {
    const after = {
      levers: { ...discount, times: 2 },
      ownLines: [ownLever('times', 1)],
      formulas: [{ variable: 'loss', formula: 'times * (reference(total) - total)', ...stamp }],
    };
    // The discount costs 40, and 80 once all counts twice.
    expect(told(compare({}, after))).toEqual([
      0,
      ['discount', 60],
      ['{"kind":"ownLines"}', 20],
      80,
    ]);
    expect(told(compare(after, {}))).toEqual([
      80,
      ['discount', -60],
      ['{"kind":"ownLines"}', -20],
      0,
    ]);
  });

  it('with more than eight differences tell of whole inputs', () => {
    const all = { 'north|apple': 0.5, 'north|pear': 0.25, 'south|apple': 0.5, 'south|pear': 0.25 };
    const price = { apple: 3, pear: 4 };
    const effect = { apple: 0.5, pear: 0.5 };
    const growth = { '2022': 0 };
    const found = compare(
      {},
      { levers: { discount: all }, assumptions: { price, growth, effect_discount: effect } },
    );
    const sum = found.causes.reduce((total, { amounts }) => total + (amounts['loss'] ?? NaN), 0);
    expect(found.causes.map(({ cause }) => cause)).toEqual(
      ['discount', 'effect_discount', 'growth', 'price'].map((name) => ({ kind: 'name', name })),
    );
    // 20 * 3 / 2 + 40 * 4 / 4 + 60 * 3 / 2 + 80 * 4 / 4, and half of that.
    expect(found.after['loss']).toBe(120);
    expect(sum).toBeCloseTo(120, 9);
  });
});

describe('taking over', () => {
  const one = shopScenario({
    levers: { discount: { 'north|apple': 0.5, 'north|pear': 0.1 } },
    assumptions: { growth: 2 },
    overrides: [{ variable: 'income', items: 'south|pear|2022', value: 500, ...stamp }],
    name: 'One',
  });
  const other = shopScenario({
    levers: { discount: { 'north|apple': 0.25 }, start_discount: 2022 },
    assumptions: { price: { apple: 3 } },
    overrides: [
      { variable: 'income', items: 'south|pear|2022', value: 500, only: 'scenario', ...stamp },
    ],
    formulas: [{ variable: 'loss', formula: '2 * (reference(total) - total)', ...stamp }],
    timeAxis: { first: 2020, last: 2023 },
  });
  const differences = scenarioDifferences(one, other);

  it('all of it leaves no difference, both ways', () => {
    expect(differences.map(({ kind }) => kind)).toEqual([
      ...['value', 'value', 'value', 'value', 'value', 'value'],
      ...['formula', 'name', 'timeAxis'],
    ]);
    expect(scenarioDifferences(takeOver(one, other, differences), other)).toEqual([]);
    expect(scenarioDifferences(takeOver(other, one, differences), one)).toEqual([]);
  });

  it('one row takes that one away and no other', () => {
    for (const row of differences) {
      const left = scenarioDifferences(takeOver(one, other, [row]), other);
      expect(left).toEqual(differences.filter((difference) => difference !== row));
    }
  });

  it('keeps who changed it, when and why', () => {
    const price = { value: 3, by: 'Anna', at: '2026-01-02T00:00:00.000Z', why: 'offer' };
    const from = { ...one, assumptions: { price: { apple: price } } };
    const taken = takeOver(one, from, scenarioDifferences(one, from));
    expect(taken.assumptions).toEqual({ price: { apple: price } });
  });

  it('a measure comes with its place in the register, and goes', () => {
    const measure = {
      ...{ id: 'm', name: 'Shop', owner: 'owner', part: 'prices', kind: 'structural' as const },
      ...{ planned: { '2021': 10 }, realised: 0, cover: '', note: '', by: 'x', at: stamp.at },
    };
    const second = { ...measure, id: 'n' };
    const from = { ...one, measures: [{ ...measure, realised: 1 }] };
    const into = { ...one, measures: [measure, second] };
    const rows = scenarioDifferences(into, from);
    expect(rows.map((row) => (row.kind === 'measure' ? row.id : ''))).toEqual(['m', 'n']);
    expect(takeOver(into, from, rows.slice(0, 1)).measures).toEqual([
      { ...measure, realised: 1 },
      second,
    ]);
    expect(takeOver(into, from, rows).measures).toEqual(from.measures);
  });

  it('each own line is a row; one that goes takes its values and formulas along', () => {
    const formulas = [{ variable: 'total', formula: 'gone * 2', ...stamp }];
    const into = shopScenario({
      levers: { gone: 2, both: 2 },
      ownLines: [ownLever('gone', 1), ownLever('both', 1)],
    });
    const from = shopScenario({ ownLines: [ownLever('both', 0), ownLever('new', 1)], formulas });
    const rows = scenarioDifferences(into, from);
    const line = (id: string) => rows.filter((row) => row.kind === 'ownLine' && row.id === id);
    expect(rows.map((row) => (row.kind === 'ownLine' ? row.id : row.kind))).toEqual([
      ...['value', 'value', 'formula', 'both', 'new', 'gone'],
    ]);
    const without = takeOver(into, from, line('gone'));
    expect(without.ownLines).toEqual([ownLever('both', 1)]);
    expect(Object.keys(without.levers)).toEqual(['both']);
    expect(takeOver(into, from, line('both')).ownLines).toEqual([
      ownLever('gone', 1),
      ownLever('both', 0),
    ]);
    expect(scenarioDifferences(takeOver(into, from, rows), from)).toEqual([]);
    const signed = { ...into, ownLines: into.ownLines.map((one) => ({ ...one, by: 'other' })) };
    expect(scenarioDifferences(into, signed)).toEqual([]);
  });
});
