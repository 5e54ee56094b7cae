import { describe, expect, it } from 'vitest';
import { calculateOnce } from '../../fixtures/calculateOnce';
import {
  type Cells,
  cellsOf,
  type Formulas,
  noYears,
  overridden,
  townInputs,
  townProgram,
} from '../../fixtures/townProgram';

describe('a circular reference has a value in every cell that does not need itself', () => {
  it.each<[string, Formulas, Cells, Record<string, readonly number[]>]>([
    ['none, where every cell does', { a: 'b + 1', b: 'a + 1' }, {}, { a: noYears, b: noYears }],
    [
      'what comes of an overridden cell',
      { a: 'b + 1', b: 'a + 1', c: 'b * 2' },
      { a: { 2: 7 } },
      { a: [NaN, NaN, 7, NaN], b: [NaN, NaN, 8, NaN], c: [NaN, NaN, 16, NaN] },
    ],
    // a comes back to itself with 7 + 2, which nobody uses.
    [
      'the way round, up to that cell',
      { a: 'b + 1', b: 'c + 1', c: 'a + 1' },
      { c: { 0: 7 } },
      { a: [9, NaN, NaN, NaN], b: [8, NaN, NaN, NaN], c: [7, NaN, NaN, NaN] },
    ],
    [
      'two ways that meet',
      { a: 'b + c', b: 'a + 1', c: 'a + d', d: 'c + 1' },
      { a: { 0: 1 }, d: { 0: 10, 1: 20 } },
      {
        a: [1, NaN, NaN, NaN],
        b: [2, NaN, NaN, NaN],
        c: [11, NaN, NaN, NaN],
        d: [10, 20, NaN, NaN],
      },
    ],
    // a[1] = 7, b[1] = 8; a[2] = b[1] + 1 = 9 only where it looks back.
    [
      'also through the past of one of its members',
      { a: 'growth > 0 ? b + 1 : 0', b: 'a + 1', c: 'prev(c, 0) + b', d: 'prev(b, 0)' },
      { a: { 0: 1, 1: 7 } },
      {
        a: [1, 7, NaN, NaN],
        b: [2, 8, NaN, NaN],
        c: [2, 10, NaN, NaN],
        d: [0, 2, 8, NaN],
      },
    ],
    // The look back joins c to the circular reference: c[0] = 2 makes b[1] = 7 + 2 = 9, c[1] = 9, b[2] = 9 + 9.
    [
      'and through the past of what is joined to it',
      { a: 'b + 1', b: 'a + prev(c, 0)', c: 'b' },
      { a: { 0: 2, 1: 7, 2: 9 } },
      { a: [2, 7, 9, NaN], b: [2, 9, 18, NaN], c: [2, 9, 18, NaN] },
    ],
    [
      'where a condition takes the other branch',
      { a: 'y < 2022 ? y : b', b: 'a + 1', y: 'prev(y, 2019) + 1' },
      {},
      { a: [2020, 2021, NaN, NaN], b: [2021, 2022, NaN, NaN] },
    ],
    [
      'in a sum over the years, when all of them are there',
      { a: 'sum(b, year)', b: 'a + 1' },
      { b: { 0: 1, 1: 2, 2: 3, 3: 4 } },
      { a: [10, 10, 10, 10], b: [1, 2, 3, 4] },
    ],
    ['but for itself none', { a: 'a + 1' }, { a: { 1: 7 } }, { a: [NaN, 7, NaN, NaN] }],
  ])('%s', (_, formulas, overrides, expected) => {
    const found = calculateOnce(townProgram(formulas), townInputs, overridden(overrides));
    for (const [name, cells] of Object.entries(expected)) {
      expect(cellsOf(found, name), name).toEqual(cells);
    }
  });

  it('of 2,000 members, overridden in one', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `v${index}`);
    const ring = Object.fromEntries(
      names.map((name, index) => [name, `${names.at(index - 1) ?? ''} + 1`]),
    );
    const found = calculateOnce(townProgram(ring), townInputs, overridden({ v700: { 1: 0 } }));
    expect(cellsOf(found, 'v699')).toEqual([NaN, 1999, NaN, NaN]);
    expect(cellsOf(found, 'v701')).toEqual([NaN, 1, NaN, NaN]);
  });
});
