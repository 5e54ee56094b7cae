import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../shared/calculation/compileModel';
import {
  modelChecks,
  type CheckId,
  type ModelCheck,
} from '../../../shared/calculation/modelChecks';
import type { Model } from '../../../shared/model/model';
import type { Scenario } from '../../../shared/model/scenario';
import { changed, find, first, type Mutable } from '../../fixtures/changed';
import { shippedDataset, shippedModel } from '../../fixtures/shipped';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';
import { runOf } from '../../fixtures/runOf';

function checksOf(model: Model, scenario: Scenario): ReadonlyMap<CheckId, ModelCheck> {
  const compiled = compileModel(model, scenario);
  const run = runOf(model, scenario);
  return new Map(modelChecks(compiled, scenario, run).map((check) => [check.id, check]));
}

/** What was found on the shops with one fault in it: the codes, and the cells without a value. */
function found(
  id: CheckId,
  change: (draft: Mutable<Model>) => void,
  scenario: Partial<Scenario> = {},
): readonly unknown[] {
  const check = checksOf(changed(shopModel, change), shopScenario(scenario)).get(id);
  return [check?.problems.map(({ code }) => code), check?.empty];
}

describe('the checks of a model', () => {
  it('find nothing in a sound one, and say how much they looked at', () => {
    const checks = checksOf(shopModel, shopScenario());
    for (const { problems, empty } of checks.values()) expect([problems, empty]).toEqual([[], []]);
    const counts = Object.fromEntries([...checks].map(([id, { count }]) => [id, count]));
    // 2 levers, 1 setting, 1 view, 5 assumptions, 1 base quantity, 4 variables and 1 function.
    expect(counts).toMatchObject({ names: 15, dimensions: 3, values: 8 });
    // discount 4, start 1, storms 6, price 2, growth 3, most 2, effect 2, advert 1, sold 4 cells.
    expect(counts['inputs']).toBe(25);
  });

  it.each<[CheckId, string, (draft: Mutable<Model>) => void]>([
    ['names', 'idTwice', (draft) => (find(draft.variables, 'loss').id = 'price')],
    ['links', 'unknownName', (draft) => (find(draft.levers, 'discount').owner = 'nobody')],
    ['dimensions', 'itemTwice', (draft) => (find(draft.dimensions, 'fruit').items = twice)],
    [
      'values',
      'boundsReversed',
      (draft) => (first(find(draft.assumptions, 'advert').values).low = 5),
    ],
    ['units', 'unitsDiffer', (draft) => (find(draft.variables, 'loss').formula = 'total + year')],
    ['units', 'displayDoesNotFit', (draft) => (find(draft.data, 'sold').display = written.euro)],
    ['formulas', 'unknownName', (draft) => (find(draft.variables, 'loss').formula = 'nothing')],
    [
      'circularReferences',
      'circular',
      (draft) => (find(draft.variables, 'loss').formula = 'loss + total'),
    ],
  ])('%s: %s', (id, code, change) => {
    expect(found(id, change)).toEqual([[code], []]);
  });

  it('read the formulas of the scenario, not those of the model', () => {
    const formulas = [{ variable: 'loss', formula: 'total +', by: '', at: '', why: '' }];
    expect(found('formulas', () => undefined, { formulas })).toEqual([['formulaSyntax'], []]);
  });

  it('name the cells without a value', () => {
    const values = find(changed(shopModel, () => undefined).assumptions, 'price').values.slice(1);
    const change = (draft: Mutable<Model>): void => {
      find(draft.assumptions, 'price').values = [...values];
    };
    expect(found('values', change)).toEqual([['valueMissing'], []]);
    expect(found('inputs', change)).toEqual([[], [{ name: 'price', items: 'apple' }]]);
    const [, empty] = found('outcomes', change);
    expect(empty).toContainEqual({ name: 'income', items: 'north|apple|2020' });
    expect(empty).not.toContainEqual({ name: 'income', items: 'north|pear|2020' });
  });

  it('find nothing in the shipped model', () => {
    const scenario = { ...shopScenario(), dataset: shippedDataset() };
    const checks = checksOf(shippedModel(), { ...scenario, timeAxis: { first: 2018, last: 2030 } });
    for (const { problems, empty } of checks.values()) expect([problems, empty]).toEqual([[], []]);
  });
});

const twice = [
  { id: 'apple', label: { nl: '', en: '' } },
  { id: 'apple', label: { nl: '', en: '' } },
];
