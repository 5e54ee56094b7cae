import { describe, expect, it } from 'vitest';
import type { Calculation } from '../../../shared/engine/calculation';
import { namesOf } from '../../../shared/engine/calculationOrder';
import { createMemory } from '../../../shared/engine/memory';
import { planFor } from '../../../shared/engine/plan';
import { calculateOnce } from '../../fixtures/calculateOnce';
import {
  type Cells,
  cellsOf,
  type Formulas,
  noYears,
  otherInputs,
  overridden,
  townInputs,
  townProgram,
} from '../../fixtures/townProgram';

function values(formulas: Formulas, name: string, overrides: Cells = {}): readonly number[] {
  return cellsOf(calculateOnce(townProgram(formulas), townInputs, overridden(overrides)), name);
}

describe('looking back', () => {
  it.each([
    ['one year', { a: 'prev(b, 0)', b: 'start' }, [0, 100, 100, 100]],
    ['its own past', { a: 'prev(a, start) * growth' }, [200, 400, 800, 1600]],
    ['two years', { a: 'lag(a, 2, start) + 1' }, [101, 101, 102, 102]],
    ['a number of years that is an input', { a: 'lag(a, steps, 1) * 2' }, [2, 2, 4, 4]],
    ['further than there are years', { a: 'lag(a, 9, 7)' }, [7, 7, 7, 7]],
    // Stock and flow: a is what was left, b what goes out of it.
    [
      'two that need each other',
      { a: 'prev(a, start) - prev(b, 0)', b: 'a / 2' },
      [100, 50, 25, 12.5],
    ],
    [
      'a circular reference of three, written backwards',
      { a: 'b + 1', b: 'c + 1', c: 'prev(a, 0)' },
      [2, 4, 6, 8],
    ],
  ])('%s', (_, formulas, expected) => {
    expect(values(formulas, 'a')).toEqual(expected);
  });

  it('per town, of a total that comes of the towns', () => {
    const formulas = { town_a: 'children + prev(total, 0)', total: 'sum(town_a, town)' };
    // 10 and 20 make 30; 40 and 50 make 90; 100 and 110 make 210; 220 and 230 make 450.
    expect(values(formulas, 'town_a')).toEqual([10, 20, 40, 50, 100, 110, 220, 230]);
    expect(values(formulas, 'total')).toEqual([30, 90, 210, 450]);
  });
});

describe('one bad cell', () => {
  it('leaves its neighbours alone', () => {
    expect(
      values({ town_a: 'children / (year_ - 2021)', year_: 'prev(year_, 2019) + 1' }, 'town_a'),
    ).toEqual([-10, -20, NaN, NaN, 10, 20, 5, 10]);
  });

  it('stays in its town', () => {
    expect(values({ town_a: '1 / (children - 10) + prev(town_a, 0) * 0' }, 'town_a')).toEqual([
      NaN,
      0.1,
      NaN,
      0.1,
      NaN,
      0.1,
      NaN,
      0.1,
    ]);
  });

  it('goes on into the years that look back at it', () => {
    const formulas = { y: 'prev(y, 2019) + 1', a: '1 / (y - 2021) + 0 * prev(a, 0)' };
    expect(values(formulas, 'a')).toEqual([-1, NaN, NaN, NaN]);
  });

  it('of a formula that cannot be read is every cell; the others calculate', () => {
    const formulas = { a: 'nothing + 1', b: 'start', c: 'a + b' };
    expect(values(formulas, 'a')).toEqual([NaN, NaN, NaN, NaN]);
    expect(values(formulas, 'b')).toEqual([100, 100, 100, 100]);
    expect(values(formulas, 'c')).toEqual([NaN, NaN, NaN, NaN]);
  });
});

describe('an overridden cell', () => {
  it.each([
    ['keeps its value', { a: 'start' }, { a: { 1: 7 } }, [100, 7, 100, 100]],
    ['changes what builds on it', { a: 'b * 2', b: 'start' }, { b: { 1: 7 } }, [200, 14, 200, 200]],
    ['changes the years after it', { a: 'prev(a, 1) * 2' }, { a: { 1: 7 } }, [2, 7, 14, 28]],
    ['stands in for a broken formula', { a: 'nothing' }, { a: { 2: 7 } }, [NaN, NaN, 7, NaN]],
    [
      'is kept in a circular reference',
      { a: 'b + 1', b: 'a + 1' },
      { a: { 2: 7 } },
      [NaN, NaN, 7, NaN],
    ],
  ])('%s', (_, formulas, overrides, expected) => {
    expect(values(formulas, 'a', overrides)).toEqual(expected);
  });

  it('per town and year', () => {
    const formulas = { town_a: 'children', total: 'sum(town_a, town)' };
    expect(values(formulas, 'total', { town_a: { 3: 1 } })).toEqual([30, 11, 30, 30]);
  });
});

