import type { CellFocusedEvent, GridApi } from 'ag-grid-community';
import { columnIds, columnOf } from './sheetContext';
import type { Column, SheetRow, ValueRow } from '../values/valueRow';
import type { View } from '../values/view';

/** Selects the first chosen row and scrolls to the heading of its block. */
export function showFirst(api: GridApi<SheetRow>, chosen: string | null): void {
  const row = chosen === null ? undefined : api.getRowNode(chosen);
  let heading = row?.rowIndex ?? null;
  if (row === undefined || heading === null) return;
  row.setSelected(true);
  while (heading > 0 && api.getDisplayedRowAtIndex(heading)?.data?.kind !== 'block') heading--;
  api.ensureIndexVisible(heading, 'top');
}

/** Scrolls to a row and gives it the focus, unless that has to stay where it is. False: there is no such row now. */
export function showRow(
  api: GridApi<SheetRow>,
  id: string,
  column: string | undefined,
  isQuiet = false,
): boolean {
  const row = api.getRowNode(id);
  const index = row?.rowIndex ?? null;
  if (row === undefined || index === null) return false;
  api.ensureIndexVisible(index, 'middle');
  if (column !== undefined) api.ensureColumnVisible(column);
  if (isQuiet) return true;
  // Chosen before it has the focus: rows that come or go meanwhile would take the focus back to what was chosen.
  row.setSelected(true, true);
  api.setFocusedCell(index, column ?? columnIds.name);
  focusWhenDrawn(id, column ?? columnIds.name, 30);
  return true;
}

/** A row that comes into sight is drawn a little later, and has no cell to give the focus to before. */
export function focusWhenDrawn(id: string, column: string, frames: number): void {
  requestAnimationFrame(() => {
    const row = `.sheet__grid [row-id="${CSS.escape(id)}"]`;
    const cell = document.querySelector<HTMLElement>(`${row} [col-id="${CSS.escape(column)}"]`);
    if (cell !== null) cell.focus();
    else if (frames > 0) focusWhenDrawn(id, column, frames - 1);
  });
}

/** Another filter brings the chosen row back into sight, or begins at the top when that is not among the rows. */
export function showChosen(api: GridApi<SheetRow>): void {
  const index = api.getSelectedNodes()[0]?.rowIndex ?? null;
  if (index !== null) api.ensureIndexVisible(index, 'middle');
  else if (api.getDisplayedRowCount() > 0) api.ensureIndexVisible(0, 'top');
}

/** Entering the sheet by keyboard leads to the chosen row. False: to the first one. */
export function focusChosen(api: GridApi<SheetRow>): boolean {
  const index = api.getSelectedNodes()[0]?.rowIndex ?? null;
  if (index === null) return false;
  api.ensureIndexVisible(index);
  api.setFocusedCell(index, api.getFocusedCell()?.column ?? columnIds.name);
  return true;
}

/** Rows have come or gone: the choice and the focus stay with their row. */
export function keepChosen(api: GridApi<SheetRow>, chosen: string | null): void {
  if (chosen !== null && api.getSelectedNodes().length === 0) {
    api.getRowNode(chosen)?.setSelected(true);
  }
  const focus = api.getFocusedCell();
  const [row] = api.getSelectedNodes();
  // Undefined, whatever its type says, before anything has had the focus.
  if (!focus || row?.rowIndex === focus.rowIndex) return;
  const inSheet = (document.activeElement?.closest('.sheet__grid') ?? null) !== null;
  if (inSheet && typeof row?.rowIndex === 'number') api.setFocusedCell(row.rowIndex, focus.column);
  else api.clearFocusedCell();
}

/** The row with the focus is the chosen one. */
export function chooseFocused(
  { api, rowIndex, column }: CellFocusedEvent<SheetRow>,
  view: View,
  onChoose: (row: ValueRow, column: Column | undefined) => void,
): void {
  const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex);
  if (row?.data?.kind !== 'value') return;
  row.setSelected(true, true);
  const id = typeof column === 'string' ? column : (column?.getColId() ?? '');
  onChoose(row.data, columnOf(id, view));
}
