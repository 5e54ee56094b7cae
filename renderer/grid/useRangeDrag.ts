import { useEffect, useRef, type MouseEvent, type PointerEvent } from 'react';
import { isSingle, type Place } from './selection/ranges';
import { headColumns, type SheetSelection } from './selection/sheetSelection';

/** What a pointer is over: a cell, or the heading of a column with values. */
export type Pointed =
  | { readonly kind: 'cell'; readonly place: Place }
  | { readonly kind: 'column'; readonly column: number };

/** What a press of the left button begins, told in places of the sheet. */
export interface DragActions {
  readonly selection: SheetSelection;
  /** Position of the column of that name; undefined: no such column. */
  readonly columnAt: (id: string) => number | undefined;
  readonly focus: (place: Place) => void;
  readonly show: (place: Place) => void;
  /** The corner of the range was pulled to that cell; with Ctrl or without. */
  readonly pulled: (to: Place, isSeries: boolean) => void;
  /** Where it is being pulled to; null: nowhere any more. */
  readonly pulling: (to: Place | null) => void;
}

type Handlers = Readonly<
  Record<'onMouseDownCapture' | 'onClickCapture', (event: MouseEvent<HTMLElement>) => void> &
    Record<'onPointerDownCapture', (event: PointerEvent<HTMLElement>) => void>
>;

/** Milliseconds between two rows or columns while a pointer is pulled past the edge. */
const scrollPause = 60;

/**
 * Selecting with the mouse: a press and a drag, Shift and Ctrl, names and years for whole rows and columns, and the
 * corner of the range, which fills. A plain press is left to the grid, which gives the focus.
 */
export function useRangeDrag(actions: DragActions): Handlers {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  // The presses of one movement: what was ours must not reach the grid as another event.
  const isTaken = useRef(false);

  function begin(event: PointerEvent<HTMLElement>, whole: 'columns' | null, fills: boolean): void {
    const grid = event.currentTarget;
    let timer: number | undefined;
    let last = { x: event.clientX, y: event.clientY, isSeries: false };
    let moved = false;

    function follow(): void {
      const { selection, show, pulling, columnAt } = latest.current;
      const pointed = pointedAt(document.elementFromPoint(last.x, last.y), columnAt);
      const to = placeUnder(pointed, whole, grid, last, selection);
      if (to === null) return;
      moved = true;
      if (fills) pulling(to);
      else selection.extend(to);
      show(to);
    }

    function onMove({ clientX, clientY, ctrlKey, buttons }: globalThis.PointerEvent): void {
      if (buttons % 2 === 0) {
        end();
        return;
      }
      last = { x: clientX, y: clientY, isSeries: ctrlKey };
      window.clearInterval(timer);
      const beyond = beyondCells(grid, last);
      const isOutside = beyond.row !== 0 || beyond.column !== 0;
      if (isOutside) timer = window.setInterval(follow, scrollPause);
      const under = document.elementFromPoint(clientX, clientY);
      if (isOutside || under?.closest('.sheet__grid') !== null) follow();
    }

    function onUp({ ctrlKey }: globalThis.PointerEvent): void {
      const { pulled, columnAt, selection } = latest.current;
      const to = placeUnder(
        pointedAt(document.elementFromPoint(last.x, last.y), columnAt),
        whole,
        grid,
        last,
        selection,
      );
      end();
      if (fills && moved && to !== null) pulled(to, ctrlKey);
    }

    function end(): void {
      window.clearInterval(timer);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      stop.current = null;
      if (fills) latest.current.pulling(null);
    }

    stop.current?.();
    stop.current = end;
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
  }

  function onPointerDownCapture(event: PointerEvent<HTMLElement>): void {
    isTaken.current = false;
    const { target, shiftKey, ctrlKey, metaKey } = event;
    if (event.button !== 0 || !(target instanceof Element)) return;
    if (target.closest('.sheet-editor, button, .ag-header-cell-resize') !== null) return;
    const { selection, columnAt, focus } = latest.current;
    const pointed = pointedAt(target, columnAt);
    if (pointed === null) return;
    const isMore = ctrlKey || metaKey;
    if (pointed.kind === 'column') {
      isTaken.current = true;
      const { row } = selection.store.getState()?.active ?? { row: 0 };
      const place = { row, column: pointed.column };
      if (shiftKey) selection.extend(place);
      else if (isMore) selection.add(place, 'columns');
      else selection.chooseWhole('columns', place, place);
      if (!shiftKey) focus(place);
      begin(event, 'columns', false);
    } else {
      const fills = target.closest('.sheet-chosen--corner') !== null && isOnCorner(event);
      isTaken.current = shiftKey || fills;
      if (!fills && shiftKey) selection.extend(pointed.place);
      else if (!fills && isMore) selection.add(pointed.place);
      else if (!fills) chooseAlone(pointed.place, selection);
      begin(event, null, fills);
    }
    if (isTaken.current) taken(event);
  }

  function takeOver(event: MouseEvent<HTMLElement>): void {
    if (isTaken.current && event.button === 0) taken(event);
  }

  return { onPointerDownCapture, onMouseDownCapture: takeOver, onClickCapture: takeOver };
}

