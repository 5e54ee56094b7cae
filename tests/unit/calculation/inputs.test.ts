import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../shared/calculation/compileModel';
import { baselineInputs, cellsOfKey } from '../../../shared/calculation/inputs';
import { prepareRuns } from '../../../shared/calculation/preparedRuns';
import { first } from '../../fixtures/changed';
import { withKnownYears } from '../../fixtures/withKnownYears';
import { changesTo } from '../../fixtures/build/buildScenario';
import { shopDataset, shopModel, shopScenario } from '../../fixtures/shops/shops';

const compiled = compileModel(shopModel, shopScenario());
const { model: filled, space, baseline } = compiled;

type Given = Readonly<Record<string, Readonly<Record<string, number>>>>;

function inputs(
  run: 'scenario' | 'reference',
  given: {
    readonly levers?: Given;
    readonly assumptions?: Given;
    readonly views?: Record<string, number>;
  },
): (name: string) => readonly number[] {
  const prepared = prepareRuns(compiled, {
    levers: changesTo(given.levers ?? {}),
    assumptions: changesTo(given.assumptions ?? {}),
    overrides: [],
    views: given.views ?? {},
  });
  const found = run === 'scenario' ? prepared.inputs : prepared.referenceInputs;
  return (name) => [...(found.get(name) ?? [])];
}

describe('before anybody changed anything', () => {
  // Cells in the order of storage: year by year, within a year shop by shop, within a shop fruit by fruit.
  it.each([
    ['the years', 'year', [2020, 2021, 2022]],
    ['the first year', 'first_year', [2020]],
    ['the last year', 'last_year', [2022]],
    ['the step', 'step', [1]],
    ['the year of the base data', 'base_year', [2020]],
    ['a lever', 'discount', [0, 0, 0, 0]],
    ['a start year', 'start_discount', [2021]],
    ['a setting', 'storms', [0, 0, 0, 0, 0, 0]],
    ['a view', 'plain', [1]],
    ['an assumption', 'price', [2, 3]],
    ['a series', 'growth', [1, 1, 1]],
    ['base data', 'sold', [10, 20, 30, 40]],
  ])('%s: %s', (_, name, expected) => {
    expect([...(baseline.get(name) ?? [])]).toEqual(expected);
  });

  it('a value that nobody gives is missing', () => {
    const few = { ...shopDataset, rows: shopDataset.rows.slice(1) };
    expect([...(baselineInputs(filled, few, space).get('sold') ?? [])]).toEqual([NaN, 20, 30, 40]);
  });
});

const everything = {
  levers: {
    discount: { 'south|apple': 0.5 },
    start_discount: { '': 2022 },
    storms: { 'north|2021': 2, 'south|2022': 3 },
  },
  assumptions: { price: { pear: 4 }, growth: { '': 0 }, sold: { 'north|pear': 21 } },
};

describe('a scenario and its reference', () => {
  it.each([
    ['a lever', 'discount', [0, 0, 0.5, 0], [0, 0, 0, 0]],
    ['a start year', 'start_discount', [2022], [2021]],
    ['a setting', 'storms', [0, 0, 2, 0, 0, 3], [0, 0, 2, 0, 0, 3]],
    ['an assumption', 'price', [2, 4], [2, 4]],
    ['a series', 'growth', [0, 0, 0], [0, 0, 0]],
    ['base data', 'sold', [10, 21, 30, 40], [10, 21, 30, 40]],
  ])('%s: %s', (_, name, own, reference) => {
    expect(inputs('scenario', everything)(name)).toEqual(own);
    expect(inputs('reference', everything)(name)).toEqual(reference);
  });

  it('leave the baseline as it is', () => {
    inputs('scenario', everything);
    expect([...(baseline.get('discount') ?? [])]).toEqual([0, 0, 0, 0]);
    expect([...(baseline.get('price') ?? [])]).toEqual([2, 3]);
  });

  it('are looked at in the same way', () => {
    expect(inputs('scenario', { views: { plain: 0 } })('plain')).toEqual([0]);
    expect(inputs('reference', { views: { plain: 0 } })('plain')).toEqual([0]);
  });
});

describe('a series', () => {
  it.each([
    ['one value for every year', { '': 0.5 }, [0.5, 0.5, 0.5]],
    ['one year', { '2021': 3 }, [1, 3, 1]],
    ['a single year wins', { '': 0.5, '2021': 3 }, [0.5, 3, 0.5]],
    ['in either order', { '2021': 3, '': 0.5 }, [0.5, 3, 0.5]],
    ['a year outside the axis does nothing', { '2020': 2, '2040': 3 }, [2, 1, 1]],
  ])('%s: %j', (_, growth, expected) => {
    expect(inputs('scenario', { assumptions: { growth } })('growth')).toEqual(expected);
  });
});

describe('a series with known years', () => {
  // Of the years 2020, 2021 and 2022 the model knows 2021; 2030 is not on the axis.
  const model = withKnownYears(shopModel, 'growth', ['2021', '2030'], 9);
  const onModel = compileModel(model, shopScenario());

  it.each<[string, Readonly<Record<string, number>>, readonly number[]]>([
    ['as the model has it', {}, [1, 9, 1]],
    ['one value leaves the known year', { '': 0.5 }, [0.5, 9, 0.5]],
    ['a year of its own holds in the known year too', { '2021': 3 }, [1, 3, 1]],
    ['a series holds in every year', { '2020': 2, '2021': 3, '2022': 4 }, [2, 3, 4]],
    ['both', { '': 0.5, '2021': 3 }, [0.5, 3, 0.5]],
  ])('%s: %j', (_, growth, expected) => {
    const scenario = shopScenario({ assumptions: changesTo({ growth }) });
    const found = prepareRuns(onModel, scenario).inputs;
    expect([...(found.get('growth') ?? [])]).toEqual(expected);
  });

  it('is named without those years', () => {
    expect(cellsOfKey(model, space, 'growth', '')).toEqual([0, 2]);
    expect(cellsOfKey(model, space, 'growth', '2021')).toEqual([1]);
    expect(cellsOfKey(model, space, 'growth', '2030')).toBeUndefined();
  });
});

it('base data that the model does not know leave every input as it is', () => {
  const row = { ...first(shopDataset.rows), variable: 'price', items: 'apple', value: 99 };
  const more = { ...shopDataset, rows: [...shopDataset.rows, row] };
  expect(baselineInputs(filled, more, space)).toEqual(baseline);
});

describe('the cells that a key names', () => {
  it.each([
    ['discount', 'north|apple', [0]],
    ['discount', 'south|apple', [2]],
    ['storms', 'south|2021', [3]],
    ['growth', '', [0, 1, 2]],
    ['growth', '2022', [2]],
    ['advert', '', [0]],
    ['discount', 'apple|north', undefined],
    ['discount', 'north', undefined],
    ['discount', '', undefined],
    ['storms', 'south', undefined],
    ['storms', 'south|2040', undefined],
    ['volume', 'north|apple|2020', undefined],
    ['constructor', '', undefined],
  ])('%s [%s]', (name, items, expected) => {
    expect(cellsOfKey(shopModel, space, name, items)).toEqual(expected);
  });
});
