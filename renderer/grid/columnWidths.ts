import type { ColumnResizedEvent, GridApi } from 'ag-grid-community';
import { keep, kept } from '../ui/kept';
import type { SheetRow } from '../values/valueRow';
import { columnIds } from './sheetContext';

/** Pixels of the columns that the reader made wider or narrower, by id. */
export type Widths = Readonly<Record<string, number>>;

/** Those of the last time. */
export function keptWidths(): Widths {
  const before = kept('columns');
  const known = typeof before === 'object' && before !== null ? Object.entries(before) : [];
  return Object.fromEntries(known.filter(([, width]) => Number.isFinite(width) && width > 0));
}

/** Keeps how wide the reader made a column, by hand or as wide as what is in it. */
export function keepWidths({ finished, source, columns }: ColumnResizedEvent<SheetRow>): void {
  if (!finished || !['uiColumnResized', 'autosizeColumns'].includes(source)) return;
  const changed = (columns ?? []).map((one) => [one.getColId(), one.getActualWidth()] as const);
  keep('columns', { ...keptWidths(), ...Object.fromEntries(changed) });
}

/** An amount of eight figures with the sign that it was changed. */
export const yearWidth = 96;

/** Pixels of the vertical scroll bar. */
const scrollBar = 10;

/** Divides the width of the sheet over the columns that the reader left alone. */
export function fitColumns(
  api: GridApi<SheetRow>,
  sheetWidth: number,
  years: readonly string[],
): void {
  const widths = keptWidths();
  const name = widths[columnIds.name] ?? nameWidth(sheetWidth);
  const widthOf = (id: string): number => api.getColumn(id)?.getActualWidth() ?? 0;
  const own = years.filter((year) => widths[year] !== undefined);
  const taken = [columnIds.unit, columnIds.all, ...own].reduce(
    (sum, id) => sum + widthOf(id),
    name,
  );
  const free = years.filter((year) => widths[year] === undefined);
  const room = Math.floor((sheetWidth - taken - scrollBar) / Math.max(1, free.length));
  api.setColumnWidths([
    { key: columnIds.name, newWidth: name },
    ...free.map((key) => ({ key, newWidth: Math.max(yearWidth, room) })),
  ]);
}

/** Pixels of the column of names in a sheet of this width: longer names where there is room. */
export function nameWidth(sheetWidth: number): number {
  if (sheetWidth < 1000) return 224;
  // Nine years beside it in a window of 1366 pixels.
  if (sheetWidth < 1380) return 236;
  return sheetWidth < 1500 ? 256 : 340;
}
