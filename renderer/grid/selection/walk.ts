import { headOf, isIn, rectanglesOf, within } from './ranges';
import type { Place, Rectangle, Selection, SheetSize } from './ranges';

/** Which way an arrow goes. */
export type Direction = 'up' | 'down' | 'left' | 'right';

const steps: Readonly<Record<Direction, Place>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/**
 * The cell beside it; at the edge of the sheet the cell itself. `isPassed`: rows without cells, such as headings,
 * which are passed where there is a row behind them.
 */
export function stepFrom(
  from: Place,
  direction: Direction,
  size: SheetSize,
  isPassed: (row: number) => boolean = () => false,
): Place {
  const { row, column } = steps[direction];
  let at = from;
  for (;;) {
    const next = { row: at.row + row, column: at.column + column };
    if (!isInside(next, size)) return isPassed(at.row) ? from : at;
    at = next;
    if (row === 0 || !isPassed(at.row)) return at;
  }
}

/** As Ctrl and an arrow: to the last cell before an empty one, else to the next that holds something, else the edge. */
export function jumpFrom(
  from: Place,
  direction: Direction,
  size: SheetSize,
  isFilled: (place: Place) => boolean,
): Place {
  const step = steps[direction];
  const beside = ({ row, column }: Place): Place => ({
    row: row + step.row,
    column: column + step.column,
  });
  let at = from;
  const first = beside(at);
  const goesOn = isFilled(at) && isInside(first, size) && isFilled(first);
  while (isInside(beside(at), size)) {
    const next = beside(at);
    if (goesOn && !isFilled(next)) return at;
    at = next;
    if (!goesOn && isFilled(at)) return at;
  }
  return at;
}

/** So many rows further, or as far as there are rows. */
export function pageFrom({ row, column }: Place, rows: number, size: SheetSize): Place {
  return within({ row: row + rows, column }, size);
}

function isInside({ row, column }: Place, { rows, columns }: SheetSize): boolean {
  return row >= 0 && row < rows && column >= 0 && column < columns;
}

/**
 * The next cell within the selection: along the rows as Tab does, or down the columns as Enter does, one range after
 * the other and from the last cell to the first. `isPassed`: rows without cells.
 */
export function nextWithin(
  selection: Selection,
  size: SheetSize,
  order: 'along' | 'down',
  backwards: boolean,
  isPassed: (row: number) => boolean = () => false,
): Place {
  const { active } = selection;
  const cells = rectanglesOf(selection, size).flatMap((rectangle, range) =>
    cellsOf(rectangle, order)
      .filter(({ row }) => !isPassed(row))
      .map((place) => ({ place, range, rectangle })),
  );
  const current = cells.findIndex(
    ({ place, rectangle }) =>
      place.row === active.row && place.column === active.column && isIn(rectangle, active),
  );
  const step = backwards ? -1 : 1;
  const next = cells[(Math.max(current, 0) + step + cells.length) % cells.length];
  return next?.place ?? headOf(selection);
}

function cellsOf({ top, bottom, left, right }: Rectangle, order: 'along' | 'down'): Place[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return order === 'along'
    ? rows.flatMap((row) => columns.map((column) => ({ row, column })))
    : columns.flatMap((column) => rows.map((row) => ({ row, column })));
}
