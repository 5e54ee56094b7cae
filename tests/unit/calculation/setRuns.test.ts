import { describe, expect, it } from 'vitest';
import { createAttributor } from '../../../shared/calculation/attributeScenario';
import { compileModel } from '../../../shared/calculation/compileModel';
import type { Scenario } from '../../../shared/model/scenario';
import { changesTo } from '../../fixtures/build/buildScenario';
import { leakyModel } from '../../fixtures/shops/leaky';
import { shopScenario } from '../../fixtures/shops/shops';
import { prepareRuns, type RunParts } from '../../../shared/calculation/preparedRuns';

type Given = Parameters<typeof changesTo>[0];

function scenarioOf(levers: Given, assumptions: Given = {}): Scenario {
  return shopScenario({ levers: changesTo(levers), assumptions: changesTo(assumptions) });
}

const compiled = compileModel(leakyModel, shopScenario());
const loss = { within: null, variable: 'loss' };
const apples = { discount: { 'north|apple': 0.5 } };
const both = { ...apples, leak: { '': 0.1 } };

describe('runs are shared', () => {
  /** How many runs each of these questions takes, one after the other. */
  function runsOf(
    questions: readonly (readonly [RunParts, { within: string | null; variable: string }])[],
    mostCells?: number,
  ): readonly number[] {
    const attributor = createAttributor(compiled, mostCells);
    let before = 0;
    return questions.map(([scenario, question]) => {
      attributor.attribute(prepareRuns(compiled, scenario), question);
      const count = attributor.calculated() - before;
      before += count;
      return count;
    });
  }

  it('between questions about another variable, and with the same scenario typed again', () => {
    const again = { ...scenarioOf(both), name: 'Other' };
    expect(
      runsOf([
        [scenarioOf(both), loss],
        [scenarioOf(both), { within: null, variable: 'income' }],
        [again, loss],
      ]),
    ).toEqual([4, 0, 0]);
  });

  it('between sets that differ in a neutral part', () => {
    expect(
      runsOf([
        [scenarioOf({}), loss],
        [scenarioOf(apples), loss],
      ]),
    ).toEqual([1, 1]);
  });

  it('when one lever moves: only the runs with its part are new, and back again none', () => {
    const moved = scenarioOf({ ...both, leak: { '': 0.2 } });
    expect(
      runsOf([
        [scenarioOf(both), loss],
        [moved, loss],
        [scenarioOf(both), loss],
      ]),
    ).toEqual([4, 2, 0]);
  });

  it('not when anything else moves', () => {
    const storms = scenarioOf({ ...both, storms: { 'south|2022': 1 } });
    const overrides = [
      { variable: 'volume', items: 'north|apple|2022', value: 100, by: '', at: '', why: '' },
    ];
    expect(
      runsOf([
        [scenarioOf(both), loss],
        [scenarioOf(both, { price: { apple: 4 } }), loss],
        [storms, loss],
        [{ ...scenarioOf(both), overrides }, loss],
        [{ ...scenarioOf(both), views: { plain: 0 } }, loss],
      ]),
    ).toEqual([4, 4, 4, 4, 4]);
  });

  it('as long as there is room: the longest unused go first', () => {
    const question = [scenarioOf(both), loss] as const;
    expect(runsOf([question, question], 0)).toEqual([4, 4]);
  });
});
