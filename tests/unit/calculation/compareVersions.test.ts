import { describe, expect, it } from 'vitest';
import {
  createVersionComparer,
  type VersionComparison,
} from '../../../shared/calculation/compareVersions';
import { newerModel } from '../../../shared/calculation/modelVersions';
import type { Model } from '../../../shared/model/model';
import type { Scenario } from '../../../shared/model/scenario';
import { changed, find, first, type Mutable } from '../../fixtures/changed';
import { changeTo, type ScenarioParts } from '../../fixtures/build/buildScenario';
import { text } from '../../fixtures/build/pieces';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';

const stamp = { by: 'mover', at: '2026-11-27T00:00:00.000Z', why: 'moved' };

type Change = Mutable<Model['earlierVersions'][number]['changes'][number]>;

function change(id: string, before: Partial<Change['before']>): Change {
  const nothing = { values: [], withoutKnownYears: [], formulas: [] };
  return { id, label: text(id), text: text(id), before: { ...nothing, ...before } };
}

const income = find(shopModel.variables, 'income').formula;
const dearer = change('dearer', {
  values: [{ assumption: 'price', items: 'apple', value: 2 }],
});
const halved = change('halved', { formulas: [{ variable: 'income', formula: income }] });

/** Apples cost 3 in the newer version, a discount does half of what it did, and the year 2022 is known to be a good one. */
function newer(...changes: readonly Change[]): Model {
  return changed(shopModel, (draft) => {
    draft.version = '2.0.0';
    draft.earlierVersions = [
      { version: '1.0.0', levers: [], assumptions: [], parts: [], changes: [...changes] },
    ];
    first(find(draft.assumptions, 'price').values).central = 3;
    find(draft.variables, 'income').formula =
      'volume * price * (1 - discount * effect_discount * active(start_discount) / 2)';
  });
}

// Ten apples of the north double twice; half the price of all of them is given away in 2022.
const levers = { discount: { 'north|apple': 0.5 } };

function compare(
  model: Model,
  given: Partial<ScenarioParts> = {},
  item: string | null = null,
): VersionComparison {
  const asked = { scenario: shopScenario({ levers, ...given }), views: {}, item };
  const found = createVersionComparer([shopModel, model])(asked, stamp);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** Of the one headline figure. */
function amounts({ before, after, causes, rest }: VersionComparison): readonly unknown[] {
  const told = causes.map((cause) => [cause.id, cause.amounts['loss']]);
  return [before['loss'], ...told, ['rest', rest['loss']], after['loss']];
}

describe('a scenario beside what it is on the newest version', () => {
  it('has a cause for each change, made one after the other, which add up to the difference', () => {
    // 40 apples of 2, half given away; then of 3; then a quarter given away.
    expect(amounts(compare(newer(dearer, halved)))).toEqual([
      40,
      ['dearer', 20],
      ['halved', -30],
      ['rest', 0],
      30,
    ]);
    // The other way round.
    expect(amounts(compare(newer(halved, dearer)))).toEqual([
      40,
      ['halved', -20],
      ['dearer', 10],
      ['rest', 0],
      30,
    ]);
  });

  it('is about the chosen item', () => {
    expect(amounts(compare(newer(dearer, halved), {}, 'north')).at(0)).toBe(40);
    expect(amounts(compare(newer(dearer, halved), {}, 'south'))).toEqual([
      0,
      ['dearer', 0],
      ['halved', 0],
      ['rest', 0],
      0,
    ]);
  });

  it('says what no change tells', () => {
    expect(amounts(compare(newer(halved)))).toEqual([40, ['halved', -30], ['rest', 20], 30]);
  });

  it('leaves what a person gave, so that the change of it plays no part', () => {
    const given = { assumptions: { price: { apple: 5 } } };
    expect(amounts(compare(newer(dearer, halved), given))).toEqual([
      100,
      ['dearer', 0],
      ['halved', -50],
      ['rest', 0],
      50,
    ]);
  });

  it('has a formula of a person in every step', () => {
    const formula = {
      variable: 'income',
      formula: 'volume * price * (1 - discount / 4)',
      ...stamp,
    };
    const same = changed(newer(halved), (draft) => {
      find(draft.variables, 'income').formula = income;
    });
    // 40 apples of 2 and of 3, an eighth given away.
    expect(amounts(compare(same, { formulas: [formula] }))).toEqual([
      10,
      ['halved', 0],
      ['rest', 5],
      15,
    ]);
  });

  it('tells what known years do', () => {
    const known = change('known', { withoutKnownYears: ['growth'] });
    const model = changed(newer(known), (draft) => {
      const growth = find(draft.assumptions, 'growth');
      growth.values.push({ ...first(growth.values), items: '2022', central: 3, high: 3 });
      first(find(draft.assumptions, 'price').values).central = 2;
      find(draft.variables, 'income').formula = income;
    });
    // 10 to 30 to 90 apples of 2, half given away; with the known year to 120.
    expect(amounts(compare(model, { assumptions: { growth: 2 } }))).toEqual([
      90,
      ['known', 30],
      ['rest', 0],
      120,
    ]);
  });

  it('undoes the earlier of two changes to one formula with the later', () => {
    const doubled = change('doubled', {
      formulas: [{ variable: 'income', formula: `(${income}) * 2` }],
    });
    // From once to twice, and from twice to half.
    const model = newer(dearer, halved, doubled);
    expect(amounts(compare(model))).toEqual([
      40,
      ['dearer', 20],
      ['halved', 60],
      ['doubled', -90],
      ['rest', 0],
      30,
    ]);
  });

  it('is found again after an edit, also back on another model', () => {
    const comparer = createVersionComparer([shopModel, newer(dearer, halved)]);
    const asked = (scenario: Scenario): readonly unknown[] => {
      const found = comparer({ scenario, views: {}, item: null }, stamp);
      return found.ok ? amounts(found.value) : found.error;
    };
    const scenario = shopScenario({ levers });
    const more = { ...scenario, levers: { discount: { 'north|apple': changeTo(0.25) } } };
    expect(asked(scenario).at(0)).toBe(40);
    expect(asked(more)).toEqual([20, ['dearer', 10], ['halved', -15], ['rest', 0], 15]);
    expect(asked(scenario).at(-1)).toBe(30);
  });

  it('is refused when the newest version needs base data that the scenario does not have', () => {
    const model = changed(newer(), (draft) =>
      draft.data.push({ ...first(draft.data), id: 'rent' }),
    );
    const asked = { scenario: shopScenario(), views: {}, item: null };
    const found = createVersionComparer([shopModel, model])(asked, stamp);
    expect(found.ok ? [] : found.error.map(({ code }) => code)).toEqual(['rowMissing']);
  });
});

it('the newest version that names an earlier one is the one to move to', () => {
  const second = newer();
  const third = changed(second, (draft) => (draft.version = '10.0.0'));
  const strange = changed(third, (draft) => (draft.earlierVersions = []));
  expect(newerModel([shopModel, third, second], shopModel)?.version).toBe('10.0.0');
  expect(newerModel([shopModel, second], shopModel)?.version).toBe('2.0.0');
  expect(newerModel([shopModel, strange], shopModel)).toBeUndefined();
  expect(newerModel([shopModel, second], second)).toBeUndefined();
});
