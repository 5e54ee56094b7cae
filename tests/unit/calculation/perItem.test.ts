import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../../shared/calculation/checkScenario';
import { movePerItem } from '../../../shared/calculation/movePerItem';
import { readValue } from '../../../shared/calculation/runScenario';
import { createSession } from '../../../shared/calculation/session';
import type { Model } from '../../../shared/model/model';
import type { PerItem, Scenario } from '../../../shared/model/scenario';
import { cellItems, type NamedArray } from '../../../shared/value/namedArray';
import { sizeOf, type Space } from '../../../shared/value/space';
import { assumption, euro, text, variable } from '../../fixtures/build/pieces';
import { changeTo, type Values } from '../../fixtures/build/buildScenario';
import { written } from '../../fixtures/build/displays';
import { changed } from '../../fixtures/changed';
import { newestModel } from '../../fixtures/shipped';
import { calculatedExample, workbookOf } from '../../fixtures/spreadsheet/shippedWorkbook';
import { differences, recalculated, valueIn } from '../../fixtures/spreadsheet/recalculated';
import { townModel, townScenario } from '../../fixtures/town/town';

const signed = { by: '', at: '', why: '' };

function perItem(name: string, dimension = 'town'): PerItem {
  return { assumption: name, dimension, ...signed };
}

const rate = { central: 0.5, low: 0, high: 1, quality: 'zwak', source: '' } as const;

/** The towns, with a rate that costs are times of, through a factor of its own; a levy is taken of the total. */
const model: Model = changed(townModel, (draft) => {
  draft.assumptions = [
    assumption('rate', { '': rate }, { label: text('Tarief'), display: written.percentage }),
    assumption(
      'growth',
      { '': rate, 2028: { ...rate, central: 0.25 } },
      {
        label: text('Groei'),
        display: written.percentage,
        dimensions: ['year'],
        perYear: true,
      },
    ),
    assumption('levy', { '': rate }, { label: text('Heffing'), display: written.percentage }),
  ];
  const plain = { unit: '1', display: written.factor, dimensions: ['year'] };
  draft.variables.push(
    variable('factor', '1 + rate * growth', { ...plain, label: text('Factor') }),
    variable('charged', 'cost * factor', {
      ...euro,
      label: text('Gerekend'),
      dimensions: ['town', 'service', 'year'],
    }),
    variable('levied', 'total * levy', {
      ...euro,
      label: text('Geheven'),
      dimensions: ['year'],
    }),
  );
});

function run(given: Parameters<typeof townScenario>[0]) {
  const session = createSession([model]);
  const scenario = townScenario(given, model);
  return {
    scenario,
    ran: session.run(scenario),
    problems: session.compile(scenario).problems,
    refused: checkScenario(model, scenario).map(({ code, where }) => `${code} ${where}`),
    session,
  };
}

/** Every value of an array with fewer dimensions stands, to the last bit, in each cell of the one with more. */
function isSpread(space: Space, before: NamedArray, after: NamedArray | undefined): boolean {
  if (after === undefined) return false;
  return after.values.every((value, index) => {
    const at = cellItems(space, after.dimensions, index);
    const cell = before.dimensions.reduce((sum, id) => sum * sizeOf(space, id) + (at[id] ?? 0), 0);
    return Object.is(value, before.values[cell]);
  });
}

describe('a value for one item', () => {
  it('holds there and nowhere else, and goes through what is calculated with it', () => {
    const assumptions: Values = { rate: { oost: 1, west: 0.5 } };
    const { ran, problems, refused } = run({ perItem: [perItem('rate')], assumptions });
    expect([problems, refused]).toEqual([[], []]);
    // 2027: growth 50 %; cost of the library is 100 in oost and 300 in west.
    const at = { service: 'library', year: '2027' };
    expect(readValue(ran, 'charged', { ...at, town: 'oost' })).toBe(100 * (1 + 1 * 0.5));
    expect(readValue(ran, 'charged', { ...at, town: 'west' })).toBe(300 * (1 + 0.5 * 0.5));
    expect(ran.values.get('factor')?.dimensions).toEqual(['year', 'town']);
    expect(ran.values.get('levied')?.dimensions).toEqual(['year']);
  });

  it('of a series holds for every year but the known ones, or for one year', () => {
    const assumptions: Values = { growth: { oost: 1, 'west|2028': 0.75 } };
    const { ran, refused } = run({ perItem: [perItem('growth')], assumptions });
    expect(refused).toEqual([]);
    const found = (town: string, year: string): number => readValue(ran, 'growth', { town, year });
    expect(['2027', '2028'].map((year) => found('oost', year))).toEqual([1, 0.25]);
    expect(['2027', '2028'].map((year) => found('west', year))).toEqual([0.5, 0.75]);
  });

  it('makes an amount of everything together, which is not one for each, a fault with its place', () => {
    const { problems, ran } = run({ perItem: [perItem('levy')] });
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'dimensionsTooMany levied',
    ]);
    expect(ran.values.get('levied')?.values.every(Number.isNaN)).toBe(true);
    expect(ran.values.get('total')?.values.some(Number.isNaN)).toBe(false);
  });

  it.each([
    ['an assumption that is not there', [perItem('moon')], 'unknownName perItem.0'],
    ['a dimension of the model', [perItem('rate', 'service')], 'cannotDiffer perItem.0'],
    ['the years', [perItem('rate', 'year')], 'cannotDiffer perItem.0'],
    ['the same twice', [perItem('rate'), perItem('rate')], 'rowTwice perItem.1'],
  ])('is refused of %s', (_, given, expected) => {
    expect(run({ perItem: given }).refused).toEqual([expected]);
  });

  it('is refused of an item while the assumption has one value', () => {
    expect(run({ assumptions: { rate: { oost: 1 } } }).refused).toEqual([
      'unknownCell assumptions.rate.oost',
    ]);
  });
});

