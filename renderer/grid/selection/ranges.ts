/*
 * Ranges of cells as in a spreadsheet. They know positions only: rows as they are shown, columns from left to right,
 * of which the first are the head of a row, its name and its unit.
 */

/** A position in the sheet, both counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns of the sheet; `heads` columns at the left are no values. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
  readonly heads: number;
}

/** From the anchor, where it began, to the head, which moves. Whole rows and columns grow with the sheet. */
export interface CellRange {
  readonly anchor: Place;
  readonly head: Place;
  readonly whole: 'cells' | 'rows' | 'columns';
}

/** One range or more, the newest last, and the cell that typing goes into, which lies in one of them. */
export interface Selection {
  readonly ranges: readonly [CellRange, ...CellRange[]];
  readonly active: Place;
}

/** All sides included. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One cell; on the head of a row the whole row. */
export function selectionAt(place: Place, size: SheetSize): Selection {
  return { ranges: [rangeAt(place, size)], active: place };
}

function rangeAt(place: Place, { heads }: SheetSize): CellRange {
  return { anchor: place, head: place, whole: place.column < heads ? 'rows' : 'cells' };
}

/** Whole rows or columns from one place to another. */
export function wholeFrom(
  anchor: Place,
  head: Place,
  whole: 'rows' | 'columns',
  active = anchor,
): Selection {
  return { ranges: [{ anchor, head, whole }], active };
}

/** With another range, which begins at that cell: what Ctrl and a click do. */
export function withRange(
  { ranges: [first, ...others] }: Selection,
  place: Place,
  size: SheetSize,
  whole?: CellRange['whole'],
): Selection {
  const range = rangeAt(place, size);
  return {
    ranges: [first, ...others, whole === undefined ? range : { ...range, whole }],
    active: place,
  };
}

/** The newest range from the active cell to that place: what Shift does. The head of a row is never in a range of cells. */
export function extendedTo({ ranges, active }: Selection, to: Place, size: SheetSize): Selection {
  const last = ranges.at(-1) ?? ranges[0];
  const column = last.whole === 'cells' ? Math.max(to.column, size.heads) : to.column;
  const head = within({ row: to.row, column }, size);
  const range = { ...last, anchor: active, head };
  const [first, ...others] = ranges.slice(0, -1);
  return { ranges: first === undefined ? [range] : [first, ...others, range], active };
}

/** Where the newest range ends. */
export function headOf({ ranges }: Selection): Place {
  return (ranges.at(-1) ?? ranges[0]).head;
}

export function within({ row, column }: Place, { rows, columns }: SheetSize): Place {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}

/** The cells of a range: no heads of rows, and nothing beyond the sheet. */
export function rectangleOf({ anchor, head, whole }: CellRange, size: SheetSize): Rectangle {
  const { rows, columns, heads } = size;
  const [one, other] = [within(anchor, size), within(head, size)];
  const isRows = whole === 'rows';
  const isColumns = whole === 'columns';
  return {
    top: isColumns ? 0 : Math.min(one.row, other.row),
    bottom: isColumns ? rows - 1 : Math.max(one.row, other.row),
    left: isRows ? heads : Math.max(heads, Math.min(one.column, other.column)),
    right: isRows ? columns - 1 : Math.max(one.column, other.column),
  };
}

export function rectanglesOf({ ranges }: Selection, size: SheetSize): readonly Rectangle[] {
  return ranges.map((range) => rectangleOf(range, size));
}

export function isIn({ top, bottom, left, right }: Rectangle, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Row by row, each cell once, whatever the ranges have in common. */
export function placesOf(selection: Selection, size: SheetSize): readonly Place[] {
  const rectangles = rectanglesOf(selection, size);
  const rows = new Set<number>();
  for (const { top, bottom } of rectangles) for (let row = top; row <= bottom; row++) rows.add(row);
  return [...rows]
    .sort((a, b) => a - b)
    .flatMap((row) => columnsIn(rectangles, row, size).map((column) => ({ row, column })));
}

function columnsIn(
  rectangles: readonly Rectangle[],
  row: number,
  { columns }: SheetSize,
): readonly number[] {
  const found: number[] = [];
  for (let column = 0; column < columns; column++) {
    if (rectangles.some((one) => isIn(one, { row, column }))) found.push(column);
  }
  return found;
}

/** Whether it is one cell, or one row by its head. */
export function isSingle({ ranges }: Selection): boolean {
  const [{ anchor, head, whole }] = ranges;
  if (ranges.length > 1 || whole === 'columns') return false;
  return anchor.row === head.row && (whole === 'rows' || anchor.column === head.column);
}

/**
 * The selection among other rows: each end stays with its row, by id. A range of which a row has gone goes with it;
 * null when nothing is left.
 */
export function movedAlong(
  { ranges, active }: Selection,
  before: readonly string[],
  after: readonly string[],
): Selection | null {
  const positions = new Map(after.map((id, index) => [id, index]));
  const moved = ({ row, column }: Place): Place | null => {
    const next = positions.get(before[row] ?? '');
    return next === undefined ? null : { row: next, column };
  };
  const [first, ...others] = ranges.flatMap((range) => {
    const [anchor, head] = [moved(range.anchor), moved(range.head)];
    return anchor === null || head === null ? [] : [{ ...range, anchor, head }];
  });
  const cell = moved(active);
  return first === undefined || cell === null ? null : { ranges: [first, ...others], active: cell };
}
