import { isIn, rectanglesOf, type Place, type Rectangle } from './selection/ranges';
import type { SheetSelection } from './selection/sheetSelection';

/** Ranges that are drawn beside what is chosen. */
export interface OtherRanges {
  /** What was copied or cut and not pasted yet: row and column of each cell. */
  readonly taken: ReadonlySet<string>;
  /** What the corner is being pulled over. */
  readonly pulled: Rectangle | null;
}

const sides = ['top', 'bottom', 'left', 'right'] as const;

/**
 * Draws the ranges on the cells that are in the page: a tint, an edge around each range and a corner to pull, so that
 * colour is not all that says it. Names and years of what is chosen stand out too.
 */
export function paintRanges(
  grid: HTMLElement,
  selection: SheetSelection,
  columnAt: (id: string) => number | undefined,
  { taken, pulled }: OtherRanges,
): void {
  const chosen = selection.store.getState();
  const active = chosen === null ? null : selection.cellPlace(chosen.active);
  const rectangles = chosen === null ? [] : rectanglesOf(chosen, selection.size());
  const isOne =
    rectangles.length === 1 &&
    rectangles.every((one) => one.top === one.bottom && one.left === one.right);
  const last = rectangles.length === 1 ? rectangles[0] : undefined;

  for (const cell of grid.querySelectorAll<HTMLElement>('.ag-row [col-id]')) {
    const row = Number(cell.closest('[row-index]')?.getAttribute('row-index'));
    const column = columnAt(cell.getAttribute('col-id') ?? '');
    if (column === undefined) continue;
    const place: Place = { row, column };
    const found = rectangles.filter((one) => isIn(one, place));
    const isChosen = found.length > 0;
    toggle(cell, 'sheet-active', active?.row === row && active.column === column);
    toggle(cell, 'sheet-chosen', isChosen && !isOne);
    for (const side of sides) {
      const position = side === 'top' || side === 'bottom' ? row : column;
      toggle(cell, `sheet-chosen--${side}`, !isOne && found.some((one) => one[side] === position));
    }
    toggle(cell, 'sheet-chosen--corner', last?.bottom === row && last.right === column);
    toggle(cell, 'sheet-taken', taken.size > 0 && taken.has(keyOf(cell)));
    toggle(cell, 'sheet-pulled', pulled !== null && isIn(pulled, place));
    if (column === 0)
      toggle(
        cell,
        'sheet-head--chosen',
        rectangles.some((one) => row >= one.top && row <= one.bottom),
      );
    cell.ariaSelected = String(isChosen);
  }
  for (const heading of grid.querySelectorAll<HTMLElement>('.ag-header-cell[col-id]')) {
    const column = columnAt(heading.getAttribute('col-id') ?? '');
    toggle(
      heading,
      'sheet-head--chosen',
      column !== undefined && rectangles.some((one) => column >= one.left && column <= one.right),
    );
  }
}

function keyOf(cell: HTMLElement): string {
  const row = cell.closest('[row-id]')?.getAttribute('row-id') ?? '';
  return `${row} ${cell.getAttribute('col-id') ?? ''}`;
}

function toggle(element: HTMLElement, name: string, isOn: boolean): void {
  if (element.classList.contains(name) !== isOn) element.classList.toggle(name, isOn);
}
