import { describe, expect, it } from 'vitest';
import {
  createAttributor,
  type ScenarioAttribution,
} from '../../../shared/calculation/attributeScenario';
import { compileModel } from '../../../shared/calculation/compileModel';
import { evidenceRange } from '../../../shared/calculation/evidenceRange';
import type { Model } from '../../../shared/model/model';
import { changed, find, first, there } from '../../fixtures/changed';
import { leakyModel } from '../../fixtures/shops/leaky';
import { shopScenario } from '../../fixtures/shops/shops';
import {
  compiled,
  scenarioOf,
  loss,
  apples,
  both,
  ask,
  lists,
  round,
  type Given,
} from '../../fixtures/shops/attributed';

describe('a discount on the apples of north and a leak of a tenth', () => {
  // All income: 260, 520, 1040. Half off the apples of north from 2021: 20, then 40. Both: a tenth of the rest.
  const found = ask(scenarioOf(both));

  it('is divided over the parts, year by year', () => {
    expect(found.groups.map(({ id, lever }) => [id, lever])).toEqual([
      ['prices', null],
      ['leaks', null],
    ]);
    expect(lists(found.whole)).toEqual({
      total: [26, 70, 140],
      shapley: [
        [0, 19, 38],
        [26, 51, 102],
      ],
      alone: [
        [0, 20, 40],
        [26, 52, 104],
      ],
      together: [0, -2, -4],
    });
    expect(found.whole.interactions[0]?.map(round)).toEqual([
      [0, 0, 0],
      [0, -2, -4],
    ]);
  });

  it('and by shop, by the variable that the model has for that', () => {
    // North brings 320 in 2022, of which the apples 80; south brings 720.
    expect(lists(found.items['north'] ?? found.whole)).toMatchObject({
      total: [8, 34, 68],
      together: [0, -2, -4],
    });
    expect(lists(found.items['south'] ?? found.whole)).toMatchObject({
      total: [18, 36, 72],
      alone: [
        [0, 0, 0],
        [18, 36, 72],
      ],
      together: [0, 0, 0],
    });
  });

  it('and of any other variable: what does not compare too, all dimensions but years and area summed', () => {
    const income = ask(scenarioOf(both), { within: null, variable: 'income' });
    expect(round(income.whole.total)).toEqual([-26, -70, -140]);
    expect(round(income.items['north']?.total ?? new Float64Array())).toEqual([-8, -34, -68]);
    const total = ask(scenarioOf(both), { within: null, variable: 'total' });
    expect(round(total.whole.total)).toEqual([-26, -70, -140]);
    expect(total.items).toEqual({});
  });
});

it('changes of assumptions hold in every run, and settings too', () => {
  // Apples at 4 euros: twice as much off. Storms cost the same in every run.
  const found = ask(
    scenarioOf({ ...apples, storms: { 'south|2022': 1 } }, { price: { apple: 4 } }),
  );
  expect(lists(found.whole)).toMatchObject({ total: [0, 40, 80], together: [0, 0, 0] });
});

it('overridden cells hold in every run', () => {
  const overrides = [
    { variable: 'volume', items: 'north|apple|2022', value: 100, by: '', at: '', why: '' },
  ];
  const found = ask(scenarioOf(apples, {}, compiled, overrides));
  expect(lists(found.whole)).toMatchObject({ total: [0, 20, 100] });
});