/** The cell that has the focus already, out of several: the grid, which tells of a new focus, says nothing then. */
function chooseAlone(place: Place, selection: SheetSelection): void {
  const chosen = selection.store.getState();
  if (chosen === null || isSingle(chosen)) return;
  const at = selection.cellPlace(chosen.active);
  if (at.row === place.row && at.column === place.column) selection.choose(place);
}

function taken(event: MouseEvent<HTMLElement>): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Pixels of the corner that can be pulled. */
const cornerSize = 9;

function isOnCorner({ target, clientX, clientY }: PointerEvent<HTMLElement>): boolean {
  if (!(target instanceof Element)) return false;
  const cell = target.closest('.ag-cell')?.getBoundingClientRect();
  return (
    cell !== undefined && clientX >= cell.right - cornerSize && clientY >= cell.bottom - cornerSize
  );
}

function pointedAt(element: Element | null, columnAt: DragActions['columnAt']): Pointed | null {
  const cell = element?.closest('.sheet__grid [col-id]');
  const column = columnAt(cell?.getAttribute('col-id') ?? '');
  if (cell === null || cell === undefined || column === undefined) return null;
  const row = cell.closest('[row-index]')?.getAttribute('row-index');
  if (row !== null && row !== undefined) {
    return { kind: 'cell', place: { row: Number(row), column } };
  }
  return column < headColumns ? null : { kind: 'column', column };
}

/** The place of a pointer, also past an edge of the sheet: then one further than what is chosen. */
function placeUnder(
  pointed: Pointed | null,
  whole: 'columns' | null,
  grid: HTMLElement,
  at: PointerPlace,
  selection: SheetSelection,
): Place | null {
  const head = selection.store.getState()?.ranges.at(-1)?.head;
  if (head === undefined) return null;
  const beyond = beyondCells(grid, at);
  const column = pointed?.kind === 'cell' ? pointed.place.column : pointed?.column;
  if (whole !== null) return { ...head, column: column ?? head.column + beyond.column };
  if (pointed?.kind === 'cell' && beyond.row === 0 && beyond.column === 0) return pointed.place;
  if (beyond.row === 0 && beyond.column === 0) return null;
  return {
    row: beyond.row === 0 && pointed?.kind === 'cell' ? pointed.place.row : head.row + beyond.row,
    column: beyond.column === 0 && column !== undefined ? column : head.column + beyond.column,
  };
}

interface PointerPlace {
  readonly x: number;
  readonly y: number;
}

/** On which side of the cells in sight the pointer is: -1, 0 or 1 for rows and for columns. */
function beyondCells(grid: HTMLElement, { x, y }: PointerPlace): Place {
  const viewport = grid.querySelector('.ag-grid-viewport');
  const sight = viewport?.getBoundingClientRect();
  if (viewport === null || sight === undefined) return { row: 0, column: 0 };
  const top = grid.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? sight.top;
  const side = (at: number, from: number, to: number): number => (at > to ? 1 : at < from ? -1 : 0);
  return {
    row: side(y, top, sight.top + viewport.clientHeight),
    column: side(x, sight.left, sight.left + viewport.clientWidth),
  };
}
