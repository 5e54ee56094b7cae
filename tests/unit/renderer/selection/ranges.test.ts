import { describe, expect, it } from 'vitest';
import {
  extendedTo,
  isSingle,
  movedAlong,
  placesOf,
  rectangleOf,
  selectionAt,
  wholeFrom,
  withRange,
} from '../../../../renderer/grid/selection/ranges';

/** Four rows of a name, a unit and three values. */
const size = { rows: 4, columns: 5, heads: 2 };
const at = (row: number, column: number) => ({ row, column });

describe('a range', () => {
  it('begins as one cell, and on the name of a row as the whole row', () => {
    expect(placesOf(selectionAt(at(1, 3), size), size)).toEqual([at(1, 3)]);
    expect(placesOf(selectionAt(at(1, 0), size), size)).toEqual([at(1, 2), at(1, 3), at(1, 4)]);
    expect(isSingle(selectionAt(at(1, 3), size))).toBe(true);
    expect(isSingle(selectionAt(at(1, 0), size))).toBe(true);
  });

  it('grows from the active cell to any side and shrinks again', () => {
    const begun = selectionAt(at(2, 3), size);
    const grown = extendedTo(begun, at(0, 4), size);
    expect(rectangleOf(grown.ranges[0], size)).toEqual({ top: 0, bottom: 2, left: 3, right: 4 });
    expect(grown.active).toEqual(at(2, 3));
    const turned = extendedTo(grown, at(3, 2), size);
    expect(rectangleOf(turned.ranges[0], size)).toEqual({ top: 2, bottom: 3, left: 2, right: 3 });
    expect(isSingle(turned)).toBe(false);
  });

  it('stops at the values and at the edges of the sheet', () => {
    const grown = extendedTo(selectionAt(at(1, 3), size), at(9, 0), size);
    expect(rectangleOf(grown.ranges[0], size)).toEqual({ top: 1, bottom: 3, left: 2, right: 3 });
  });

  it('is whole rows or columns, however large the sheet becomes', () => {
    const rows = wholeFrom(at(1, 3), at(2, 3), 'rows').ranges[0];
    expect(rectangleOf(rows, size)).toEqual({ top: 1, bottom: 2, left: 2, right: 4 });
    const columns = wholeFrom(at(1, 3), at(1, 4), 'columns').ranges[0];
    expect(rectangleOf(columns, { ...size, rows: 9 })).toEqual({
      top: 0,
      bottom: 8,
      left: 3,
      right: 4,
    });
  });
});

describe('several ranges', () => {
  it('count a cell that they share once, row by row', () => {
    const first = extendedTo(selectionAt(at(0, 2), size), at(1, 3), size);
    const both = extendedTo(withRange(first, at(1, 3), size), at(2, 4), size);
    expect(placesOf(both, size)).toEqual([
      at(0, 2),
      at(0, 3),
      at(1, 2),
      at(1, 3),
      at(1, 4),
      at(2, 3),
      at(2, 4),
    ]);
    expect(both.active).toEqual(at(1, 3));
    expect(isSingle(both)).toBe(false);
  });

  it('grow by the newest one only', () => {
    const both = withRange(selectionAt(at(0, 2), size), at(3, 4), size);
    const { ranges } = extendedTo(both, at(2, 4), size);
    expect(ranges.map((one) => rectangleOf(one, size).top)).toEqual([0, 2]);
  });
});

describe('other rows', () => {
  const selection = extendedTo(selectionAt(at(1, 3), size), at(2, 4), size);
  const before = ['a', 'b', 'c', 'd'];

  it('take the selection along', () => {
    const moved = movedAlong(selection, before, ['b', 'new', 'c']);
    expect(moved?.active).toEqual(at(0, 3));
    expect(moved?.ranges[0].head).toEqual(at(2, 4));
  });

  it('leave nothing of a range of which a row has gone', () => {
    expect(movedAlong(selection, before, ['a', 'b', 'd'])).toBeNull();
    const both = withRange(selection, at(0, 2), size);
    expect(movedAlong(both, before, ['a', 'b'])?.ranges).toHaveLength(1);
  });
});