describe('within a part', () => {
  const prices = { within: 'prices', variable: 'loss' };

  it('each item of its table is a group, and the other parts are neutral', () => {
    const levers = { ...both, discount: { 'north|apple': 0.5, 'south|pear': 0.25 } };
    const found = ask(scenarioOf(levers), prices);
    expect(found.groups).toEqual([
      { id: 'discount|apple', part: 'prices', lever: 'discount', items: { fruit: 'apple' } },
      { id: 'discount|pear', part: 'prices', lever: 'discount', items: { fruit: 'pear' } },
    ]);
    expect(lists(found.whole)).toMatchObject({
      shapley: [
        [0, 20, 40],
        [0, 60, 120],
      ],
      together: [0, 0, 0],
    });
  });

  it('a start year goes with the levers that name it, and is no group', () => {
    const found = ask(scenarioOf({ ...apples, start_discount: { '': 2022 } }), prices);
    expect(found.groups.map(({ id }) => id)).toEqual(['discount|apple', 'discount|pear']);
    expect(lists(found.whole)).toMatchObject({
      shapley: [
        [0, 0, 40],
        [0, 0, 0],
      ],
    });
  });

  it('a lever without table has a group for each of its cells', () => {
    const plain = changed(leakyModel, (draft) => {
      delete find(draft.parts, 'prices').table;
    });
    const on = compileModel(plain, shopScenario());
    const levers = { discount: { 'south|apple': 0.5, 'north|pear': 0.1 } };
    const found = createAttributor(on).attribute(scenarioOf(levers, {}, on), prices);
    expect(found?.groups.map(({ id }) => id)).toEqual([
      'discount|north|apple',
      'discount|north|pear',
      'discount|south|apple',
      'discount|south|pear',
    ]);
    // Apples of south bring 240 in 2022, pears of north as much.
    expect(found?.whole.shapley.map((one) => round(one)[2])).toEqual([0, 24, 120, 0]);
  });

  /** The part of leaks with `count` levers, each of which takes one euro. */
  function manyLevers(count: number): Model {
    return changed(leakyModel, (draft) => {
      const leak = find(draft.levers, 'leak');
      const extra = Array.from({ length: count }, (_, index) => `extra_${index}`);
      for (const id of extra) draft.levers.push({ ...leak, id });
      find(draft.variables, 'total').formula += ` - 1 * (${extra.join(' + ')})`;
    });
  }

  it.each([
    ['with 12 rows all are told apart', 11, 1, 12],
    ['with more only those that are not neutral', 30, 3, 3],
    ['with more than 12 of those nothing is', 30, 13, null],
  ])('%s', (_, count, turned, groups) => {
    const levers = Object.fromEntries(
      Array.from({ length: turned }, (__, index) => [`extra_${index}`, { '': 1 }]),
    );
    const on = compileModel(manyLevers(count), shopScenario());
    const found = createAttributor(on).attribute(scenarioOf(levers, {}, on), {
      within: 'leaks',
      variable: 'loss',
    });
    expect(found?.groups.length ?? null).toBe(groups);
    if (found !== null) expect(round(found.whole.total)).toEqual([turned, turned, turned]);
  });

  it('takes levers whole when that makes them few enough, and no start is left behind', () => {
    const wide = changed(manyLevers(11), (draft) => {
      delete find(draft.parts, 'prices').table;
      for (const lever of draft.levers) lever.part = 'prices';
      draft.parts = draft.parts.filter(({ id }) => id === 'prices');
    });
    const ones = Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`extra_${index}`, { '': 1 }]),
    );
    const discount = { 'north|apple': 0.5, 'south|pear': 0.25 };
    const on = compileModel(wide, shopScenario());
    const levers = { ...ones, discount, start_discount: { '': 2022 } };
    const found = createAttributor(on).attribute(scenarioOf(levers, {}, on), prices);
    expect(found?.groups.length).toBe(12);
    expect(found?.groups[0]).toMatchObject({ id: 'discount', lever: 'discount', items: {} });
    // 40 and 120 in 2022, and a euro for each of the others.
    expect(round(found?.whole.total ?? new Float64Array())).toEqual([11, 11, 171]);
  });
});

it('with more than twelve parts nothing is told apart', () => {
  const many = changed(leakyModel, (draft) => {
    const part = first(draft.parts);
    for (let index = 0; index < 11; index++) draft.parts.push({ ...part, id: `part_${index}` });
  });
  const on = compileModel(many, shopScenario());
  const attributor = createAttributor(on);
  const scenario = scenarioOf(both, {}, on);
  expect(attributor.attribute(scenario, loss)).toBeNull();
  expect(attributor.split(scenario, { item: null, leastSides: [], mostSides: [] })).toBeNull();
});

