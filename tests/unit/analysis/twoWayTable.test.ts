import { describe, expect, it } from 'vitest';
import {
  evenValues,
  twoWayTable,
  zeroLines,
  type TwoWayTable,
} from '../../../shared/analysis/twoWayTable';

function tableOf(
  xs: readonly number[],
  ys: readonly number[],
  figure: (x: number, y: number) => number,
): TwoWayTable {
  return twoWayTable(xs, ys, (pairs) => Float64Array.from(pairs, ([x, y]) => figure(x, y)));
}

const grid = [0, 1, 2, 3, 4];

describe('the values of an input', () => {
  it('lie evenly from low to high, both exact', () => {
    const values = evenValues(0.1, 0.7, null);
    expect(values).toHaveLength(21);
    expect([values[0], values[20]]).toEqual([0.1, 0.7]);
    expect(values[10]).toBeCloseTo(0.4, 12);
  });

  it('are multiples of a step, every so many of them where there are more than 21', () => {
    expect(evenValues(2026.2, 2029, 1)).toEqual([2027, 2028, 2029]);
    expect(evenValues(2026, 2027, 0.5)).toEqual([2026, 2026.5, 2027]);
    expect(evenValues(0, 41, 1)).toEqual(Array.from({ length: 14 }, (_, index) => 3 * index));
  });
});

describe('a table over two inputs', () => {
  it('has a row of outcomes for each value of the second', () => {
    const { outcomes } = tableOf([1, 2, 3], [10, 20], (x, y) => x + y);
    expect([...outcomes]).toEqual([11, 12, 13, 21, 22, 23]);
  });
});

describe('the line where the outcome is zero', () => {
  it('of a plane lies exactly on it', () => {
    const lines = zeroLines(tableOf(grid, grid, (x, y) => x + y - 3.5));
    expect(lines.length).toBeGreaterThan(6);
    for (const place of lines.flat()) expect(place.column + place.row).toBeCloseTo(3.5, 12);
    // From one edge of the table to the other.
    const rows = lines.flat().map(({ row }) => row);
    expect([Math.min(...rows), Math.max(...rows)]).toEqual([0, 3.5]);
  });

  it('keeps what lies above zero together where all four sides change sign', () => {
    // (x - 0.5)(y - 0.5) is a saddle: raised it joins the corners above zero, lowered those below.
    const around = (raised: number): number => {
      const lines = zeroLines(tableOf([0, 1], [0, 1], (x, y) => (x - 0.5) * (y - 0.5) + raised));
      expect(lines).toHaveLength(2);
      // The middle of each piece lies nearer to the corner that it cuts off.
      return Math.max(
        ...lines.map(([one, other]) => {
          const column = (one.column + other.column) / 2;
          const row = (one.row + other.row) / 2;
          return (column - 0.5) * (row - 0.5);
        }),
      );
    };
    expect(around(0.1)).toBeLessThan(0);
    expect(around(-0.1)).toBeGreaterThan(0);
  });

  it('is none where nothing changes sign, and beside what is missing', () => {
    expect(zeroLines(tableOf(grid, grid, () => 1))).toEqual([]);
    expect(zeroLines(tableOf([0, 1], [0, 1], (x, y) => (x + y === 0 ? NaN : x - 0.5)))).toEqual([]);
  });
});
