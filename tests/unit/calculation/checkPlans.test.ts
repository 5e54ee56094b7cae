import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import { checkLinks, checkNames } from '../../../shared/calculation/checkModelNames';
import { compileModel } from '../../../shared/calculation/compileModel';
import { quantityOf } from '../../../shared/calculation/quantity';
import { readValue } from '../../../shared/calculation/runScenario';
import { partId, shownName } from '../../../shared/calculation/shown';
import type { Model } from '../../../shared/model/model';
import { changed, find, first, there, type Mutable } from '../../fixtures/changed';
import { changesTo } from '../../fixtures/build/buildScenario';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';
import { runOf } from '../../fixtures/runOf';

const text = (word: string): Model['name'] => ({ nl: word, en: word });

/** The shops with a plan beside its discount, an expectation, a name for a central value and a version before. */
const model = changed(shopModel, (draft) => {
  draft.version = '1.1.0';
  find(draft.levers, 'discount').comesAbout = [
    {
      id: 'sold',
      label: text('Sold cheaper'),
      unit: 'kind',
      display: written.decimal,
      dimensions: ['fruit'],
      planned: {
        formula: 'at(sum(volume * (discount > 0), shop), year, last_year)',
        per: { shop: 'at(volume * (discount > 0), year, last_year)' },
      },
      actual: { formula: 'at(sum(volume * discount, shop), year, last_year)' },
      reasons: [{ id: 'half', condition: 'maxOver(discount, shop) < 1', text: text('Not free') }],
    },
  ];
  find(draft.assumptions, 'price').modelValue = { id: 'list_price', label: text('List price') };
  draft.expectations = [
    { assumption: 'effect_discount', label: text('How much?'), asPlanned: 1, parts: 'fruit' },
  ];
  draft.parts.push({ ...first(draft.parts), id: 'apple' }, { ...first(draft.parts), id: 'pear' });
  draft.earlierVersions = [
    {
      version: '1.0.0',
      levers: [{ from: 'offer', to: ['discount'] }],
      assumptions: [{ from: 'cost', to: 'price' }],
      parts: [{ from: 'offers', to: 'prices' }],
      changes: [
        {
          id: 'dearer',
          label: text('dearer'),
          text: text('Apples are dearer'),
          before: {
            values: [{ assumption: 'price', items: 'apple', value: 1 }],
            withoutKnownYears: ['growth'],
            formulas: [{ variable: 'loss', formula: 'total - total' }],
          },
        },
      ],
    },
  ];
});

function beforeOf(
  draft: Mutable<Model>,
): Mutable<Model['earlierVersions'][number]['changes'][number]['before']> {
  return first(first(draft.earlierVersions).changes).before;
}

function problems(change: (draft: Mutable<Model>) => void): readonly string[] {
  const other = changed(model, change);
  return [...checkNames(other), ...checkLinks(other)].map(
    ({ code, where }) => `${code} at ${where}`,
  );
}

it('a model with all of it has no problems', () => {
  expect(problems(() => undefined)).toEqual([]);
  expect(compileModel(model, shopScenario()).problems).toEqual([]);
});

describe('every name that is mentioned exists, and stands for one thing', () => {
  const plan = (
    draft: Mutable<Model>,
  ): Mutable<NonNullable<Model['levers'][number]['comesAbout']>>[number] =>
    first(there(find(draft.levers, 'discount').comesAbout));

  it.each<[string, (draft: Mutable<Model>) => void, string]>([
    [
      'a dimension that the lever has not',
      (m) => (plan(m).dimensions = ['year']),
      'unknownName at levers.discount.comesAbout.sold',
    ],
    [
      'a dimension that is none',
      (m) => (plan(m).planned.per = { town: '1' }),
      'unknownName at levers.discount.comesAbout.sold',
    ],
    [
      'two figures of one name',
      (m) => there(find(m.levers, 'discount').comesAbout).push(plan(m)),
      'idTwice at levers.discount.comesAbout.sold',
    ],
    [
      'an expectation of nothing',
      (m) => (first(m.expectations).assumption = 'sold'),
      'unknownName at expectations.sold',
    ],
    [
      'parts by another dimension',
      (m) => (first(m.expectations).parts = 'shop'),
      'unknownName at expectations.effect_discount',
    ],
    [
      'an item that is no part',
      (m) => (m.parts = m.parts.filter(({ id }) => id !== 'pear')),
      'unknownName at expectations.effect_discount',
    ],
    [
      'a lever that is no more',
      (m) => (first(first(m.earlierVersions).levers).to = ['price']),
      'unknownName at earlierVersions.1.0.0',
    ],
    [
      'an assumption that is no more',
      (m) => (first(first(m.earlierVersions).assumptions).to = 'sold'),
      'unknownName at earlierVersions.1.0.0',
    ],
    [
      'a part that is no more',
      (m) => (first(first(m.earlierVersions).parts).to = 'none'),
      'unknownName at earlierVersions.1.0.0',
    ],
    [
      'two changes of one name',
      (m) => first(m.earlierVersions).changes.push(first(first(m.earlierVersions).changes)),
      'idTwice at earlierVersions.dearer',
    ],
    [
      'an assumption of before a change that is no more',
      (m) => (first(beforeOf(m).values).assumption = 'sold'),
      'unknownName at earlierVersions.1.0.0.dearer',
    ],
    [
      'known years of what is no series',
      (m) => (beforeOf(m).withoutKnownYears = ['price']),
      'unknownName at earlierVersions.1.0.0.dearer',
    ],
    [
      'a formula of before a change for what is no variable',
      (m) => (first(beforeOf(m).formulas).variable = 'price'),
      'unknownName at earlierVersions.1.0.0.dearer',
    ],
    [
      'a central value under a known name',
      (m) => (there(find(m.assumptions, 'price').modelValue).id = 'sold'),
      'idTwice at assumptions.sold',
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toContain(expected);
  });
});

describe('what is calculated of it', () => {
  const scenario = shopScenario({
    levers: changesTo({ discount: { 'north|apple': 0.5 } }),
    assumptions: changesTo({ price: { apple: 4 } }),
  });
  const run = runOf(model, scenario);
  const at = (
    kind: 'planned' | 'actual' | 'reason',
    id: string,
    fruit: string,
    shop?: string,
  ): number =>
    readValue(run, shownName(kind, id, shop === undefined ? undefined : 'shop'), {
      fruit,
      ...(shop === undefined ? {} : { shop }),
    });

  it('a plan and what comes about, for all and for one item, and why', () => {
    const id = partId('discount', 'sold');
    // 10 apples in the north double twice to 40, half of them cheaper.
    expect([at('planned', id, 'apple'), at('actual', id, 'apple')]).toEqual([40, 20]);
    expect([at('planned', id, 'pear'), at('actual', id, 'pear')]).toEqual([0, 0]);
    expect([at('planned', id, 'apple', 'north'), at('planned', id, 'apple', 'south')]).toEqual([
      40, 0,
    ]);
    expect(at('reason', partId(id, 'half'), 'apple')).toBe(1);
  });

  it('what the model says of an assumption that a scenario changed', () => {
    expect(readValue(run, 'price', { fruit: 'apple' })).toBe(4);
    expect(readValue(run, 'list_price', { fruit: 'apple' })).toBe(2);
    expect(quantityOf(model, 'list_price')?.label).toEqual(text('List price'));
  });
});
