import type { ColDef } from 'ag-grid-community';
import type { View } from '../state/view';
import { unitLabel } from '../ui/unitLabel';
import { cellText, cellTitle, isBad, isQuiet } from './cellText';
import { NameCell } from './NameCell';
import type { SheetCell, SheetRow } from './sheetRow';

/** Name and unit, which stay in sight, and a column for each year. */
export function sheetColumns(view: View): ColDef<SheetRow>[] {
  const { run, texts } = view;
  const years = run.space.time.items;
  return [
    {
      colId: 'name',
      headerName: texts.t('sheet.name'),
      pinned: 'left',
      initialWidth: nameWidth(0),
      minWidth: 120,
      resizable: true,
      // The row itself, so that the cell is drawn again when the row opens or closes.
      valueGetter: ({ data }) => data,
      valueFormatter: ({ data }) => data?.label ?? '',
      // The heading of a block may use the column of units too.
      colSpan: ({ data }) => (data?.kind === 'block' ? 2 : 1),
      cellRenderer: NameCell,
      tooltip: ({ data }) => data?.label,
    },
    {
      colId: 'unit',
      headerName: texts.t('sheet.unit'),
      pinned: 'left',
      width: 84,
      cellClass: 'sheet-unit',
      valueGetter: ({ data }) =>
        data?.kind === 'value' ? unitLabel(data.unit, data.display, texts.t) : '',
    },
    ...years.map((year, index) => yearColumn(view, year, index, years.length)),
  ];
}

/** Pixels of the column of names in a sheet of this width: longer names where there is room. */
export function nameWidth(sheetWidth: number): number {
  return sheetWidth < 1500 ? 256 : 340;
}

function yearColumn(
  view: View,
  year: string,
  index: number,
  years: number,
): ColDef<SheetRow, SheetCell> {
  return {
    colId: year,
    headerName: year,
    minWidth: 76,
    flex: 1,
    headerClass: 'sheet-year',
    // A value that is the same in every year stands in one cell as wide as the years.
    colSpan: ({ data }) => (data?.kind === 'value' && !data.timed && index === 0 ? years : 1),
    valueGetter: ({ data }) => (data?.kind === 'value' ? data.cells[index] : undefined),
    valueFormatter: ({ data, value }) =>
      data?.kind === 'value' && value !== undefined ? cellText(data, value, view.texts) : '',
    cellClass: ({ data }) =>
      data?.kind === 'value' && !data.timed ? 'sheet-constant' : 'sheet-number',
    cellClassRules: {
      quiet: ({ value }) => isQuiet(value),
      bad: ({ data, value }) => data?.kind === 'value' && isBad(data, value),
    },
    tooltip: ({ value }) => cellTitle(value, view),
  };
}
