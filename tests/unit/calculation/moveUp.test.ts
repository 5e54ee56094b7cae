import { describe, expect, it } from 'vitest';
import { moveUp, type MovedUp } from '../../../shared/calculation/moveUp';
import type { Problem } from '../../../shared/lib/problem';
import type { Model } from '../../../shared/model/model';
import type { Measure, Scenario } from '../../../shared/model/scenario';
import { changed, find, first, there, type Mutable } from '../../fixtures/changed';
import { changesTo, changeTo } from '../../fixtures/build/buildScenario';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';

const stamp = { by: 'mover', at: '2026-11-27T00:00:00.000Z', why: 'moved' };

/** The newer model, in which something is otherwise. */
function newer(change: (draft: Mutable<Model>) => void): Model {
  return changed(shopModel, (draft) => {
    draft.version = '2.0.0';
    draft.earlierVersions = [
      { version: '1.0.0', levers: [], assumptions: [], parts: [], changes: [] },
    ];
    change(draft);
  });
}

function move(given: Partial<Scenario>, to: Model): MovedUp {
  const moved = moveUp(shopScenario(given), shopModel, to, stamp);
  if (!moved.ok) throw new Error(JSON.stringify(moved.error));
  return moved.value;
}

/** `{ discount: { 'north|apple': 0.5 } }`. */
function values(changes: Scenario['levers']): object {
  return Object.fromEntries(
    Object.entries(changes).map(([name, cells]) => [
      name,
      Object.fromEntries(Object.entries(cells).map(([items, { value }]) => [items, value])),
    ]),
  );
}

const levers = changesTo({ discount: { 'south|apple': 0.5 }, storms: { 'north|2021': 2 } });
const assumptions = changesTo({
  price: { pear: 4 },
  growth: { '': 2, '2021': 3 },
  sold: { 'north|pear': 5 },
});

describe('a scenario on a newer model', () => {
  it('has everything that people changed, with who, when and why, and names the new model', () => {
    const overrides = [{ ...changeTo(7), variable: 'total', items: '2021' }];
    const given = shopScenario({ levers, assumptions, overrides });
    const { scenario, taken, left, split, kept } = move(
      given,
      newer(() => undefined),
    );
    expect(scenario).toEqual({ ...given, model: { id: 'fruit', version: '2.0.0' } });
    expect({ taken, left, split, kept }).toEqual({ taken: 7, left: [], split: [], kept: [] });
  });

  it('gives the value of a lever that is told apart now to every item', () => {
    const to = newer((draft) => {
      const start = find(draft.levers, 'start_discount');
      start.dimensions = ['fruit'];
      draft.levers.push({ ...start, id: 'start_storms', dimensions: [] });
      first(draft.earlierVersions).levers = [
        { from: 'start_discount', to: ['start_discount', 'start_storms'] },
      ];
    });
    const { scenario, split, taken } = move(
      { levers: changesTo({ start_discount: { '': 2022 } }) },
      to,
    );
    expect(values(scenario.levers)).toEqual({
      start_discount: { apple: 2022, pear: 2022 },
      start_storms: { '': 2022 },
    });
    expect(scenario.levers['start_storms']?.['']).toEqual(changeTo(2022));
    expect(split).toEqual([{ from: 'start_discount', to: ['start_discount', 'start_storms'] }]);
    expect(taken).toBe(3);
  });

  it('leaves a lever where it stood that nobody had touched, and says who did', () => {
    const to = newer((draft) => (find(draft.levers, 'start_discount').neutral = 'last_year'));
    const { scenario, kept, taken } = move({}, to);
    expect(scenario.levers).toEqual({ start_discount: { '': { value: 2021, ...stamp } } });
    expect({ kept, taken }).toEqual({ kept: ['start_discount'], taken: 0 });
    // Where the old neutral value lies outside the range of the new model nothing began then.
    const later = move({ timeAxis: { first: 2026, last: 2028 } }, to);
    expect(later.scenario.levers).toEqual({});
    expect(later.kept).toEqual([]);
  });

  it('holds nothing that is the value of the new model', () => {
    const to = newer((draft) => (find(draft.levers, 'start_discount').neutral = 2022));
    const { scenario, left } = move({ levers: changesTo({ start_discount: { '': 2022 } }) }, to);
    expect(scenario.levers).toEqual({});
    expect(left).toEqual([]);
  });

  it('keeps years that the axis does not have now', () => {
    const storms = { 'north|2021': 2, 'south|2040': 3 };
    const { scenario } = move(
      { levers: changesTo({ storms }) },
      newer(() => undefined),
    );
    expect(values(scenario.levers)).toEqual({ storms });
  });

  it('has assumptions and parts under their new names', () => {
    const to = newer((draft) => {
      find(draft.assumptions, 'advert').id = 'advertising';
      first(draft.parts).id = 'pricing';
      for (const lever of draft.levers) lever.part = 'pricing';
      const [step] = draft.earlierVersions;
      there(step).assumptions = [{ from: 'advert', to: 'advertising' }];
      there(step).parts = [{ from: 'prices', to: 'pricing' }];
    });
    const measure = { name: 'Cheaper', owner: 'owner', part: 'prices', planned: {} } as Measure;
    const given = { assumptions: changesTo({ advert: { '': 5 } }), measures: [measure] };
    const { scenario } = move(given, to);
    expect(values(scenario.assumptions)).toEqual({ advertising: { '': 5 } });
    expect(scenario.measures).toEqual([{ ...measure, part: 'pricing' }]);
  });
});

