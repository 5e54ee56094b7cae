import { expect, it } from 'vitest';
import { checkMeasures } from '../../../shared/calculation/checkMeasures';
import { measureOf } from '../../fixtures/measure';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';

it('a measure may lie where the model says that no part brings it in, and nowhere else', () => {
  const label = { nl: 'Elders', en: 'Elsewhere' };
  const outside = { ...shopModel, elsewhere: [{ id: 'outside', label }] };
  const scenario = { ...shopScenario(), measures: [measureOf('Koffie', { part: 'outside' })] };
  expect(checkMeasures(outside, scenario)).toEqual([]);
  expect(checkMeasures(shopModel, scenario).map(({ code, where }) => [code, where])).toEqual([
    ['unknownName', 'measures.0.part'],
  ]);
});
