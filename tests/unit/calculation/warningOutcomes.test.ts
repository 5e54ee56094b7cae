import { describe, expect, it } from 'vitest';
import type { WarningOutcome } from '../../../shared/calculation/warningOutcomes';
import { changed, find } from '../../fixtures/changed';
import { changesTo } from '../../fixtures/build/buildScenario';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';
import { runOf } from '../../fixtures/runOf';

type Given = Parameters<typeof changesTo>[0];

function warnings(levers: Given, condition?: string): readonly WarningOutcome[] {
  const model = changed(shopModel, (draft) => {
    if (condition !== undefined) find(draft.warnings, 'big_loss').condition = condition;
  });
  const scenario = shopScenario({ levers: changesTo(levers) });
  return runOf(model, scenario).warnings;
}

// Half price for the apples of north costs 20 in 2021 and 40 in 2022.
const half = { discount: { 'north|apple': 0.5 } };

describe('warnings', () => {
  it.each<[string, Given, readonly WarningOutcome[]]>([
    ['none', {}, []],
    ['in one cell, with its amount', half, [{ id: 'big_loss', items: ['north|2022'], amount: 60 }]],
    [
      'in more cells',
      // A quarter off all pears: 30 and 60 in north, 60 and 120 in south.
      { discount: { 'north|pear': 0.25, 'south|pear': 0.25 } },
      [
        {
          id: 'big_loss',
          items: ['south|2021', 'north|2022', 'south|2022'],
          amount: 270,
        },
      ],
    ],
    [
      'without dimensions and amount',
      { storms: { 'north|2021': 1 } },
      [{ id: 'stormy', items: [''], amount: null }],
    ],
    [
      'in the order of the model',
      { storms: { 'north|2021': 1 }, ...half },
      [
        // A storm costs as much in the reference, so that the amount is the same.
        { id: 'big_loss', items: ['north|2022'], amount: 60 },
        { id: 'stormy', items: [''], amount: null },
      ],
    ],
  ])('%s', (_, levers, expected) => {
    expect(warnings(levers)).toEqual(expected);
  });

  it.each([
    ['anything but 0 holds', '(year == 2021) * is(shop, south) * -0.5', ['south|2021']],
    ['a cell in error does not', '1 / (year - 2021) + 1', ['north|2022', 'south|2022']],
    ['a condition that cannot be read does not', 'nothing', []],
  ])('%s', (_, condition, expected) => {
    expect(warnings({}, condition).flatMap(({ items }) => items)).toEqual(expected);
  });

  it('an amount that cannot be calculated is left out', () => {
    const model = changed(shopModel, (draft) => {
      const { amount } = find(draft.warnings, 'big_loss');
      if (amount !== undefined) amount.formula = '1 / sum(storms, shop, year)';
    });
    const scenario = shopScenario({ levers: changesTo(half) });
    const run = runOf(model, scenario);
    expect(run.warnings).toEqual([{ id: 'big_loss', items: ['north|2022'], amount: null }]);
  });
});