describe('what is left behind, and why', () => {
  const formula = { variable: 'loss', formula: '0', ...stamp };
  const override = { ...changeTo(7), variable: 'income', items: 'north|apple|2021' };

  it.each<[string, Partial<Scenario>, (draft: Mutable<Model>) => void, readonly string[]]>([
    [
      'a setting that is gone',
      { levers },
      (m) => (m.settings = []),
      ['levers storms [north|2021]: gone'],
    ],
    [
      'a lever that is no longer told apart',
      { levers },
      (m) => {
        find(m.levers, 'discount').dimensions = ['fruit'];
      },
      ['levers discount [south|apple]: noCell'],
    ],
    [
      'a value beyond the new range',
      { levers },
      (m) => (find(m.levers, 'discount').maximum = 0.25),
      ['levers discount [south|apple]: beyond'],
    ],
    [
      'an assumption beyond its limit',
      { assumptions },
      (m) => (find(m.assumptions, 'growth').maximum = 2),
      ['assumptions growth [2021]: beyond'],
    ],
    [
      'an assumption that is gone, with each of its values',
      { assumptions: changesTo({ rent: { north: 1, south: 2 } }) },
      () => undefined,
      ['assumptions rent [north]: gone', 'assumptions rent [south]: gone'],
    ],
    [
      'an item that is gone',
      { assumptions: changesTo({ price: { plum: 1 } }) },
      () => undefined,
      ['assumptions price [plum]: noCell'],
    ],
    [
      'an overridden cell of a variable with other dimensions',
      { overrides: [override] },
      (m) => {
        const income = find(m.variables, 'income');
        income.dimensions = ['shop', 'year'];
        income.formula = `sum(${income.formula}, fruit)`;
        find(m.variables, 'total').formula = 'sum(income, shop)';
        first(m.headlines).per = {};
        there(m.evidenceRange).per = {};
      },
      ['overrides income [north|apple|2021]: noCell'],
    ],
    [
      'a changed formula, where the model has another one now',
      { formulas: [formula] },
      (m) => (find(m.variables, 'loss').formula = 'total - reference(total)'),
      ['formulas loss []: otherFormula'],
    ],
    ['nothing, where the formula is the same', { formulas: [formula] }, () => undefined, []],
  ])('%s', (_, given, change, expected) => {
    const { left, scenario } = move(given, newer(change));
    expect(left.map((one) => `${one.part} ${one.name} [${one.items}]: ${one.why}`)).toEqual(
      expected,
    );
    for (const { part, name, items } of left) {
      if (part === 'levers' || part === 'assumptions') {
        expect(scenario[part][name]?.[items]).toBeUndefined();
      }
    }
  });
});

it('is refused when the new model needs base data that the scenario does not have', () => {
  const to = newer((draft) => draft.data.push({ ...first(draft.data), id: 'rent' }));
  const moved = moveUp(shopScenario(), shopModel, to, stamp);
  const problems: readonly Problem[] = moved.ok ? [] : moved.error;
  expect(problems.map(({ code, values: said }) => [code, said['name']])).toEqual([
    ['rowMissing', 'rent'],
  ]);
});
