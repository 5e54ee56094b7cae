import { describe, expect, it } from 'vitest';
import type { LawOutcome } from '../../../shared/calculation/lawOutcomes';
import type { Override } from '../../../shared/model/scenario';
import { changed, find } from '../../fixtures/changed';
import { changeTo } from '../../fixtures/build/buildScenario';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';
import { runOf } from '../../fixtures/runOf';

/** The law that the income of a shop is that of its fruits, with something else on its right side. */
function law(right: string, overrides: readonly Override[] = []): LawOutcome {
  const model = changed(shopModel, (draft) => (find(draft.laws, 'adds_up').right = right));
  const scenario = shopScenario({ overrides });
  const { laws } = runOf(model, scenario);
  return find(laws, 'adds_up');
}

const income = 'sum(income, fruit)';

describe('a law', () => {
  it.each([
    ['that holds', income, true, 0, ''],
    ['that is off by the tolerance', `${income} + 0.5`, true, 0.5, ''],
    ['that is off by more', `${income} + 0.75`, false, 0.75, 'north|2020'],
    ['in one cell', `${income} + 7 * is(shop, south) * (year == 2021)`, false, 7, 'south|2021'],
    ['in the other direction', `${income} - 7 * is(shop, south)`, false, 7, 'south|2020'],
    [
      'most of all in the last year',
      `${income} + 1 * ((year - 2019) / step)`,
      false,
      3,
      'north|2022',
    ],
    [
      'that cannot be calculated',
      `${income} + 1 * (step / (year - 2021))`,
      false,
      null,
      'north|2021',
    ],
    ['that cannot be read', 'nothing', false, null, 'north|2020'],
  ])('%s', (_, right, holds, deviation, items) => {
    expect(law(right)).toEqual({
      id: 'adds_up',
      number: 2,
      holds,
      deviation,
      tolerance: 0.5,
      items,
      overridden: false,
    });
  });
});

describe('a cell that somebody overridden', () => {
  const overrides = [{ ...changeTo(999), variable: 'total', items: '2021' }];
  const scenario = shopScenario({ overrides });
  const { laws } = runOf(shopModel, scenario);

  it('breaks the law on purpose', () => {
    // The total of 2021 is 520.
    expect(find(laws, 'prices_hold')).toMatchObject({
      holds: false,
      deviation: 479,
      items: '2021',
      overridden: true,
    });
  });

  it('is not the reason for a law that does not depend on it', () => {
    const model = changed(shopModel, (draft) => {
      find(draft.laws, 'adds_up').right = 'sum(income, fruit) + 7';
    });
    const run = runOf(model, scenario);
    expect(find(run.laws, 'adds_up')).toMatchObject({ holds: false, overridden: false });
    expect(find(run.laws, 'prices_hold').overridden).toBe(true);
  });

  it('is the reason also through what uses it', () => {
    // Income is volume by price: 10 apples in the north, by hand 11, at 2 euros.
    const model = changed(shopModel, (draft) => {
      find(draft.laws, 'adds_up').right = 'at(sum(income, fruit), year, 2021) * (year - 2020)';
    });
    const apples = [{ ...changeTo(11), variable: 'volume', items: 'north|apple|2020' }];
    const run = runOf(model, { ...scenario, overrides: apples });
    expect(find(run.laws, 'adds_up')).toMatchObject({ holds: false, overridden: true });
  });

  it('leaves a law that holds as it is', () => {
    expect(find(laws, 'adds_up')).toMatchObject({ holds: true, overridden: false });
  });
});
