import { describe, expect, it } from 'vitest';
import { checkScenario, dataLeftOut } from '../../../shared/calculation/checkScenario';
import type { Dataset } from '../../../shared/model/dataset';
import type { Scenario } from '../../../shared/model/scenario';
import { changed, first, type Mutable } from '../../fixtures/changed';
import { shopDataset, shopModel, shopScenario } from '../../fixtures/shops/shops';

function problems(given: Partial<Scenario>): readonly string[] {
  return checkScenario(shopModel, shopScenario(given)).map(
    ({ code, where }) => `${code} at ${where}`,
  );
}

describe('the dataset', () => {
  it.each<[string, (draft: Mutable<Dataset>) => void, readonly string[]]>([
    ['a row is missing', (d) => d.rows.shift(), ['rowMissing at dataset.rows']],
    [
      'all rows are missing: one problem for each quantity',
      (d) => (d.rows = []),
      ['rowMissing at dataset.rows'],
    ],
    ['a row twice', (d) => d.rows.push(first(d.rows)), ['rowTwice at dataset.rows.4']],
    [
      'a row of an unknown quantity, which plays no part',
      (d) => d.rows.push({ ...first(d.rows), variable: 'nothing' }),
      [],
    ],
    [
      'a row of an assumption',
      (d) => d.rows.push({ ...first(d.rows), variable: 'price', items: 'apple' }),
      ['unknownName at dataset.rows.4'],
    ],
    [
      'a row without a place',
      (d) => d.rows.push({ ...first(d.rows), items: 'east|apple' }),
      ['unknownCell at dataset.rows.4'],
    ],
    [
      'a row of another place',
      (d) => (first(d.rows).items = 'east|apple'),
      ['unknownCell at dataset.rows.0', 'rowMissing at dataset.rows'],
    ],
    [
      'a shop without sales',
      (d) => first(d.dimensions).items.push({ id: 'east', label: { nl: '-', en: '-' }, code: '' }),
      ['rowMissing at dataset.rows'],
    ],
    [
      'a shop twice',
      (d) => first(d.dimensions).items.push(first(first(d.dimensions).items)),
      ['itemTwice at dataset.dimensions'],
    ],
    ['no shops', (d) => (first(d.dimensions).items = []), ['noItems at dataset.dimensions']],
    ['no dimension', (d) => (d.dimensions = []), ['noItems at dataset.dimensions']],
    [
      'another dimension',
      (d) => (first(d.dimensions).id = 'town'),
      ['unknownName at dataset.dimensions', 'noItems at dataset.dimensions'],
    ],
    [
      'a dimension that the model fills',
      (d) => d.dimensions.push({ id: 'fruit', items: [] }),
      ['unknownName at dataset.dimensions'],
    ],
  ])('%s', (_, change, expected) => {
    expect(problems({ dataset: changed(shopDataset, change) })).toEqual(expected);
  });

  it('says once what it has and the model does not know', () => {
    const dataset = changed(shopDataset, (draft) => {
      for (const items of ['north', 'south']) {
        draft.rows.push({ ...first(draft.rows), variable: 'rent', items });
      }
    });
    expect(dataLeftOut(shopModel, shopDataset)).toEqual([]);
    expect(dataLeftOut(shopModel, dataset)).toEqual([
      { code: 'dataLeftOut', where: 'dataset.rows', values: { name: 'rent' } },
    ]);
  });

  it('names the first value that is missing', () => {
    const dataset = changed(shopDataset, (draft) => draft.rows.splice(1, 2));
    expect(checkScenario(shopModel, shopScenario({ dataset }))).toEqual([
      { code: 'rowMissing', where: 'dataset.rows', values: { name: 'sold', items: 'north|pear' } },
    ]);
  });
});

it('base data of very many shops over a hundred years are too large', () => {
  const shops = Array.from({ length: 20_000 }, (_, index) => `s${index}`);
  const dataset = changed(shopDataset, (draft) => {
    first(draft.dimensions).items = shops.map((id) => ({
      id,
      label: { nl: id, en: id },
      code: '',
    }));
    draft.rows = [];
  });
  // Over three years it is only the rows that are missing.
  expect(problems({ dataset })).toEqual(['rowMissing at dataset.rows']);
  expect(problems({ dataset, timeAxis: { first: 2020, last: 2119 } })).toEqual([
    'tooManyCells at timeAxis',
  ]);
});
