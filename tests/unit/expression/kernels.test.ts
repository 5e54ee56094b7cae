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
    'sqrt(missing)',
    'log(missing)',
    'log10(missing)',
    'sign(missing)',
    'round(missing)',
    'round(missing, 1)',
    'round(1, missing)',
    'clip(missing, 0, 1)',
    'clip(1, missing, 2)',
    'clip(1, 0, missing)',
    'last(cumsum(missing * weight, fruit), fruit)',
    'first(share(missing * weight, fruit), fruit)',
    'first(missing * weight, fruit)',
    'last(missing * price, year)',
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
    ['sqrt(2.25)', 1.5],
    ['sqrt(-0)', -0],
    ['log(1)', 0],
    ['log10(0.001)', -3],
    ['sign(-0.5)', -1],
    ['sign(7)', 1],
    ['sign(-0)', 0],
    // Halves away from zero, on the digits that a reader sees.
    ['round(0.5)', 1],
    ['round(1.5)', 2],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(-0.4)', 0],
    ['round(0.285 * 100)', 29],
    ['round(2.675, 2)', 2.68],
    ['round(1.005, 2)', 1.01],
    ['round(-1.005, 2)', -1.01],
    ['round(0.0745, 3)', 0.075],
    ['round(1.15 * 3, 1)', 3.5],
    ['round(0.1 + 0.2, 1)', 0.3],
    ['round(2.345678, 4)', 2.3457],
    ['round(1250, -2)', 1300],
    ['round(1249.99, -2)', 1200],
    ['round(-1250, -2)', -1300],
    ['round(5, -1)', 10],
    ['round(4, -1)', 0],
    ['round(0.1234567890125, 12)', 0.123456789013],
    ['round(12345678901.5)', 12345678902],
    ['round(4503599627370497.5)', 4503599627370498],
    ['round(1e-20, 25)', 1e-20],
    ['round(2, 400)', 2],
    ['round(2, -400)', 0],
    ['clip(5, 0, 3)', 3],
    ['clip(-5, 0, 3)', 0],
    ['clip(2, 0, 3)', 2],
    // The highest holds.
    ['clip(2, 3, 1)', 1],
    ['and(1, 2, 3)', 1],
    ['and(1, 0, 3)', 0],
    ['or(0, 0, 3)', 1],
    ['or(0, 0)', 0],
    ['not(0)', 1],
    ['first(price, year)', 10],
    ['last(price, year)', 40],
    ['last(weight, fruit)', 6],
    ['sum(share(weight, fruit), fruit)', 1],
    ['last(cumsum(weight, fruit), fruit)', 8],
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
    [
      'a running total over the years',
      'cumsum(weight * price, year)',
      ['year', 'fruit'],
      [20, 60, 60, 180, 140, 420],
    ],
    [
      'a running total over items',
      'cumsum(weight * price, fruit)',
      ['year', 'fruit'],
      [20, 80, 40, 160, 80, 320],
    ],
    ['a running total of what has no years', 'cumsum(weight, fruit)', ['fruit'], [2, 8]],
    [
      'shares of each year',
      'share(weight * price, fruit)',
      ['year', 'fruit'],
      [0.25, 0.75, 0.25, 0.75, 0.25, 0.75],
    ],
    ['the years as shares of their total', 'share(price, year)', ['year'], [1 / 7, 2 / 7, 4 / 7]],
    ['the first item in every year', 'first(weight * price, fruit)', ['year'], [20, 40, 80]],
    [
      'rounded cell by cell, to as many decimals',
      'round(price / 8, is(fruit, pear))',
      ['year', 'fruit'],
      [1, 1.3, 3, 2.5, 5, 5],
    ],
    ['looking back per item', 'prev(price, weight)', ['year', 'fruit'], [2, 6, 10, 10, 20, 20]],
  ])('%s: %s', (_, formula, dimensions, expected) => {
    expect(fruitOutcome(formula, dimensions)).toEqual(expected);
  });
});
