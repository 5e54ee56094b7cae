import { describe, expect, it } from 'vitest';
import { inferDimensions } from '../../../shared/expression/dimensions';
import { parseFormula } from '../../../shared/expression/parse';
import { cellFormula } from '../../../shared/spreadsheet/cellFormula';
import { spreadsheet, type Dialect } from '../../../shared/spreadsheet/dialect';
import { mathjs } from '../../bench/unrolled/mathjsDialect';
import { fruitSpace } from '../../fixtures/fruitWorld';

const dimensions = new Map([
  ['weight', ['fruit']],
  ['price', ['year']],
  ['delay', []],
  ['start', []],
]);

/** The formula at the pear of the last of three years from 2020. */
function written(formula: string, dialect: Dialect): string {
  const parsed = parseFormula(formula, 'outcome');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const scope = { space: fruitSpace, dimensionsOf: (name: string) => dimensions.get(name) };
  const typed = inferDimensions(parsed.value, scope, 'outcome');
  if (!typed.ok) throw new Error(JSON.stringify(typed.error));
  return cellFormula(
    typed.value,
    { year: 2, fruit: 1 },
    {
      space: fruitSpace,
      dialect,
      cell: (name, run, at) => {
        const named = dimensions.get(name) ?? [];
        const place = named.map((id) => at[id] ?? '?').join('');
        return `${run === 'reference' ? 'ref_' : ''}${name}${place}`;
      },
      constant: (name) => (name === 'start' ? 2020 : undefined),
    },
  );
}

describe('the formula of one cell, as a spreadsheet reads it', () => {
  it.each([
    ['price * weight + 1', '((price2*weight1)+1)'],
    // A spreadsheet takes the sign first, the formula language takes the power first.
    ['-price ^ 2', '(0-POWER(price2,2))'],
    ['price - -1', '(price2-(0-1))'],
    ['price == 2 ? weight : 0', 'IF((price2=2),weight1,0)'],
    ['(price < 2) * weight', '(IF((price2<2),1,0)*weight1)'],
    ['price != 1 and not delay ? 1 : 2', 'IF(AND((price2<>1),NOT((delay<>0))),1,2)'],
    ['price or delay', 'IF(OR((price2<>0),(delay<>0)),1,0)'],
    ['min(price, weight, 3)', 'MIN(price2,weight1,3)'],
    ['floor(price) + ceil(price)', '(INT(price2)+(-INT(-price2)))'],
    ['sum(weight * price, fruit)', '((weight0*price2)+(weight1*price2))'],
    ['prod(weight, fruit) / mean(price, year)', '((weight0*weight1)/((price0+price1+price2)/3))'],
    ['maxOver(price, year)', 'MAX(price0,price1,price2)'],
    ['prev(price, 0)', 'price1'],
    ['lag(price, 3, weight)', 'weight1'],
    [
      'lag(price, delay, 0)',
      'IF(AND(delay>=1,delay<=2,INT(delay)=delay),CHOOSE(delay,price1,price0),0)',
    ],
    ['at(weight, fruit, apple)', 'weight0'],
    ['at(price, year, start)', 'price0'],
    ['is(fruit, "pear") + is(fruit, "apple")', '(1+0)'],
    ['reference(price) - price', '(ref_price2-price2)'],
  ])('%s', (formula, expected) => {
    expect(written(formula, spreadsheet)).toBe(expected);
  });
});

describe('the formula of one cell, as mathjs reads it', () => {
  it.each([
    ['-price ^ 2', '((0) - (price2 ^ (2)))'],
    ['price == 2 ? weight : -0.5', '((price2 == (2)) ? weight1 : ((0) - (0.5)))'],
    ['price != 1 and not delay', '(((price2 != (1)) and (not (delay != (0)))) ? (1) : (0))'],
    ['max(floor(price), exp(weight))', 'max(floor(price2), exp(weight1))'],
  ])('%s', (formula, expected) => {
    expect(written(formula, mathjs)).toBe(expected);
  });
});
