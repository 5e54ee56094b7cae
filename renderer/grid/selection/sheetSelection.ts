import { createStore, type StoreApi } from 'zustand/vanilla';
import { cellAt, type Column, type SheetRow, type ValueRow } from '../../values/valueRow';
import {
  extendedTo,
  headOf,
  isSingle,
  movedAlong,
  placesOf,
  rectanglesOf,
  selectionAt,
  wholeFrom,
  withRange,
  within,
  type CellRange,
  type Place,
  type Selection,
  type SheetSize,
} from './ranges';
import { jumpFrom, nextWithin, pageFrom, stepFrom, type Direction } from './walk';
import { chosenIn, type ChosenCell } from './figures';

/** Columns before those with values: the name and the unit of a row. */
export const headColumns = 2;

/** The column with values at a position in the sheet; undefined for the head of a row. */
export function valueColumnAt(column: number): Column | undefined {
  if (column < headColumns) return undefined;
  return column === headColumns ? 'all' : column - headColumns - 1;
}

export function positionOfColumn(column: Column): number {
  return column === 'all' ? headColumns : headColumns + 1 + column;
}

/** What walks on from the active cell, and what takes the range along. */
export type Move =
  | { readonly kind: 'step' | 'jump'; readonly direction: Direction }
  | { readonly kind: 'page'; readonly rows: number }
  | { readonly kind: 'rowEdge' | 'sheetEdge'; readonly to: 'first' | 'last' };

/** Which cells of the sheet are chosen. Positions are those of the rows that it was given last. */
export interface SheetSelection {
  readonly store: StoreApi<Selection | null>;
  /** Other rows: what was chosen stays with its rows. */
  readonly setRows: (rows: readonly SheetRow[], years: number) => void;
  readonly size: () => SheetSize;
  readonly rowAt: (row: number) => SheetRow | undefined;
  /** The cell that stands there: what spans several columns stands in its first. */
  readonly cellPlace: (place: Place) => Place;
  readonly choose: (place: Place) => void;
  /** The grid gave the focus to that cell: nothing new where that is the active one. */
  readonly focused: (place: Place) => void;
  readonly add: (place: Place, whole?: CellRange['whole']) => void;
  readonly extend: (to: Place) => void;
  readonly chooseWhole: (whole: 'rows' | 'columns', from: Place, to: Place) => void;
  readonly chooseAll: () => void;
  /** The range grows or shrinks by a walk of its head. */
  readonly extendBy: (move: Move) => void;
  /** Where a walk from the active cell ends. */
  readonly target: (move: Move) => Place;
  /**
   * Tab and Enter: on to the next cell along the row or down, within the selection where it is more than one cell.
   * Enter goes below the cell where Tab began. Null: the row ends here, and Tab leaves the sheet.
   */
  readonly goOn: (order: 'along' | 'down', backwards: boolean) => Place | null;
  /** The chosen cells that hold something, row by row. */
  readonly cells: () => readonly ChosenCell[];
  /** How many cells are chosen, those without a value included. */
  readonly count: () => number;
  /** The rows with values among which something is chosen. */
  readonly rows: () => readonly ValueRow[];
}