describe('the division of the figure with a range', () => {
  it.each<[string, Given]>([
    ['discounts alone', { discount: { 'north|apple': 0.5, 'south|pear': 0.25 } }],
    ['with a leak', both],
    ['nothing', {}],
  ])('adds up at the figure and at both ends: %s', (_, levers) => {
    const scenario = scenarioOf(levers);
    const range = there(evidenceRange(scenario));
    const split = createAttributor(compiled).split(scenario, range);
    for (const point of ['central', 'least', 'most'] as const) {
      const found = split?.[point] ?? { total: NaN, parts: [] };
      expect(found.total).toBeCloseTo(range[point], 9);
      expect(found.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(range[point], 9);
    }
  });

  it('has each part at the ends of the whole, which need not be its own ends', () => {
    // At least: apples lose half as much (20) and the advertisement brings 10 in; the leak takes a tenth of what is left.
    const scenario = scenarioOf(both);
    const split = createAttributor(compiled).split(scenario, there(evidenceRange(scenario)));
    expect(split?.least?.parts.map((part) => Math.round(part * 1e9) / 1e9)).toEqual([9, 103]);
    // At most: apples lose 80 and the advertisement costs 10.
    expect(split?.most?.parts.map((part) => Math.round(part * 1e9) / 1e9)).toEqual([86, 100]);
  });

  it('is that of one item where the range is', () => {
    const model = changed(leakyModel, (draft) => {
      there(draft.evidenceRange).per = {
        shop: 'at(sum(reference(income) - income, fruit), year, last_year)',
      };
    });
    const perShop = compileModel(model, shopScenario());
    const scenario = scenarioOf(both, {}, perShop);
    const range = there(evidenceRange(scenario, 'north'));
    const split = createAttributor(perShop).split(scenario, range);
    // Of 320 half the apples' 80, a quarter at least and all at most; a tenth of the rest leaks, first or last.
    expect(split).toEqual({
      item: 'north',
      central: { total: 68, parts: [38, 30] },
      least: { total: 50, parts: [19, 31] },
      most: { total: 104, parts: [76, 28] },
    });
  });

  it('has no ends in a model without a range', () => {
    const { evidenceRange: _, ...model } = leakyModel;
    const on = compileModel(model, shopScenario());
    const alone = { item: null, leastSides: null, mostSides: null };
    const split = createAttributor(on).split(scenarioOf(both, {}, on), alone);
    const scenario = scenarioOf(both);
    expect(split).toMatchObject({ item: null, least: null, most: null });
    expect(split?.central).toEqual(
      createAttributor(compiled).split(scenario, there(evidenceRange(scenario)))?.central,
    );
  });

  it('takes the runs of the attribution for the figure itself', () => {
    const attributor = createAttributor(compiled);
    const scenario = scenarioOf(both);
    attributor.attribute(scenario, loss);
    attributor.split(scenario, there(evidenceRange(scenario)));
    // Four at each end.
    expect(attributor.calculated()).toBe(12);
  });
});

it('leaves nothing behind: the same question in another order of questions', () => {
  const attributor = createAttributor(compiled, 0);
  const plain = lists(ask(scenarioOf(apples)).whole);
  attributor.attribute(scenarioOf(both, { price: { apple: 4 } }), loss);
  const later = attributor.attribute(scenarioOf(apples), loss) as ScenarioAttribution;
  expect(lists(later.whole)).toEqual(plain);
});

it('takes no scenario that was prepared on another model', () => {
  const other = compileModel(leakyModel, shopScenario());
  expect(() => createAttributor(compiled).attribute(scenarioOf(both, {}, other), loss)).toThrow(
    'another compiled model',
  );
});