describe('a long chain', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `v${index}`);
  const chain = Object.fromEntries(
    names.map((name, index) => [name, index === 0 ? 'start' : `v${index - 1} + 1`]),
  );

  it('of 20,000 variables', () => {
    expect(values(chain, 'v19999')).toEqual(Array.from({ length: 4 }, () => 20_099));
  });

  it('that goes round through the past', () => {
    const round = { ...chain, v0: 'prev(v19999, start)' };
    // Each year adds 19,999 to the outcome of the year before.
    expect(values(round, 'v19999')).toEqual([20_099, 40_098, 60_097, 80_096]);
  });
});

describe('what is asked for by name', () => {
  const formulas = {
    a: 'start',
    b: 'a * 2',
    c: 'prev(c, 0) + a',
    d: 'b + c',
    e: 'reference(d) - d',
  };

  it.each([
    [['b'], ['a', 'b']],
    [['c'], ['a', 'c']],
    [['d'], ['a', 'b', 'c', 'd']],
    [
      ['a', 'c'],
      ['a', 'c'],
    ],
    [[], []],
  ])('for %j calculates %j', (asked, expected) => {
    const { steps, kept } = planFor(townProgram(formulas), asked);
    expect(kept).toEqual(asked);
    expect(steps.flatMap(namesOf).sort()).toEqual(expected);
    const found = calculateOnce(townProgram(formulas), townInputs, new Map(), null, asked);
    expect([...found.values.keys()]).toEqual(asked);
  });

  it('is everything that does not compare, without a reference run', () => {
    const found = calculateOnce(townProgram(formulas), townInputs);
    expect([...found.values.keys()].filter((name) => !townInputs.has(name))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('has its value also when something else was asked for before', () => {
    const memory = createMemory();
    const compiled = townProgram(formulas);
    const ask = (given: ReadonlyMap<string, Float64Array>, ...wanted: string[]): Calculation =>
      memory.calculate(compiled, { inputs: given, overrides: new Map(), reference: null, wanted });
    ask(townInputs, 'd');
    const later = otherInputs({ start: 1 });
    expect(cellsOf(ask(later, 'b'), 'b')).toEqual([2, 2, 2, 2]);
    expect(cellsOf(ask(later, 'd'), 'd')).toEqual([3, 4, 5, 6]);
  });
});

describe('the reference run', () => {
  const formulas = {
    a: 'start * growth',
    effect: 'reference(a) - a',
    total: 'prev(total, 0) + effect',
  };

  it('is what reference() reads', () => {
    const compiled = townProgram(formulas);
    const reference = calculateOnce(compiled, townInputs);
    const changed = otherInputs({ growth: 0.5 });
    const own = calculateOnce(compiled, changed, new Map(), reference);
    expect(cellsOf(own, 'effect')).toEqual([150, 150, 150, 150]);
    expect(cellsOf(own, 'total')).toEqual([150, 300, 450, 600]);
  });

  it.each([
    ['of what compares itself', { e: 'reference(f)', f: 'reference(a) - a', a: 'start' }],
    [
      'of what compares through another',
      { e: 'reference(g)', g: 'f', f: 'reference(a)', a: 'start' },
    ],
  ])('does not exist %s', (_, broken) => {
    expect(townProgram(broken).problems.map(({ code }) => code)).toEqual(['referenceOfComparison']);
  });
});

describe('inputs', () => {
  const compiled = townProgram({ a: 'start' });

  it('all need values, as many as they have cells', () => {
    expect(() => calculateOnce(compiled, new Map())).toThrow('start');
    const two = new Map([...townInputs, ['start', Float64Array.of(1, 2)] as const]);
    expect(() => calculateOnce(compiled, two)).toThrow('start');
  });

  it('that are infinite are missing', () => {
    const infinite = otherInputs({ start: Infinity });
    const found = calculateOnce(compiled, infinite);
    expect([cellsOf(found, 'start'), cellsOf(found, 'a')]).toEqual([[NaN], noYears]);
  });

  it('that were refused leave nothing behind', () => {
    const memory = createMemory();
    const given = { inputs: townInputs, overrides: new Map(), reference: null };
    const half = new Map([['start', Float64Array.of(1)]]);
    expect(() => memory.calculate(compiled, { ...given, inputs: half })).toThrow('growth');
    expect(cellsOf(memory.calculate(compiled, given), 'a')).toEqual([100, 100, 100, 100]);
  });
});
