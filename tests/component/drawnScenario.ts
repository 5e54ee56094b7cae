import { readCase } from '../../shared/calculation/scenarioCase';
import type { Scenario } from '../../shared/model/scenario';
import { newestGolden } from '../fixtures/golden';
import { newestModel, shippedDataset } from '../fixtures/shipped';

export const drawnModel = newestModel();

/** A golden scenario of the newest model with few draws, so that a window has drawn them at once. */
export function drawnScenario(count: number, name = 'eerste_stap_vanaf_2027'): Scenario {
  const read = readCase(newestGolden(name), shippedDataset(), drawnModel);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { ...read.value, draws: { seed: 1, count } };
}
