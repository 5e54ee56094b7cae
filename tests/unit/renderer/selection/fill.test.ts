import { describe, expect, it } from 'vitest';
import {
  continuedInto,
  copiedInto,
  filledDown,
  filledRight,
  pulledOver,
  seriesValue,
} from '../../../../renderer/grid/selection/fill';

const at = (row: number, column: number) => ({ row, column });
const block = { top: 1, bottom: 2, left: 3, right: 4 };

describe('filling down and right', () => {
  it('takes the first row or column of the range', () => {
    expect(filledDown(block)).toEqual([
      { to: at(2, 3), from: at(1, 3) },
      { to: at(2, 4), from: at(1, 4) },
    ]);
    expect(filledRight(block, 2)).toEqual([
      { to: at(1, 4), from: at(1, 3) },
      { to: at(2, 4), from: at(2, 3) },
    ]);
  });

  it('takes the cell before a range of one row or column, where there is one', () => {
    expect(filledDown({ ...block, bottom: 1 })[0]).toEqual({ to: at(1, 3), from: at(0, 3) });
    expect(filledDown({ ...block, top: 0, bottom: 0 })).toEqual([]);
    expect(filledRight({ ...block, left: 2, right: 2 }, 2)).toEqual([]);
  });
});

describe('the corner', () => {
  it('fills in the direction in which it was pulled furthest', () => {
    expect(pulledOver(block, at(5, 5))).toEqual({ top: 3, bottom: 5, left: 3, right: 4 });
    expect(pulledOver(block, at(2, 6))).toEqual({ top: 1, bottom: 2, left: 5, right: 6 });
    expect(pulledOver(block, at(0, 3))).toEqual({ top: 0, bottom: 0, left: 3, right: 4 });
    expect(pulledOver(block, at(1, 2))).toEqual({ top: 1, bottom: 2, left: 2, right: 2 });
    expect(pulledOver(block, at(2, 4))).toBeNull();
  });

  it('copies the range again and again, also backwards', () => {
    const over = { top: 3, bottom: 5, left: 3, right: 3 };
    expect(copiedInto({ ...block, right: 3 }, over).map(({ from }) => from.row)).toEqual([1, 2, 1]);
    const before = { top: 0, bottom: 0, left: 3, right: 3 };
    expect(copiedInto({ ...block, right: 3 }, before)).toEqual([{ to: at(0, 3), from: at(2, 3) }]);
  });

  it('goes on with the series of each row', () => {
    const over = { top: 1, bottom: 2, left: 5, right: 5 };
    expect(continuedInto(block, over)).toEqual([
      { to: at(1, 5), of: [at(1, 3), at(1, 4)], steps: 2 },
      { to: at(2, 5), of: [at(2, 3), at(2, 4)], steps: 2 },
    ]);
  });

  it.each([
    [[0.1, 0.2], 2, 1, 0.3],
    [[10, 20, 30], 3, 1, 40],
    [[10, 20], -1, 1, 0],
    [[5], 1, 1, 6],
    [[0.03], 2, 0.01, 0.05],
  ])('%j goes on after %d steps (%d each) with %d', (values, steps, step, expected) => {
    expect(seriesValue(values, steps, step)).toBe(expected);
  });
});
