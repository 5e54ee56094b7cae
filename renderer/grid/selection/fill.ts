import type { Place, Rectangle } from './ranges';

/** A cell that is filled from another one. */
export interface Filled {
  readonly to: Place;
  readonly from: Place;
}

/** As Ctrl+D: the first row of the range into the rows below it; of a single row the row above it. */
export function filledDown({ top, bottom, left, right }: Rectangle): readonly Filled[] {
  const source = top === bottom ? top - 1 : top;
  if (source < 0) return [];
  return cellsOf({ top: source + 1, bottom, left, right }).map((to) => ({
    to,
    from: { row: source, column: to.column },
  }));
}

/** As Ctrl+R: the first column of the range into those at its right; of a single column the one at its left. */
export function filledRight(
  { top, bottom, left, right }: Rectangle,
  heads: number,
): readonly Filled[] {
  const source = left === right ? left - 1 : left;
  if (source < heads) return [];
  return cellsOf({ top, bottom, left: source + 1, right }).map((to) => ({
    to,
    from: { row: to.row, column: source },
  }));
}

/** The cells that the corner of a range is pulled over: in one direction, the one in which the pointer went furthest. */
export function pulledOver(source: Rectangle, { row, column }: Place): Rectangle | null {
  const down = row > source.bottom ? row - source.bottom : Math.min(0, row - source.top);
  const along = column > source.right ? column - source.right : Math.min(0, column - source.left);
  if (down === 0 && along === 0) return null;
  if (Math.abs(down) >= Math.abs(along)) {
    return down > 0
      ? { ...source, top: source.bottom + 1, bottom: row }
      : { ...source, top: row, bottom: source.top - 1 };
  }
  return along > 0
    ? { ...source, left: source.right + 1, right: column }
    : { ...source, left: column, right: source.left - 1 };
}

/** Copies: the range again and again, as far as it was pulled. */
export function copiedInto(source: Rectangle, over: Rectangle): readonly Filled[] {
  const [rows, columns] = [source.bottom - source.top + 1, source.right - source.left + 1];
  return cellsOf(over).map((to) => ({
    to,
    from: {
      row: source.top + modulo(to.row - source.top, rows),
      column: source.left + modulo(to.column - source.left, columns),
    },
  }));
}

/** A cell that goes on with a series: so many steps behind the last of these cells, or before the first. */
export interface Continued {
  readonly to: Place;
  /** The cells of its series, in order. */
  readonly of: readonly Place[];
  /** Steps from the first of them: the last has `of.length - 1`. */
  readonly steps: number;
}

/** Series: each row or column of the range goes on where it was pulled. */
export function continuedInto(source: Rectangle, over: Rectangle): readonly Continued[] {
  const isAlong = over.top === source.top && over.bottom === source.bottom;
  return cellsOf(over).map((to) => ({
    to,
    of: cellsOf(
      isAlong
        ? { ...source, top: to.row, bottom: to.row }
        : { ...source, left: to.column, right: to.column },
    ),
    steps: isAlong ? to.column - source.left : to.row - source.top,
  }));
}

/**
 * The value of a series after so many steps from its first: by the line through its first and its last value, or up
 * by `step` where there is one value only. In decimals, so that 0.1 and 0.2 go on with 0.3.
 */
export function seriesValue(values: readonly number[], steps: number, step: number): number {
  const [first = NaN] = values;
  const last = values.at(-1) ?? first;
  const by = values.length > 1 ? (last - first) / (values.length - 1) : step;
  return Number((first + by * steps).toPrecision(13));
}

function cellsOf({ top, bottom, left, right }: Rectangle): readonly Place[] {
  const places: Place[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) places.push({ row, column });
  }
  return places;
}

function modulo(value: number, size: number): number {
  return ((value % size) + size) % size;
}
