import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../shared/calculation/compileModel';
import { fillModel } from '../../../shared/calculation/fillModel';
import { scenarioSpace } from '../../../shared/calculation/scenarioSpace';
import { changed, find, first } from '../../fixtures/changed';
import { shopDataset, shopModel, shopScenario } from '../../fixtures/shops/shops';
import { runOf } from '../../fixtures/runOf';

function withNeutral(neutral: number | string): typeof shopModel {
  return changed(shopModel, (draft) => (find(draft.levers, 'start_discount').neutral = neutral));
}

describe('a neutral value', () => {
  it.each([
    [2021, 2021],
    ['first_year + step', 2027],
    ['last_year', 2031],
    ['0.5', 0.5],
  ])('%j is %d on the axis from 2026 to 2031', (neutral, expected) => {
    const space = scenarioSpace(shopModel, shopDataset, { first: 2026, last: 2031 });
    const { model, problems } = fillModel(withNeutral(neutral), space);
    expect(find(model.levers, 'start_discount').neutral).toBe(expected);
    expect(problems).toEqual([]);
  });

  it.each([
    ['price', 'unknownName'],
    ['year', 'unknownName'],
    ['first_year +', 'formulaSyntax'],
  ])('%j is no formula of the time axis', (neutral, code) => {
    const { problems, baseline } = compileModel(withNeutral(neutral), shopScenario());
    expect(problems.map((one) => `${one.code} at ${one.where}`)).toEqual([
      `${code} at #neutral.start_discount`,
    ]);
    expect([...(baseline.get('start_discount') ?? [])]).toEqual([NaN]);
  });

  it('is what the reference has and what a scenario starts from, on every axis', () => {
    for (const [axis, start] of [
      [{ first: 2020, last: 2022 }, 2021],
      [{ first: 2030, last: 2033 }, 2031],
    ] as const) {
      const scenario = shopScenario({ timeAxis: axis });
      const run = runOf(withNeutral('first_year + step'), scenario);
      expect([...(run.values.get('start_discount')?.values ?? [])]).toEqual([start]);
      expect([...(run.reference.get('start_discount')?.values ?? [])]).toEqual([start]);
    }
  });
});

it('the rest of the model stays as it is, but for the years in its texts', () => {
  const model = changed(shopModel, (draft) => (first(draft.headlines).label.nl = 'In {last_year}'));
  const space = scenarioSpace(model, shopDataset, { first: 2020, last: 2022 });
  const filled = fillModel(model, space).model;
  expect(first(filled.headlines).label.nl).toBe('In 2022');
  expect(filled.variables).toBe(model.variables);
});
