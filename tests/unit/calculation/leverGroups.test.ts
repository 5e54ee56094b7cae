import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../shared/calculation/compileModel';
import { leverGroups, partGroups } from '../../../shared/calculation/leverGroups';
import { changed, find } from '../../fixtures/changed';
import { changesTo } from '../../fixtures/build/buildScenario';
import { leakyModel } from '../../fixtures/shops/leaky';
import { shopScenario } from '../../fixtures/shops/shops';
import { prepareRuns } from '../../../shared/calculation/preparedRuns';

/** The discounts start per fruit. */
const perFruit = changed(leakyModel, (draft) => {
  find(draft.levers, 'start_discount').dimensions.push('fruit');
});

const turned = shopScenario({ levers: changesTo({ discount: { 'south|pear': 0.25 } }) });

function masks(model: typeof leakyModel, part: string): Readonly<Record<string, number[]>> {
  const compiled = compileModel(model, turned);
  const found = leverGroups(compiled, part, prepareRuns(compiled, turned).inputs);
  return Object.fromEntries([...(found?.masks ?? [])].map(([id, mask]) => [id, [...mask]]));
}

it('the parts as groups: each lever belongs to its part', () => {
  const found = partGroups(compileModel(leakyModel, turned), false);
  expect(found.groups.map(({ id }) => id)).toEqual(['prices', 'leaks']);
  expect([...(found.masks.get('discount') ?? [])]).toEqual([1, 1, 1, 1]);
  expect([...(found.masks.get('start_discount') ?? [])]).toEqual([1]);
  expect([...(found.masks.get('leak') ?? [])]).toEqual([2]);
});

describe('within a part', () => {
  it('a row of its table is a group; cells are stored by shop, then by fruit', () => {
    expect(masks(leakyModel, 'prices')['discount']).toEqual([1, 2, 1, 2]);
  });

  it('the levers of other parts stay neutral', () => {
    expect(masks(leakyModel, 'prices')['leak']).toEqual([0]);
  });

  it('a start year without items goes with each lever that names it', () => {
    expect(masks(leakyModel, 'prices')['start_discount']).toEqual([3]);
  });

  it('a start year with items goes with the rows of those items', () => {
    expect(masks(perFruit, 'prices')['start_discount']).toEqual([1, 2]);
  });

  it('a start year that no group names goes with any of them', () => {
    // Eleven levers more: 13 rows, of which only the pears and one other are turned.
    const many = changed(perFruit, (draft) => {
      const leak = find(draft.levers, 'leak');
      leak.part = 'prices';
      for (let index = 0; index < 10; index++) draft.levers.push({ ...leak, id: `extra_${index}` });
    });
    const compiled = compileModel(many, turned);
    const scenario = shopScenario({
      levers: changesTo({ discount: { 'south|pear': 0.25 }, extra_3: { '': 1 } }),
    });
    const found = leverGroups(compiled, 'prices', prepareRuns(compiled, scenario).inputs);
    expect(found?.groups.map(({ id }) => id)).toEqual(['discount|pear', 'extra_3']);
    // The start of the apples is nobody's; that of the pears is theirs.
    expect([...(found?.masks.get('start_discount') ?? [])]).toEqual([3, 1]);
  });
});
