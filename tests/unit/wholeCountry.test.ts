import { expect, it } from 'vitest';
import { checkScenario } from '../../shared/calculation/checkScenario';
import { createSession } from '../../shared/calculation/session';
import { withItems } from '../bench/engine/municipalities';
import { shippedWorld } from '../bench/engine/world';

it('holds all municipalities of the country over thirty years', async () => {
  const world = withItems(await shippedWorld(), 342);
  const scenario = { ...world.scenario, timeAxis: { first: 2020, last: 2049 } };
  expect(checkScenario(world.model, scenario)).toEqual([]);
  expect(createSession([world.model]).compile(scenario).problems).toEqual([]);
});
