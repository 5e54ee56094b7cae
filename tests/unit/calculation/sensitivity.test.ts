import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../shared/calculation/compileModel';
import { sensitivity, type Sensitivity } from '../../../shared/calculation/sensitivity';
import type { Dataset } from '../../../shared/model/dataset';
import type { Scenario } from '../../../shared/model/scenario';
import { changed, first } from '../../fixtures/changed';
import { changesTo } from '../../fixtures/build/buildScenario';
import { shopDataset, shopModel, shopScenario } from '../../fixtures/shops/shops';
import { prepareRuns } from '../../../shared/calculation/preparedRuns';

function of(change: Partial<Scenario>): Sensitivity {
  const scenario = shopScenario(change);
  return sensitivity(prepareRuns(compileModel(shopModel, scenario), scenario));
}

/** `[input, items, figure at low, figure at high]` of each value. */
function rows({ values }: Sensitivity): readonly unknown[] {
  return values.map(({ input, items, low, high }) => [input, items, low, high]);
}

// 10 apples in the north double twice to 40 in 2022, at 2 euros: half off is a loss of 40.
const levers = changesTo({ discount: { 'north|apple': 0.5 } });

describe('what each value does to the loss in 2022', () => {
  it('alone, at its low and at its high, whatever its quality', () => {
    const found = of({ levers });
    expect(found.central).toBe(40);
    expect(rows(found)).toEqual([
      // 40 pieces at 1 or 3 euros, half off.
      ['price', 'apple', 20, 60],
      // No growth: 10 pieces; threefold every year: 90.
      ['growth', '', 10, 90],
      // A quarter off, or everything.
      ['effect_discount', 'apple', 20, 80],
      ['effect_discount', 'pear', 40, 40],
      // The advertisement brings in 10, or costs 10.
      ['advert', '', 30, 50],
    ]);
  });

  it('around the values that a person gave', () => {
    // Apples at 3 euros: 40 pieces, half off, is 60; the price itself still runs from 1 to 3.
    const found = of({ levers, assumptions: changesTo({ price: { apple: 3 } }) });
    expect(found.central).toBe(60);
    expect(rows(found).slice(0, 2)).toEqual([
      ['price', 'apple', 20, 60],
      ['growth', '', 15, 135],
    ]);
  });

  it('also of base data with a range', () => {
    const dataset: Dataset = changed(shopDataset, (draft) => {
      Object.assign(first(draft.rows), { low: 5, high: 20 });
    });
    const found = of({ levers, dataset });
    expect(found.values.at(-1)).toEqual({
      input: 'sold',
      items: 'north|apple',
      low: 20,
      high: 80,
    });
    expect(found.values).toHaveLength(6);
  });

  it('in a model without a range: to its first headline', () => {
    const { evidenceRange: _, ...model } = shopModel;
    const scenario = shopScenario({ levers });
    const found = sensitivity(prepareRuns(compileModel(model, scenario), scenario));
    expect(found).toEqual(of({ levers }));
  });

  it('is nothing when nothing is done', () => {
    for (const { low, high } of of({}).values) expect([low, high]).toEqual([0, 0]);
  });
});