export function createSheetSelection(): SheetSelection {
  const store = createStore<Selection | null>(() => null);
  let rows: readonly SheetRow[] = [];
  let columns = headColumns;

  let tabbedFrom: number | null = null;

  function set(selection: Selection | null): void {
    tabbedFrom = null;
    store.setState(selection, true);
  }

  const size = (): SheetSize => ({ rows: rows.length, columns, heads: headColumns });
  const isHeading = (row: number): boolean => rows[row]?.kind === 'block';

  function isFilled({ row, column }: Place): boolean {
    const at = rows[row];
    const value = valueColumnAt(column);
    if (at?.kind !== 'value') return false;
    return value === undefined || cellAt(at, value) !== undefined;
  }

  function walk(from: Place, move: Move): Place {
    const last = rows.length - 1;
    switch (move.kind) {
      case 'step':
        return stepFrom(from, move.direction, size(), (row) => from.column > 0 && isHeading(row));
      case 'jump':
        return jumpFrom(from, move.direction, size(), isFilled);
      case 'page':
        return pageFrom(from, move.rows, size());
      case 'rowEdge':
        return { row: from.row, column: move.to === 'first' ? 0 : columns - 1 };
      case 'sheetEdge':
        return move.to === 'first'
          ? {
              row: Math.max(
                0,
                rows.findIndex(({ kind }) => kind === 'value'),
              ),
              column: headColumns,
            }
          : { row: last, column: columns - 1 };
    }
  }

  function cellPlace({ row, column }: Place): Place {
    const at = rows[row];
    if (at?.kind === 'block') return { row, column: 0 };
    const first = headColumns + 1;
    const isSpanned = at?.source !== 'variable' && at?.years.length === 0 && column > first;
    return { row, column: isSpanned ? first : column };
  }

  const active = (): Place => store.getState()?.active ?? { row: 0, column: headColumns };

  return {
    store,
    size,
    cellPlace,
    rowAt: (row) => rows[row],
    setRows: (next, years) => {
      const before = store.getState();
      const ids = [rows, next].map((some) => some.map(({ id }) => id));
      const isOther = columns !== headColumns + 1 + years;
      const hasOtherValues = rows !== next;
      rows = next;
      columns = headColumns + 1 + years;
      if (before === null) return;
      if (isOther) set(null);
      else if (ids[0]?.join('\n') !== ids[1]?.join('\n')) {
        set(movedAlong(before, ids[0] ?? [], ids[1] ?? []));
      } else if (hasOtherValues && !isSingle(before)) {
        // The same cells with other values: their sum is another one.
        store.setState({ ...before }, true);
      }
    },
    choose: (place) => set(selectionAt(within(place, size()), size())),
    focused: (place) => {
      const before = store.getState();
      const at = before === null ? null : cellPlace(before.active);
      if (at?.row === place.row && at.column === place.column) return;
      set(selectionAt(place, size()));
    },
    add: (place, whole) => {
      const before = store.getState();
      set(before === null ? selectionAt(place, size()) : withRange(before, place, size(), whole));
    },
    extend: (to) => {
      const before = store.getState();
      if (before !== null) set(extendedTo(before, to, size()));
    },
    chooseWhole: (whole, from, to) => set(wholeFrom(from, to, whole)),
    chooseAll: () => {
      const last = { row: rows.length - 1, column: columns - 1 };
      set(wholeFrom({ row: 0, column: headColumns }, last, 'rows', active()));
    },
    extendBy: (move) => {
      const before = store.getState();
      if (before !== null) set(extendedTo(before, walk(headOf(before), move), size()));
    },
    target: (move) => walk(active(), move),
    goOn: (order, backwards) => {
      const before = store.getState();
      if (before !== null && !isSingle(before)) {
        const place = nextWithin(before, size(), order, backwards, isHeading);
        set({ ...before, active: place });
        return place;
      }
      const from = cellPlace(active());
      const forwards = order === 'along' ? 'right' : 'down';
      const direction = backwards ? opposite[forwards] : forwards;
      const column = order === 'down' && tabbedFrom !== null ? tabbedFrom : from.column;
      const to = walk({ row: from.row, column }, { kind: 'step', direction });
      if (order === 'along' && cellPlace(to).column === from.column) return null;
      const began = order === 'along' ? (tabbedFrom ?? from.column) : null;
      set(selectionAt(to, size()));
      tabbedFrom = began;
      return to;
    },
    cells: () => {
      const selection = store.getState();
      if (selection === null) return [];
      return placesOf(selection, size()).flatMap(({ row, column }) => {
        const at = rows[row];
        const value = valueColumnAt(column);
        return at?.kind === 'value' && value !== undefined ? chosenIn(at, [value]) : [];
      });
    },
    count: () => {
      const selection = store.getState();
      const places = selection === null ? [] : placesOf(selection, size());
      return places.filter(({ row }) => !isHeading(row)).length;
    },
    rows: () => {
      const selection = store.getState();
      const rectangles = selection === null ? [] : rectanglesOf(selection, size());
      return rows.filter(
        (row, index): row is ValueRow =>
          row.kind === 'value' &&
          rectangles.some(({ top, bottom }) => index >= top && index <= bottom),
      );
    },
  };
}

const opposite = { right: 'left', down: 'up' } as const;
