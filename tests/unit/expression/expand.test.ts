import { describe, expect, it } from 'vitest';
import type { FunctionDefinition } from '../../../shared/engine/definition';
import { fruitOutcome, fruitProblem } from '../../fixtures/fruitWorld';

function define(name: string, parameters: readonly string[], formula: string): FunctionDefinition {
  return { name, parameters, formula };
}

/** `call` within itself, `times` deep: f(f(f(1))). */
function nested(call: string, times: number): string {
  return `${`${call}(`.repeat(times)}1${')'.repeat(times)}`;
}

describe('a function of the model file', () => {
  const functions = [
    define('begin', ['start'], 'max(start, 2021)'),
    define('active', ['start'], 'year_of(price) >= begin(start)'),
    define('year_of', ['x'], '2020 + (x > 10) + (x > 20)'),
    define('ratio', ['a', 'b'], 'b == 0 ? 0 : a / b'),
    define('swap', ['a', 'b'], 'ratio(b, a)'),
    define('total', ['x', 'd'], 'sum(x, d)'),
    define('first', ['x', 'd', 'i'], 'at(x, d, i)'),
    define('before', ['x'], 'prev(x, 0)'),
    define('weight_or', ['price'], 'weight + price'),
    define('seven', [], '7'),
  ];

  it.each([
    ['without arguments', 'seven() + 1', [], [8]],
    ['that is given a number', 'begin(2020)', [], [2021]],
    ['that calls another', 'active(2022)', ['year'], [0, 0, 1]],
    ['that is given its parameters the other way round', 'swap(4, 2)', [], [0.5]],
    ['within itself', 'ratio(ratio(8, 2), ratio(4, 2))', [], [2]],
    ['that is given a sum as one value', 'ratio(1 + 2, 1 + 1)', [], [1.5]],
    ['that is given a dimension', 'total(weight, fruit)', [], [8]],
    ['that is given an item', 'first(weight, fruit, pear)', [], [6]],
    ['that is given a variable', 'before(price)', ['year'], [0, 10, 20]],
    ['whose parameter hides a variable', 'weight_or(1)', ['fruit'], [3, 7]],
  ])('%s', (_, formula, dimensions, expected) => {
    expect(fruitOutcome(formula, dimensions, functions)).toEqual(expected);
  });
});

describe('a function that cannot be filled in', () => {
  const functions = [
    define('itself', ['x'], 'itself(x)'),
    define('one', ['x'], 'other(x)'),
    define('other', ['x'], 'one(x)'),
    define('two', ['a', 'b'], 'a + b'),
    define('double', ['x'], 'x + x'),
    define('sunk', ['x'], `${'-'.repeat(100)}x`),
    define('unknown', ['x'], 'x + nothing'),
  ];

  it.each([
    ['one that calls itself', 'itself(1)', 'functionCallsItself'],
    ['two that call each other', 'one(1)', 'functionCallsItself'],
    ['too few arguments', 'two(1)', 'argumentCount'],
    ['too many arguments', 'two(1, 2, 3)', 'argumentCount'],
    // 2 ^ 50 parts: written out it would never end.
    ['one that doubles fifty times', nested('double', 50), 'formulaTooLarge'],
    ['one that nests too deeply', nested('sunk', 6), 'formulaTooDeep'],
    ['a name that is not there', 'unknown(1)', 'unknownName'],
    ['a function that is not there', 'triple(1)', 'unknownFunction'],
  ])('%s', (_, formula, code) => {
    expect(fruitProblem(formula, [], functions)).toBe(`${code} at outcome`);
  });

  it('is filled in as long as it stays small', () => {
    expect(fruitOutcome(nested('double', 10), [], functions)).toEqual([1024]);
    expect(fruitOutcome(nested('sunk', 4), [], functions)).toEqual([1]);
  });
});
