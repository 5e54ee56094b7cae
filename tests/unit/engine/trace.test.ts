import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../shared/engine/program';
import { traceErrors } from '../../../shared/engine/trace';
import { cellKeys } from '../../../shared/value/namedArray';
import { createSpace, timeDimension } from '../../../shared/value/space';
import { calculateOnce } from '../../fixtures/calculateOnce';

const space = createSpace(timeDimension('year', 2020, 2022), [
  { id: 'town', items: ['north', 'south'] },
]);

const inputs = [
  { name: 'year', dimensions: ['year'], values: [2020, 2021, 2022] },
  { name: 'children', dimensions: ['town'], values: [10, 0] },
  { name: 'half', dimensions: [], values: [1.5] },
  { name: 'area', dimensions: ['town', 'year'], values: [1, 2, 3, NaN, 5, 6] },
];

type Formulas = Readonly<Record<string, string>>;

/** Every cell in error as `variable[items] kind from variable[items]`. A name with `town` has towns. */
function errors(
  formulas: Formulas,
  overrides: ReadonlyMap<string, ReadonlyMap<number, number>> = new Map(),
  most?: number,
): readonly string[] {
  const program = createProgram(
    space,
    inputs,
    Object.entries(formulas).map(([name, formula]) => ({
      name,
      dimensions: name.includes('town') ? ['town', 'year'] : name === 'one' ? [] : ['year'],
      formula,
    })),
    new Map(),
  );
  const given = new Map(inputs.map(({ name, values }) => [name, Float64Array.from(values)]));
  const reference = calculateOnce(program, given, overrides, null);
  const own = calculateOnce(program, given, overrides, reference);
  return [...traceErrors(program, own, reference, most)].flatMap(([name, cells]) => {
    const keys = cellKeys(space, own.values.get(name)?.dimensions ?? []);
    return [...cells].map(
      ([cell, { kind, origin }]) =>
        `${name}[${keys[cell] ?? ''}] ${kind} from ${origin.variable}[${origin.items}]`,
    );
  });
}

/** The errors of the variables only. */
function ofVariables(
  formulas: Formulas,
  overrides?: ReadonlyMap<string, ReadonlyMap<number, number>>,
): readonly string[] {
  return errors(formulas, overrides).filter((text) => !text.startsWith('area'));
}

describe('where an error begins', () => {
  it.each([
    [
      'a division by zero two variables upstream, in the cells that need it',
      { town_a: '1 / (children + (year - 2021))', town_b: 'town_a * 2', c: 'sum(town_b, town)' },
      [
        'town_a[south|2021] #DIV/0! from town_a[south|2021]',
        'town_b[south|2021] #DIV/0! from town_a[south|2021]',
        'c[2021] #DIV/0! from town_a[south|2021]',
      ],
    ],
    ['a zero by zero', { a: '0 / (year - 2020)' }, ['a[2020] #DIV/0! from a[2020]']],
    [
      'an input that is missing',
      { a: 'sum(area, town)', b: 'a + 1' },
      ['a[2021] #N/A from area[south|2021]', 'b[2021] #N/A from area[south|2021]'],
    ],
    ['a negative root', { a: '(2021 - year) ^ 0.5' }, ['a[2022] #NUM! from a[2022]']],
    ['a number too large', { a: '10 ^ (400 * (year - 2021))' }, ['a[2022] #NUM! from a[2022]']],
    [
      'a product too large',
      { a: '1e300 * (year < 2021 ? 1e300 : 1)' },
      ['a[2020] #NUM! from a[2020]'],
    ],
    ['too large a power of e', { a: 'exp(1000 * (year - 2021))' }, ['a[2022] #NUM! from a[2022]']],
    [
      'looking back half a year',
      { a: 'lag(b, half, 0)', b: 'year' },
      ['a[2020] #NUM! from a[2020]', 'a[2021] #NUM! from a[2021]', 'a[2022] #NUM! from a[2022]'],
    ],
    [
      'looking back no year',
      { one: 'at(lag(year, 0, 1), year, 2020)' },
      ['one[] #NUM! from one[]'],
    ],
    ['a year before the axis', { one: 'at(year, year, 2019)' }, ['one[] #NUM! from one[]']],
    ['a year after the axis', { one: 'at(year, year, 2023)' }, ['one[] #NUM! from one[]']],
    ['half a year', { one: 'at(year, year, 2020.5)' }, ['one[] #NUM! from one[]']],
    [
      'a year before: the error goes on',
      { a: '1 / (year - 2021) + prev(a, 0)' },
      ['a[2021] #DIV/0! from a[2021]', 'a[2022] #DIV/0! from a[2021]'],
    ],
    [
      'the first of two',
      { a: '1 / (year - 2021)', b: '(2020 - year) ^ 0.5', c: 'a + b' },
      [
        'a[2021] #DIV/0! from a[2021]',
        'b[2021] #NUM! from b[2021]',
        'b[2022] #NUM! from b[2022]',
        'c[2021] #DIV/0! from a[2021]',
        'c[2022] #NUM! from b[2022]',
      ],
    ],
    [
      'the branch that is chosen, not the other',
      {
        a: '1 / (year - 2021)',
        b: 'year == 2021 ? 0 : a',
        c: 'year == 2021 ? a : 1 / 0',
        d: 'year == 2021 ? 1 / 0 : (2020 - year) ^ 0.5',
      },
      [
        'a[2021] #DIV/0! from a[2021]',
        'c[2020] #DIV/0! from c[2020]',
        'c[2021] #DIV/0! from a[2021]',
        'c[2022] #DIV/0! from c[2022]',
        'd[2021] #DIV/0! from d[2021]',
        'd[2022] #NUM! from d[2022]',
      ],
    ],
    [
      'the reference run',
      { a: '1 / (year - 2021)', b: 'reference(a)' },
      ['a[2021] #DIV/0! from a[2021]', 'b[2021] #DIV/0! from a[2021]'],
    ],
  ])('%s', (_, formulas, expected) => {
    expect(ofVariables(formulas)).toEqual(expected);
  });
});

