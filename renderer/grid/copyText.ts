import type { TableCell } from '../../shared/spreadsheet/table';
import { tabSeparated } from '../format/tabSeparated';
import { cellAt, type SheetCell, type SheetRow, type ValueRow } from '../values/valueRow';
import type { View } from '../values/view';
import { rectanglesOf, type Rectangle } from './selection/ranges';
import { headColumns, valueColumnAt, type SheetSelection } from './selection/sheetSelection';
import { unitText } from './unitText';

/** A cell for a spreadsheet. Empty without a value; an error is its kind. */
export function tableCell({ display }: ValueRow, cell: SheetCell | undefined): TableCell {
  const value = cell?.value ?? null;
  if (value === null) return '';
  return typeof value === 'number' ? { value, display } : value.kind;
}

/** Ranges as one table; null: they neither stand below each other nor side by side. */
export function joined(rectangles: readonly Rectangle[]): {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
} | null {
  const [first] = rectangles;
  if (first === undefined) return null;
  const below = rectangles.every(({ left, right }) => left === first.left && right === first.right);
  const beside = rectangles.every(
    ({ top, bottom }) => top === first.top && bottom === first.bottom,
  );
  if (!below && !beside) return null;
  return {
    rows: positions(rectangles.map(({ top, bottom }) => [top, bottom])),
    columns: positions(rectangles.map(({ left, right }) => [left, right])),
  };
}

function positions(spans: readonly (readonly [number, number])[]): readonly number[] {
  const found = new Set<number>();
  for (const [from, to] of spans) for (let at = from; at <= to; at++) found.add(at);
  return [...found].sort((a, b) => a - b);
}

/**
 * What Ctrl+C takes: the chosen cells between tabs; of whole rows the name and the unit too, and with headings a line
 * of years above them. Null: these ranges make no table.
 */
export function copyText(
  selection: SheetSelection,
  { run, texts }: Pick<View, 'run' | 'texts'>,
  withHeadings = false,
): string | null {
  const chosen = selection.store.getState();
  const table = chosen === null ? null : joined(rectanglesOf(chosen, selection.size()));
  if (chosen === null || table === null) return null;
  const isNamed = withHeadings || chosen.ranges.every(({ whole }) => whole === 'rows');
  const columns = table.columns.filter((column) => column >= headColumns);
  const line = (row: SheetRow | undefined): readonly TableCell[] => {
    if (row?.kind !== 'value') {
      return [...(isNamed ? [row?.label ?? '', ''] : []), ...columns.map(() => '')];
    }
    const heads = isNamed ? [row.label, unitText(row, run.model, texts)] : [];
    const cells = columns.map((column) => {
      const value = valueColumnAt(column);
      return tableCell(row, value === undefined ? undefined : cellAt(row, value));
    });
    return [...heads, ...cells];
  };
  const years = columns.map((column) => {
    const value = valueColumnAt(column);
    if (value === 'all') return texts.t('sheet:allYears');
    return run.space.time.items[value ?? 0] ?? '';
  });
  const headings = [texts.t('sheet:name'), texts.t('sheet:unit'), ...years];
  const rows = table.rows.map((row) => line(selection.rowAt(row)));
  return tabSeparated(withHeadings ? [headings, ...rows] : rows);
}
