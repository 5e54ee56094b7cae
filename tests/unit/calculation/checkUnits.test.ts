import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../../shared/calculation/checkScenario';
import { checkUnits, usedUnits } from '../../../shared/calculation/checkUnits';
import type { Model } from '../../../shared/model/model';
import { changed, find, first, there } from '../../fixtures/changed';
import { shippedModel } from '../../fixtures/shipped';
import { type Draft, problems } from '../../fixtures/shops/broken';
import { shopDataset, shopModel, shopScenario } from '../../fixtures/shops/shops';

describe('a model with units and qualities at fault', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    ['two units', (m) => m.units.push(first(m.units)), 'idTwice at units.EUR'],
    ['two qualities', (m) => m.qualities.push(first(m.qualities)), 'idTwice at qualities.bron'],
    [
      'a unit that adds up over nothing that is there',
      (m) => first(m.units).addsOver.push('town'),
      'unknownName at units.EUR',
    ],
    ['an unknown unit', (m) => (find(m.data, 'sold').unit = 'bed'), 'unknownUnit at data.sold'],
    [
      'one that is composed of an unknown one',
      (m) => (find(m.data, 'sold').unit = '1/bed'),
      'unknownUnit at data.sold',
    ],
    [
      'a display of an unknown unit',
      (m) => (find(m.displays, 'euro').of = 'USD'),
      'unknownUnit at displays.euro',
    ],
    ['an unknown unit of time', (m) => (m.time.unit = 'dag'), 'unknownUnit at time'],
    [
      'an unknown unit of a law',
      (m) => (find(m.laws, 'adds_up').unit = 'USD'),
      'unknownUnit at laws.adds_up',
    ],
    [
      'people in money',
      (m) => ((find(m.data, 'sold').unit = 'kind'), (find(m.data, 'sold').display = written.euro)),
      'displayDoesNotFit at data.sold',
    ],
    [
      'money as a number',
      (m) => (find(m.variables, 'total').display = written.decimal),
      'displayDoesNotFit at variables.total',
    ],
    [
      'no unit as a year',
      (m) => (find(m.data, 'sold').display = written.year),
      'displayDoesNotFit at data.sold',
    ],
    [
      'an unknown quality',
      (m) => (first(find(m.assumptions, 'advert').values).quality = 'slap'),
      'unknownQuality at assumptions.advert',
    ],
    [
      'a quality for base data only',
      (m) => (first(find(m.assumptions, 'advert').values).quality = 'bron'),
      'unknownQuality at assumptions.advert',
    ],
    [
      'an unknown quality of the range',
      (m) => (there(m.evidenceRange).quality = 'slap'),
      'unknownQuality at evidenceRange',
    ],
  ])('%s', (_, spoil, expected) => {
    expect(problems(spoil)).toEqual([expected]);
  });
});

it('a base value has a status that the model knows', () => {
  const dataset = changed(shopDataset, (draft) => (first(draft.rows).status = 'zeker'));
  expect(checkScenario(shopModel, shopScenario({ dataset }))).toEqual([
    { code: 'unknownQuality', where: 'dataset.rows.0', values: { quality: 'zeker' } },
  ]);
});

it('a composed unit is written as what it counts', () => {
  // The price is in EUR/kind.
  expect(problems((m) => (find(m.assumptions, 'price').display = written.euroCents))).toEqual([]);
  expect(problems((m) => (find(m.assumptions, 'price').display = written.decimal))).toEqual([
    'displayDoesNotFit at assumptions.price',
  ]);
});

/** Every text under a key `unit`, wherever it stands. */
function unitsAnywhere(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'unit' && typeof inner === 'string' ? [inner] : unitsAnywhere(inner),
  );
}

it.each<[string, Model]>([
  ['the shops', shopModel],
  ['the shipped model', shippedModel()],
])('looks at every unit of %s, and finds nothing', (_, model) => {
  const found = usedUnits(model).map(({ unit }) => unit);
  expect(found.toSorted()).toEqual(unitsAnywhere(model).toSorted());
  expect(checkUnits(model)).toEqual([]);
});
