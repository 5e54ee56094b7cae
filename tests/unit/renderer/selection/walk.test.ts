import { describe, expect, it } from 'vitest';
import { extendedTo, selectionAt, withRange } from '../../../../renderer/grid/selection/ranges';
import { jumpFrom, nextWithin, pageFrom, stepFrom } from '../../../../renderer/grid/selection/walk';

const size = { rows: 5, columns: 6, heads: 2 };
const at = (row: number, column: number) => ({ row, column });

describe('an arrow', () => {
  it('goes one cell further and stays at the edge', () => {
    expect(stepFrom(at(1, 3), 'down', size)).toEqual(at(2, 3));
    expect(stepFrom(at(0, 3), 'up', size)).toEqual(at(0, 3));
    expect(stepFrom(at(0, 5), 'right', size)).toEqual(at(0, 5));
    expect(stepFrom(at(0, 3), 'left', size)).toEqual(at(0, 2));
  });

  it('passes rows without cells, and stays where none follows', () => {
    const isHeading = (row: number) => row === 2 || row === 4;
    expect(stepFrom(at(1, 3), 'down', size, isHeading)).toEqual(at(3, 3));
    expect(stepFrom(at(3, 3), 'down', size, isHeading)).toEqual(at(3, 3));
  });
});

describe('Ctrl and an arrow', () => {
  const filled = new Set([0, 1, 3, 4].map((column) => `0 ${String(column)}`));
  const isFilled = ({ row, column }: { row: number; column: number }) =>
    filled.has(`${String(row)} ${String(column)}`);

  it.each([
    ['to the last before an empty cell', 0, 1],
    ['over empty cells to the next', 1, 3],
    ['from an empty cell to the next', 2, 3],
    ['to the edge where nothing follows', 4, 5],
  ])('goes %s', (_, from, to) => {
    expect(jumpFrom(at(0, from), 'right', size, isFilled)).toEqual(at(0, to));
  });

  it('stays at the edge', () => {
    expect(jumpFrom(at(0, 0), 'left', size, isFilled)).toEqual(at(0, 0));
  });
});

it('pages as far as there are rows', () => {
  expect(pageFrom(at(1, 3), 3, size)).toEqual(at(4, 3));
  expect(pageFrom(at(1, 3), -9, size)).toEqual(at(0, 3));
});

describe('walking within the selection', () => {
  const block = extendedTo(selectionAt(at(0, 2), size), at(1, 3), size);
  const from = (row: number, column: number) => ({ ...block, active: at(row, column) });

  it('goes along the rows with Tab, and from the last cell to the first', () => {
    expect(nextWithin(from(0, 3), size, 'along', false)).toEqual(at(1, 2));
    expect(nextWithin(from(1, 3), size, 'along', false)).toEqual(at(0, 2));
    expect(nextWithin(from(0, 2), size, 'along', true)).toEqual(at(1, 3));
  });

  it('goes down the columns with Enter', () => {
    expect(nextWithin(from(0, 2), size, 'down', false)).toEqual(at(1, 2));
    expect(nextWithin(from(1, 2), size, 'down', false)).toEqual(at(0, 3));
  });

  it('passes headings and goes on in the next range', () => {
    expect(nextWithin(from(0, 3), size, 'along', false, (row) => row === 1)).toEqual(at(0, 2));
    const both = { ...withRange(block, at(4, 5), size), active: at(1, 3) };
    expect(nextWithin(both, size, 'along', false)).toEqual(at(4, 5));
  });
});