describe('what was changed goes along', () => {
  const overrides = [
    { variable: 'factor', items: '2027', ...changeTo(3) },
    { variable: 'total', items: '2028', ...changeTo(5) },
  ];
  const before = run({ assumptions: { rate: 0.75, growth: { '': 1, 2028: 2 } }, overrides });
  const moved = (scenario: Scenario, list: readonly PerItem[]): Scenario =>
    movePerItem(scenario, list, before.session.compile);
  const spread = moved(before.scenario, [perItem('rate'), perItem('growth')]);

  it('as a value for each item, and back as one', () => {
    expect(Object.keys(spread.assumptions['rate'] ?? {})).toEqual(['oost', 'west']);
    expect(Object.keys(spread.assumptions['growth'] ?? {}).sort()).toEqual([
      'oost',
      'oost|2028',
      'west',
      'west|2028',
    ]);
    expect(spread.overrides.map(({ variable: name, items }) => `${name} ${items}`)).toEqual([
      'factor oost|2027',
      'factor west|2027',
      'total 2028',
    ]);
    expect(checkScenario(model, spread)).toEqual([]);
    expect(moved(spread, [])).toEqual(before.scenario);
  });

  it('and calculates the same to the last bit', () => {
    const after = before.session.run(spread);
    for (const [name, array] of before.ran.values) {
      expect(isSpread(after.space, array, after.values.get(name)), name).toBe(true);
    }
  });

  it('but for what differs by item when there is one value again', () => {
    const cells = { ...spread.assumptions['rate'], oost: changeTo(0.1) };
    const differing = { ...spread, assumptions: { ...spread.assumptions, rate: cells } };
    expect(moved(differing, [perItem('growth')]).assumptions['rate']).toBeUndefined();
  });
});

describe('the shipped model', () => {
  const shipped = newestModel();
  const dimension = 'gemeente';
  const without = shipped.assumptions.filter(({ dimensions }) => !dimensions.includes(dimension));

  it('gives every assumption a value by item with the same figures to the last bit, or says where it makes no sense', async () => {
    const { run: before } = await calculatedExample('alle_knoppen');
    const session = createSession([shipped]);
    const items = before.of.dataset.dimensions.find(({ id }) => id === dimension)?.items ?? [];
    const codes = new Map<string, number>();
    for (const { id, dimensions } of without) {
      const spread = movePerItem(before.of, [perItem(id, dimension)], session.compile);
      // Every item given the value that it has.
      const { compiled } = session.prepare(spread);
      const [problem] = compiled.problems;
      const code = problem?.code ?? 'fine';
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (problem !== undefined) continue;
      const own = spread.assumptions[id] ?? {};
      const central = compiled.model.assumptions.find((one) => one.id === id)?.values ?? [];
      const given = Object.fromEntries(
        central.map((value) => [value.items, own[value.items] ?? changeTo(value.central)]),
      );
      expect(items.every((item) => central.some((value) => value.items.includes(item.id)))).toBe(
        true,
      );
      const after = session.run({
        ...spread,
        assumptions: { ...spread.assumptions, [id]: { ...given, ...own } },
      });
      expect(after.values.get(id)?.dimensions).toHaveLength(dimensions.length + 1);
      const others = [...before.values].filter(
        ([name, array]) => !isSpread(after.space, array, after.values.get(name)),
      );
      expect(others.map(([name]) => `${id}: ${name}`)).toEqual([]);
    }
    // A total, a figure of the whole and a number of years to look back have one value.
    expect(codes.get('fine')).toBeGreaterThan(0.7 * without.length);
    expect([...codes.keys()].sort()).toEqual([
      'dimensionsTooMany',
      'fine',
      'lagPeriodsWithDimension',
    ]);
  }, 60_000);

  it('with a value by item is a workbook that another program calculates alike', async () => {
    const spread = 'volumegroei';
    const calculated = await calculatedExample('eerste_stap', (scenario) => {
      const session = createSession([shipped]);
      const free = without.find(({ id }) => id.startsWith('aandeel_zonder'))?.id ?? spread;
      const moved = movePerItem(scenario, [perItem(free, dimension)], session.compile);
      const [item = { id: '' }] =
        scenario.dataset.dimensions.find(({ id }) => id === dimension)?.items ?? [];
      const cells = { ...moved.assumptions[free], [item.id]: changeTo(0.2) };
      return { ...moved, assumptions: { ...moved.assumptions, [free]: cells } };
    });
    const workbook = workbookOf(calculated);
    const engine = recalculated(workbook);
    expect(differences(workbook, (cell) => valueIn(engine, cell))).toEqual([]);
  }, 120_000);
});
