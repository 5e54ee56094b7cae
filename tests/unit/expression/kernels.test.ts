import { describe, expect, it } from 'vitest';
import { fruitOutcome } from '../../fixtures/fruitWorld';

/** The outcome of a formula without dimensions; `missing` is a value that is not there. */
function value(formula: string): number | undefined {
  return fruitOutcome(formula, [])[0];
}

describe('what is missing comes through', () => {
  it.each(['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'])(
    'missing %s 0, and the other way round',
    (operator) => {
      expect([value(`missing ${operator} 0`), value(`0 ${operator} missing`)]).toEqual([NaN, NaN]);
      expect([value(`missing ${operator} 1`), value(`1 ${operator} missing`)]).toEqual([NaN, NaN]);
    },
  );

  it.each([
    '-missing',
    'not missing',
    'min(1, missing)',
    'min(missing, 1)',
    'max(1, missing, 2)',
    'exp(missing)',
    'abs(missing)',
    'floor(missing)',
    'ceil(missing)',
    'missing ? 1 : 2',
    '1 ? missing : 2',
    'sum(missing * weight, fruit)',
    'prod(missing * weight, fruit)',
    'mean(missing * weight, fruit)',
    'minOver(missing * weight, fruit)',
    'maxOver(missing * weight, fruit)',
    'at(price, year, missing)',
    'sum(lag(price, missing, 0), year)',
  ])('%s', (formula) => {
    expect(value(formula)).toBeNaN();
  });
});

describe('what is not chosen or not named may be missing', () => {
  it.each([
    ['1 ? 2 : missing', 2],
    ['0 ? missing : 2', 2],
    ['1 ? 2 : 1 / 0', 2],
    ['0 ? (1 ? missing : missing) : 2', 2],
    ['at(weight / (weight - 2), fruit, pear)', 1.5],
  ])('%s is %d', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });
});

describe('no number', () => {
  it.each([
    '1 / 0',
    '0 / 0',
    '1 / -0',
    // Infinity would let these pass for numbers.
    'min(1, 1 / 0)',
    '1 / (1 / 0)',
    '0 ^ -1',
    'min(1, 0 ^ -1)',
    '(-1) ^ 0.5',
    '10 ^ 400',
    'exp(1000)',
    'min(1, exp(1000))',
    '1e300 * 1e300',
    '(1 / 0) ^ 0',
    'at(price, year, 2019)',
    'at(price, year, 2023)',
    'at(price, year, 2020.5)',
    'sum(lag(price, 1.5, 0), year)',
    'sum(lag(price, 0, 0), year)',
    'sum(lag(price, -1, 0), year)',
  ])('%s', (formula) => {
    expect(value(formula)).toBeNaN();
  });
});

describe('numbers', () => {
  it.each([
    ['0 ^ 0', 1],
    ['2 ^ -1', 0.5],
    ['exp(-1000)', 0],
    ['1 == 1', 1],
    ['1 != 1', 0],
    ['2 and -1', 1],
    ['2 and 0', 0],
    ['0 or 0', 0],
    ['0 or 0.5', 1],
    ['not 0', 1],
    ['not 0.5', 0],
    ['-2 ? 1 : 2', 1],
    ['0 ? 1 : 2', 2],
    ['-2 ^ 2', -4],
    ['2 ^ 3 ^ 2', 512],
    ['10 - 4 - 3', 3],
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2, 4)', 4],
    ['min(5)', 5],
    ['floor(-1.5)', -2],
    ['ceil(-1.5)', -1],
    ['mean(price, year)', 70 / 3],
    ['sum(weight * price, fruit, year)', 560],
    ['sum(weight * price, year, fruit)', 560],
    ['sum(weight, fruit, fruit)', 8],
    ['mean(weight, fruit, fruit)', 4],
    ['at(price, year, 2020 + 1)', 20],
  ])('%s is %d', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  it.each([
    ['a value without years, in every year', 'weight', ['year', 'fruit'], [2, 6, 2, 6, 2, 6]],
    ['every combination', 'weight * price', ['year', 'fruit'], [20, 60, 40, 120, 80, 240]],
    ['looking back further than there are years', 'lag(price, 9, 7)', ['year'], [7, 7, 7]],
    ['looking back per item', 'prev(price, weight)', ['year', 'fruit'], [2, 6, 10, 10, 20, 20]],
  ])('%s: %s', (_, formula, dimensions, expected) => {
    expect(fruitOutcome(formula, dimensions)).toEqual(expected);
  });
});
