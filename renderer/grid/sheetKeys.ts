import type { CellKeyDownEvent, FullWidthCellKeyDownEvent, GridApi } from 'ag-grid-community';
import type { View } from '../values/view';
import { columnIds, columnOf } from './sheetContext';
import { whyNotTyped, type SheetRow, type ValueRow } from '../values/valueRow';
import type { CellReference } from '../values/cellReference';

/** What keys in the sheet do, apart from walking around. */
export interface KeyActions {
  readonly toggle: (row: string) => void;
  /** Says why nothing can be typed into that cell. */
  readonly refuse: (at: CellReference) => void;
  readonly reset: (at: CellReference) => void;
  readonly resetRow: (row: ValueRow) => void;
  /** Says how the value came about. */
  readonly why: (at: CellReference) => void;
}

const ownKeys = ['Delete', 'Backspace', 'Home', 'End', ' '];

/** Keys that mean something else in the sheet than in the grid. */
export function isOwnKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey } = event;
  return isWhyKey(event) || (ownKeys.includes(key) && !ctrlKey && !metaKey);
}

function isWhyKey({ key, altKey }: KeyboardEvent): boolean {
  return key === 'Enter' && altKey;
}

/** Does what a key in a cell asks for. What an editor gets is its own. */
export function onSheetKey(
  params: CellKeyDownEvent<SheetRow> | FullWidthCellKeyDownEvent<SheetRow>,
  view: Pick<View, 'run'>,
  actions: KeyActions,
): void {
  const { data: row, event, api } = params;
  const id = 'column' in params ? params.column.getColId() : columnIds.name;
  if (!(event instanceof KeyboardEvent) || isInEditor(event)) return;
  if (event.key === 'Home' || event.key === 'End') {
    if (!isOwnKey(event)) return;
    event.preventDefault();
    goAlongRow(api, event.key === 'Home' ? 'first' : 'last');
    return;
  }
  if (row?.kind !== 'value') return;
  const column = columnOf(id, view);
  const canType = column !== undefined && whyNotTyped(row, column) === null;
  if (isWhyKey(event)) {
    event.preventDefault();
    if (column !== undefined) actions.why({ row, column });
    return;
  }
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      event.preventDefault();
      if (column === undefined) actions.resetRow(row);
      else actions.reset({ row, column });
      return;
    case 'Enter':
    case ' ':
      if (canType && event.key === 'Enter') return;
      event.preventDefault();
      if (row.branch !== 'none') actions.toggle(row.id);
      else if (column !== undefined && !canType) actions.refuse({ row, column });
      return;
    default:
      if (column !== undefined && !canType && startsTyping(event)) actions.refuse({ row, column });
  }
}

function startsTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === 'F2' || (key.length === 1 && !ctrlKey && !metaKey && !altKey);
}

function isInEditor({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('.sheet-editor') !== null;
}

/** To the name of the row, or to its last year. */
function goAlongRow(api: GridApi<SheetRow>, to: 'first' | 'last'): void {
  const focus = api.getFocusedCell();
  const column = to === 'first' ? columnIds.name : api.getAllDisplayedColumns().at(-1)?.getColId();
  if (focus === null || column === undefined) return;
  api.ensureColumnVisible(column);
  api.setFocusedCell(focus.rowIndex, column);
}
