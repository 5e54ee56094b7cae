import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../shared/analysis/attribution';
import { createAttributor } from '../../../shared/calculation/attributeScenario';
import { compileModel } from '../../../shared/calculation/compileModel';
import { prepareRuns, type PreparedRuns } from '../../../shared/calculation/preparedRuns';
import type { Override } from '../../../shared/model/scenario';
import { changesTo, changeTo } from '../../fixtures/build/buildScenario';
import { leakyModel } from '../../fixtures/shops/leaky';
import { shopScenario } from '../../fixtures/shops/shops';

const compiled = compileModel(leakyModel, shopScenario());

/** Half off the apples of north from 2021 on: 20 euros, then 40. */
function scenarioOf(overrides: readonly Override[] = []): PreparedRuns {
  const levers = changesTo({ discount: { 'north|apple': 0.5 } });
  return prepareRuns(compiled, shopScenario({ levers, overrides }));
}

/** 100 apples of north in 2022 in the place of 40: 120 euros more, of which half with the discount. */
const cell: Override = { ...changeTo(100), variable: 'volume', items: 'north|apple|2022' };
const scenario = scenarioOf([{ ...cell, only: 'scenario' }]);

function lists({ total, shapley, alone, together }: Attribution): object {
  const round = (values: Float64Array): readonly number[] =>
    [...values].map((value) => Math.round(value * 1e9) / 1e9 + 0);
  return {
    total: round(total),
    shapley: shapley.map(round),
    alone: alone.map(round),
    together: round(together),
  };
}

describe('a cell that is overridden in the scenario alone', () => {
  it('is a group of its own behind the parts, and all of them are the whole effect', () => {
    const found = createAttributor(compiled).attribute(scenario, {
      within: null,
      variable: 'loss',
    });
    expect(found?.groups.map(({ id, part }) => [id, part])).toEqual([
      ['prices', 'prices'],
      ['leaks', 'leaks'],
      ['#overridden', null],
    ]);
    expect(found && lists(found.whole)).toEqual({
      total: [0, 20, -20],
      alone: [
        [0, 20, 40],
        [0, 0, 0],
        [0, 0, -120],
      ],
      shapley: [
        [0, 20, 70],
        [0, 0, 0],
        [0, 0, -90],
      ],
      together: [0, 0, 60],
    });
  });

  it('is as in the reference where the levers of one part are told apart', () => {
    const question = { within: 'prices', variable: 'loss' };
    const found = createAttributor(compiled).attribute(scenario, question);
    expect(found && lists(found.whole)).toMatchObject({ total: [0, 20, 40] });
  });

  it('is behind the parts in the division of the figure, and not mixed up with a run of before', () => {
    const attributor = createAttributor(compiled);
    const ends = { item: null, leastSides: null, mostSides: null };
    const split = (runs: PreparedRuns) => attributor.split(runs, ends)?.central;
    expect(split(scenario)).toEqual({ total: -20, parts: [70, 0, -90] });
    expect(split(scenarioOf())).toEqual({ total: 40, parts: [40, 0] });
    expect(split(scenarioOf([cell]))).toEqual({
      total: 100,
      parts: [100, 0],
    });
    expect(split(scenario)).toEqual({ total: -20, parts: [70, 0, -90] });
  });
});
