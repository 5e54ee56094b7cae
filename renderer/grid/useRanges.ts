import type { GridApi } from 'ag-grid-community';
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import type { SheetRow } from '../values/valueRow';
import { focusWhenDrawn } from './gridFocus';
import { paintRanges, type OtherRanges } from './paintRanges';
import type { Place } from './selection/ranges';
import { headColumns, type SheetSelection } from './selection/sheetSelection';
import { gridColumns } from './sheetContext';

/** The ranges as the grid has them: its cells by class, its columns by id. */
export interface GridRanges {
  readonly columnAt: (id: string) => number | undefined;
  readonly focus: (place: Place) => void;
  readonly show: (place: Place) => void;
  readonly rowsInSight: () => number;
  readonly paintOther: (other: Partial<OtherRanges>) => void;
}

const nothingElse: OtherRanges = { taken: new Set(), pulled: null };

/** Ties the selection to the cells of the grid. */
export function useRanges(
  element: RefObject<HTMLElement | null>,
  api: () => GridApi<SheetRow> | undefined,
  selection: SheetSelection,
  rows: readonly SheetRow[],
  years: readonly string[],
): GridRanges {
  const other = useRef(nothingElse);
  const columnAt = (id: string): number | undefined => gridColumns(years).get(id);

  function paint(): void {
    if (element.current !== null) {
      paintRanges(element.current, selection, columnAt, other.current);
    }
  }

  const drawn = useEffectEvent(paint);

  useEffect(() => {
    selection.setRows(rows, years.length);
    drawn();
  }, [selection, rows, years]);

  useEffect(() => selection.store.subscribe(() => drawn()), [selection]);

  useEffect(() => {
    if (element.current === null) return undefined;
    // Rows that come into sight are drawn a frame or more later, and no event says when.
    let frame = 0;
    const observer = new MutationObserver((changes) => {
      const isDrawn = changes.some(({ addedNodes }) =>
        [...addedNodes].some((node) => node instanceof Element),
      );
      if (!isDrawn) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => drawn());
    });
    observer.observe(element.current, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [element]);

  function show(place: Place): void {
    const at = selection.cellPlace(place);
    const id = [...gridColumns(years).keys()][at.column];
    const grid = api();
    if (grid === undefined || id === undefined || selection.rowAt(at.row) === undefined) return;
    grid.ensureIndexVisible(at.row);
    // Names and all years always are; whoever walks there comes from the first years.
    const isPinned = at.column <= headColumns;
    grid.ensureColumnVisible(isPinned ? (years[0] ?? id) : id);
  }

  return {
    columnAt,
    show,
    focus: (place) => {
      const at = selection.cellPlace(place);
      const row = selection.rowAt(at.row);
      const id = [...gridColumns(years).keys()][at.column];
      if (row === undefined || id === undefined) return;
      show(at);
      api()?.setFocusedCell(at.row, id);
      if (document.activeElement?.getAttribute('col-id') !== id) focusWhenDrawn(row.id, id, 30);
    },
    rowsInSight: () => {
      const sight = element.current?.querySelector('.ag-grid-viewport')?.clientHeight ?? 0;
      const heading = element.current?.querySelector('.ag-header')?.clientHeight ?? 0;
      const row = element.current?.querySelector('.ag-row')?.clientHeight ?? 0;
      return row > 0 ? Math.floor((sight - heading) / row) : 1;
    },
    paintOther: (next) => {
      other.current = { ...other.current, ...next };
      paint();
    },
  };
}
