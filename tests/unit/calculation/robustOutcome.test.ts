import { expect, it } from 'vitest';
import { createDrawnAnswer } from '../../../shared/calculation/drawnAnswer';
import { robustOutcome } from '../../../shared/calculation/robustOutcome';
import { readCase } from '../../../shared/calculation/scenarioCase';
import { createSession } from '../../../shared/calculation/session';
import type { Scenario } from '../../../shared/model/scenario';
import { newestGolden } from '../../fixtures/golden';
import { newestModel, shippedDataset } from '../../fixtures/shipped';

const model = newestModel();
const draws = { seed: 4, count: 60 };

function caseOf(name: string): Scenario {
  const read = readCase(newestGolden(name), shippedDataset(), model);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { ...read.value, draws };
}

const shift = caseOf('eerste_stap_vanaf_2027');
const nothing = caseOf('nulscenario');

it('of a scenario against doing nothing is the chance that it saves', () => {
  const session = createSession([model]);
  const asked = { scenario: shift, others: [nothing], views: {}, item: null };
  const found = robustOutcome(session, asked);
  const answer = createDrawnAnswer(session.prepare(shift), null, draws)?.(0, draws.count).answer;
  const saves = [...(answer ?? [])].filter((value) => value > 0).length / draws.count;
  expect(saves).toBeGreaterThan(0);
  expect(found).toEqual({ shares: [saves, 1 - saves], compared: draws.count });
});

it('takes the same draws for all: a scenario beside itself shares every one', () => {
  const asked = { scenario: shift, others: [{ ...shift }], views: {}, item: 'sliedrecht' };
  expect(robustOutcome(createSession([model]), asked)?.shares).toEqual([0.5, 0.5]);
});
