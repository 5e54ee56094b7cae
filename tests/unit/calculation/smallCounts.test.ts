import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../../shared/calculation/checkScenario';
import { hideSmallCounts, smallCounts } from '../../../shared/calculation/smallCounts';
import { readDataset } from '../../../shared/model/datasetSchema';
import { changed, first } from '../../fixtures/changed';
import { newestModel, shippedDataset } from '../../fixtures/shipped';
import { countedModel } from '../../fixtures/town/smallCounts';
import { townModel, townScenario } from '../../fixtures/town/town';

const { dataset } = townScenario();
const found = (value: number, status = 'bron') => {
  const other = changed(dataset, (draft) => {
    Object.assign(first(draft.rows), { value, status });
  });
  return smallCounts(countedModel, other).map(({ row, below }) => [row.value, below]);
};

describe('a count that may lead to a person', () => {
  it.each([
    [0, []],
    [0.5, []],
    [1, [[1, 150]]],
    [149, [[149, 150]]],
    [150, []],
  ])('%d: %j', (value, expected) => {
    expect(found(value)).toEqual(expected);
  });

  it('is counted, and not divided or estimated', () => {
    expect(found(5, 'verdeeld')).toEqual([]);
  });

  it('is none where the model says nothing of people', () => {
    expect(smallCounts(townModel, dataset)).toEqual([]);
  });

  it('is below ten children in the shipped model, of which the shipped data have none', () => {
    const model = newestModel();
    const shipped = shippedDataset();
    expect(smallCounts(model, shipped)).toEqual([]);
    const few = changed(shipped, (draft) => {
      const row = first(draft.rows.filter(({ variable }) => variable === 'kinderen_basis'));
      Object.assign(row, { value: 9, status: 'bron' });
    });
    expect(smallCounts(model, few).map(({ below }) => below)).toEqual([10]);
  });
});

describe('hidden small counts', () => {
  const hidden = hideSmallCounts(countedModel, dataset);

  it('have the middle and their range in their place, and are none any more', () => {
    const [small, ...others] = hidden.rows;
    expect(small).toEqual({
      ...dataset.rows[0],
      ...{ value: 75, low: 1, high: 149, below: 150 },
    });
    expect(others).toEqual(dataset.rows.slice(1));
    expect(smallCounts(countedModel, hidden)).toEqual([]);
  });

  it('are a dataset that a file may hold and a scenario may have', () => {
    const file = { format: 'voorkant-dataset', formatVersion: 1, ...hidden };
    expect(readDataset(JSON.stringify(file))).toMatchObject({ ok: true });
    expect(checkScenario(countedModel, { ...townScenario(), dataset: hidden })).toEqual([]);
  });

  it('are the very same data where there are none', () => {
    expect(hideSmallCounts(townModel, dataset)).toBe(dataset);
  });
});
