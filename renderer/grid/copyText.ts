import type { View } from '../values/view';
import { typedText } from '../format/inputNumber';
import { cellAt, type Column, type SheetCell, type ValueRow } from '../values/valueRow';
import { unitText } from './unitText';

/** A cell as text that a spreadsheet reads back as the same number: 1041940,5 or 3,9%. Empty without a number. */
export function cellCopy({ display }: ValueRow, cell: SheetCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value !== 'number') return value.kind;
  return typedText(value, display).replace(' %', '%');
}

/** What Ctrl+C takes: the cell with the focus; on the name or the unit the whole row, cells between tabs. */
export function copyText(
  row: ValueRow,
  column: Column | undefined,
  { run, texts }: Pick<View, 'run' | 'texts'>,
): string {
  if (column !== undefined) return cellCopy(row, cellAt(row, column));
  const years = run.space.time.items.map((_, year) => cellCopy(row, cellAt(row, year)));
  const all = cellCopy(row, cellAt(row, 'all'));
  return [row.label, unitText(row, texts), all, ...years].join('\t');
}

/** What was pasted as the text of one cell, or how many cells it is. */
export function pastedCell(text: string): string | { readonly count: number } {
  const cells = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .flatMap((line) => line.split('\t'));
  const [only = ''] = cells;
  return cells.length === 1 ? only.trim() : { count: cells.length };
}
