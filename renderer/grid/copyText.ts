import { readTabSeparated, tabSeparated, type TableCell } from '../format/tabSeparated';
import { cellAt, type Column, type SheetCell, type ValueRow } from '../values/valueRow';
import type { View } from '../values/view';
import { unitText } from './unitText';

/** A cell for a spreadsheet. Empty without a value; an error is its kind. */
function tableCell({ display }: ValueRow, cell: SheetCell | undefined): TableCell {
  const value = cell?.value ?? null;
  if (value === null) return '';
  return typeof value === 'number' ? { value, display } : value.kind;
}

/** What Ctrl+C takes: the cell with the focus; on the name or the unit the whole row, cells between tabs. */
export function copyText(
  row: ValueRow,
  column: Column | undefined,
  { run, texts }: Pick<View, 'run' | 'texts'>,
): string {
  if (column !== undefined) return tabSeparated([[tableCell(row, cellAt(row, column))]]);
  const years = run.space.time.items.map((_, year) => tableCell(row, cellAt(row, year)));
  const all = tableCell(row, cellAt(row, 'all'));
  return tabSeparated([[row.label, unitText(row, run.model, texts), all, ...years]]);
}

/** What was pasted as the text of one cell, or how many cells it is. */
export function pastedCell(text: string): string | { readonly count: number } {
  const cells = readTabSeparated(text).flat();
  const [only = ''] = cells;
  return cells.length === 1 ? only.trim() : { count: cells.length };
}
