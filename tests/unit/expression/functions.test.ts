import { describe, expect, it } from 'vitest';
import { findFunction, functionDescriptions } from '../../../shared/expression/functions';
import { fruitOutcome } from '../../fixtures/fruitWorld';

describe('the example of every function', () => {
  it.each(functionDescriptions.map(({ name, example }) => ({ name, ...example })))(
    '$name: $formula is $outcome',
    ({ formula, outcome }) => {
      const dimensions = typeof outcome === 'number' ? [] : ['year'];
      const expected = typeof outcome === 'number' ? [outcome] : outcome;
      expect(fruitOutcome(formula, dimensions)).toEqual(expected);
    },
  );

  it.each(functionDescriptions.map(({ name, example }) => [name, example.formula]))(
    'of %s calls it: %s',
    (name, formula) => {
      expect(formula).toMatch(new RegExp(`\\b${name}\\(`));
    },
  );
});

it('knows no function by a name of JavaScript', () => {
  expect(['constructor', '__proto__', 'toString'].map(findFunction)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