describe('a whole variable in error', () => {
  const everyYear = (name: string, kind: string, from: string): readonly string[] =>
    ['2020', '2021', '2022'].map((year) => `${name}[${year}] ${kind} from ${from}[${year}]`);

  it('whose formula cannot be read; the others calculate', () => {
    expect(ofVariables({ a: 'nothing + 1', b: 'year', c: 'a + b' })).toEqual([
      ...everyYear('a', '#NAME?', 'a'),
      ...everyYear('c', '#NAME?', 'a'),
    ]);
  });

  it('that needs itself; what builds on it says so', () => {
    expect(ofVariables({ a: 'b', b: 'a', c: 'a + 1', d: 'year' })).toEqual([
      ...everyYear('a', '#CYCLE!', 'a'),
      ...everyYear('b', '#CYCLE!', 'b'),
      ...everyYear('c', '#CYCLE!', 'a'),
    ]);
  });

  it('but not in the cell that is overridden, nor in what comes of it', () => {
    const overrides = new Map([['a', new Map([[1, 7]])]]);
    expect(ofVariables({ a: 'b', b: 'a', c: 'a + 1' }, overrides)).toEqual([
      'a[2020] #CYCLE! from a[2020]',
      'a[2022] #CYCLE! from a[2022]',
      'b[2020] #CYCLE! from b[2020]',
      'b[2022] #CYCLE! from b[2022]',
      'c[2020] #CYCLE! from a[2020]',
      'c[2022] #CYCLE! from a[2022]',
    ]);
  });

  it('in a circular reference; an error of another kind in it says what it is', () => {
    const formulas = { a: 'b + 0 / (year - 2021)', b: 'year < 2022 ? 1 : a', c: 'prev(a, 0) + b' };
    expect(ofVariables(formulas)).toEqual([
      'a[2021] #DIV/0! from a[2021]',
      'a[2022] #CYCLE! from a[2022]',
      'b[2022] #CYCLE! from b[2022]',
      'c[2022] #DIV/0! from a[2021]',
    ]);
  });
});

it('follows a chain of 20,000 variables, written from its end', () => {
  const length = 20_000;
  const chain = Array.from({ length }, (_, index): [string, string] => {
    const at = length - 1 - index;
    return [`v${at}`, at === 0 ? '1 / (year - 2021)' : `v${at - 1} + 1`];
  });
  expect(ofVariables(Object.fromEntries(chain))[0]).toBe('v19999[2021] #DIV/0! from v0[2021]');
});

it('finds nothing where every cell has a value', () => {
  expect(ofVariables({ a: 'year', town_b: 'children / a' })).toEqual([]);
});

it('follows so many cells and no more; the others of a variable have the error of its last', () => {
  const formulas = { town_a: '1 / (year - year)', town_b: '1 / (children - children)' };
  // One cell of the input has no value either.
  const followed = errors(formulas, new Map(), 3).filter((text) => !text.startsWith('area'));
  expect(followed).toEqual([
    'town_a[north|2020] #DIV/0! from town_a[north|2020]',
    ...['south|2020', 'north|2021', 'south|2021', 'north|2022', 'south|2022'].map(
      (items) =>
        `town_a[${items}] #DIV/0! from town_a[${items === 'south|2020' ? items : 'south|2020'}]`,
    ),
    ...['north|2020', 'south|2020', 'north|2021', 'south|2021', 'north|2022', 'south|2022'].map(
      (items) => `town_b[${items}] #DIV/0! from town_b[north|2020]`,
    ),
  ]);
});
