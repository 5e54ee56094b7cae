import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../shared/engine/program';
import { interpret } from '../../../shared/expression/interpret';
import { cellIndex } from '../../../shared/value/namedArray';
import { createSpace, timeDimension } from '../../../shared/value/space';
import { calculateOnce } from '../../fixtures/calculateOnce';

/*
 * What is too large for a number (above 1.8e308) is no number, also halfway: both ways of calculating are held against
 * outcomes written by hand, not against each other.
 */

const space = createSpace(timeDimension('year', 2020, 2022), [{ id: 'town', items: ['a', 'b'] }]);

const inputs = {
  x: { dimensions: [], values: [1e200] },
  small: { dimensions: [], values: [1e-200] },
  /** 1e308 twice is too much; by 2022 it would be back where it was. */
  path: { dimensions: ['year'], values: [1e308, 1e308, -1e308] },
  /** Its product is too large before it becomes nought. */
  steps: { dimensions: ['year'], values: [1e200, 1e200, 0] },
  pair: { dimensions: ['town'], values: [1e308, -1e308] },
} as const;

const cases: readonly (readonly [formula: string, expected: number])[] = [
  ['1e308 + 1e308', NaN],
  ['-1e308 - 1e308', NaN],
  ['1e308 + 7e307', 1.7e308],
  ['x * x', NaN],
  ['-(x * x)', NaN],
  ['x * small', 1],
  ['small * small', 0],
  ['x / small', NaN],
  ['small / x', 0],
  ['x ^ 2', NaN],
  ['10 ^ 308', 1e308],
  ['10 ^ 309', NaN],
  ['exp(709)', Math.exp(709)],
  ['exp(710)', NaN],
  ['x * x < 1', NaN],
  ['1 <= x * x', NaN],
  ['x * x > 1', NaN],
  ['1 >= x * x', NaN],
  ['x * x == 1', NaN],
  ['x * x != 1', NaN],
  ['x * x and 1', NaN],
  ['0 or x * x', NaN],
  ['not (x * x)', NaN],
  ['min(1, x * x)', NaN],
  ['min(x * x, 1)', NaN],
  ['max(1, -x * x)', NaN],
  ['max(x, 1, small)', 1e200],
  ['abs(-x * x)', NaN],
  ['abs(-x)', 1e200],
  ['floor(x * x)', NaN],
  ['floor(x)', 1e200],
  ['ceil(-x * x)', NaN],
  ['ceil(-x)', -1e200],
  ['x * x ? 1 : 2', NaN],
  ['1 ? x * x : 2', NaN],
  ['1 ? 2 : x * x', 2],
  ['0 ? x * x : 2', 2],
  ['sum(path, year)', NaN],
  ['sum(pair, town)', 0],
  ['sum(pair * path, town, year)', NaN],
  ['min(1, sum(path, year))', NaN],
  // The total of the first two is too large, the mean would not be.
  ['mean(path, year)', NaN],
  ['mean(pair, town)', 0],
  ['prod(steps, year)', NaN],
  ['max(1, prod(steps, year))', NaN],
  ['prod(steps * small, year)', 0],
  ['minOver(path, year)', -1e308],
  ['minOver(path * 2, year)', NaN],
  ['maxOver(path, year)', 1e308],
  ['maxOver(steps * x, year)', NaN],
  ['at(path * 10, year, 2020)', NaN],
  ['at(pair, town, b)', -1e308],
  ['at(lag(path, 1, x * x), year, 2020)', NaN],
  ['at(lag(path, 1, x * x), year, 2021)', 1e308],
  ['at(lag(path, x * x, 1), year, 2021)', NaN],
  ['at(path, year, x * x)', NaN],
  ['is(town, a) * 1e308', 1e308],
  ['sqrt(x)', 1e100],
  ['sqrt(-x)', NaN],
  ['sqrt(x * x)', NaN],
  ['log(0)', NaN],
  ['log(-1)', NaN],
  ['log(x * x)', NaN],
  ['log10(0)', NaN],
  ['log10(x)', 200],
  ['log10(-x)', NaN],
  ['sign(-x)', -1],
  ['sign(x * x)', NaN],
  ['round(x)', 1e200],
  ['round(-x, 3)', -1e200],
  ['round(x * x)', NaN],
  ['round(x * x, 2)', NaN],
  ['round(2, 0.5)', NaN],
  ['round(2, x * x)', NaN],
  ['round(1.7e308, -308)', NaN],
  ['at(cumsum(path, year), year, 2020)', 1e308],
  ['at(cumsum(path, year), year, 2021)', NaN],
  // By then it would be back where it was.
  ['at(cumsum(path, year), year, 2022)', NaN],
  ['last(cumsum(pair, town), town)', 0],
  ['first(path * 10, year)', NaN],
  ['last(path, year)', -1e308],
  ['first(pair, town)', 1e308],
  ['clip(x * x, 0, 1)', NaN],
  ['clip(x, 0, 1)', 1],
  ['first(share(pair, town), town)', NaN],
];

const given = new Map(
  Object.entries(inputs).map(([name, { values }]) => [name, Float64Array.from(values)]),
);

function program(formula: string): ReturnType<typeof createProgram> {
  const compiled = createProgram(
    space,
    Object.entries(inputs).map(([name, { dimensions }]) => ({ name, dimensions })),
    [{ name: 'outcome', dimensions: formula.startsWith('is(') ? ['town'] : [], formula }],
    new Map(),
  );
  if (compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems));
  return compiled;
}

describe('calculated as arrays', () => {
  it.each(cases)('%s is %d', (formula, expected) => {
    const { values } = calculateOnce(program(formula), given);
    expect(values.get('outcome')?.values[0]).toBe(expected);
  });
});

describe('calculated cell by cell', () => {
  it.each(cases)('%s is %d', (formula, expected) => {
    const typed = program(formula).variables.get('outcome')?.typed;
    if (typed === undefined || typed === null) throw new Error('it was read');
    let begun = '';
    const value = interpret(
      typed,
      { town: 0 },
      {
        space,
        read: (name, _, at) => {
          const { dimensions, values } = inputs[name as keyof typeof inputs];
          return values[cellIndex(space, dimensions, at)] ?? NaN;
        },
        failed: ({ kind }) => (begun = kind),
      },
    );
    expect(value).toBe(expected);
    // It says itself that a number was too large.
    const kind = formula.includes('share') ? '#DIV/0!' : '#NUM!';
    if (Number.isNaN(expected)) expect(begun).toBe(kind);
  });
});

it('is an error of the variable, and of what takes the least of it and something small', () => {
  const compiled = createProgram(
    space,
    [{ name: 'x', dimensions: [] }],
    [
      { name: 'square', dimensions: [], formula: 'x * x' },
      { name: 'least', dimensions: [], formula: 'min(1, square)' },
    ],
    new Map(),
  );
  const { values } = calculateOnce(compiled, new Map([['x', Float64Array.of(1e200)]]));
  expect([values.get('square')?.values[0], values.get('least')?.values[0]]).toEqual([NaN, NaN]);
});
