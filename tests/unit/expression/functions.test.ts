import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../shared/expression/functionDescription';
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

describe('the words of every function', () => {
  it.each(['nl', 'en'])('are there in %s, and of its parameters', (language) => {
    const path = join(import.meta.dirname, `../../../assets/locales/${language}/functions.json`);
    const { summary, parameter } = JSON.parse(readFileSync(path, 'utf8')) as Words;
    expect(Object.keys(summary)).toEqual(functionDescriptions.map(({ name }) => name));
    const parameters = functionDescriptions.flatMap((one) => one.parameters);
    expect(parameters.filter(({ name }) => parameter[name] === undefined)).toEqual([]);
  });
});

interface Words {
  readonly summary: Readonly<Record<string, string>>;
  readonly parameter: Readonly<Record<string, string>>;
}

describe('how a function is called', () => {
  it.each([
    ['sum', 'sum(x, dimension, …)'],
    ['min', 'min(x, …)'],
    ['round', 'round(x, [decimals])'],
    ['clip', 'clip(x, lowest, highest)'],
    ['prev', 'prev(x, a)'],
  ])('%s', (name, expected) => {
    const described = findFunction(name);
    expect(described === undefined ? null : signatureOf(described)).toBe(expected);
  });

  it('with the parameters in the words of the reader', () => {
    const [sum] = functionDescriptions;
    expect(sum && signatureOf(sum, (name) => name.toUpperCase())).toBe('sum(X, DIMENSION, …)');
  });
});

it('knows no function by a name of JavaScript', () => {
  expect(['constructor', '__proto__', 'toString'].map(findFunction)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
