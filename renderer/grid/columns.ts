import type { ColDef, ValueGetterParams } from 'ag-grid-community';
import type { View } from '../values/view';
import type { Texts } from '../format/useTexts';
import { nameWidth, yearWidth, type Widths } from './columnWidths';
import { CellEditor } from './CellEditor';
import { cellText, cellTitle, hasSmallCount, isBad, isQuiet } from './cellText';
import { sameCell } from './keepRows';
import { NameCell } from './NameCell';
import { rowNote } from './rowNote';
import { columnIds, type SheetContext } from './sheetContext';
import {
  cellAt,
  whyNotTyped,
  type Column,
  type SheetCell,
  type SheetRow,
} from '../values/valueRow';
import { unitTitle, unitText } from './unitText';
import { wholeText } from './wholeText';

/** What a column of values gets from a row: its cell, or a text in the place of cells. */
type Shown = SheetCell | string | undefined;

/** The grid gives the context to its functions without its type. */
interface Given {
  readonly context: SheetContext;
}

/** Name, unit and the value for all years, which stay in sight, and a column for each year. */
export function sheetColumns(
  years: readonly string[],
  texts: Texts,
  widths: Widths,
): ColDef<SheetRow>[] {
  const { t } = texts;
  return [
    {
      colId: columnIds.name,
      headerName: t('sheet:name'),
      pinned: 'left',
      initialWidth: widths[columnIds.name] ?? nameWidth(0),
      minWidth: 120,
      resizable: true,
      // The row itself, so that the cell is drawn again when the row opens or closes.
      valueGetter: ({ data }) => data,
      valueFormatter: ({ data }) => data?.label ?? '',
      // The heading of a block may use the columns beside it too.
      colSpan: ({ data }) => (data?.kind === 'block' ? 3 : 1),
      cellRenderer: NameCell,
      tooltip: ({ data, context }) => nameTitle(data, (context as SheetContext).view),
    },
    {
      colId: columnIds.unit,
      headerName: t('sheet:unit'),
      pinned: 'left',
      initialWidth: widths[columnIds.unit] ?? 80,
      minWidth: 40,
      resizable: true,
      cellClass: 'sheet-unit',
      valueGetter: ({ data, context }) =>
        data?.kind === 'value' ? unitText(data, modelOf(context), texts) : '',
      tooltip: ({ data, context }) =>
        data?.kind === 'value' ? unitTitle(data, modelOf(context), texts) : undefined,
    },
    {
      ...valueColumn('all', years.length),
      colId: columnIds.all,
      headerName: t('sheet:allYears'),
      headerTooltip: t('sheet:allYearsTitle'),
      pinned: 'left',
      initialWidth: widths[columnIds.all] ?? 116,
      resizable: true,
      minWidth: 76,
    },
    ...years.map((year, index): ColDef<SheetRow, Shown> => ({
      ...valueColumn(index, years.length),
      colId: year,
      headerName: year,
      resizable: true,
      minWidth: 48,
      initialWidth: widths[year] ?? yearWidth,
    })),
  ];
}

/** The whole name, where the column is too narrow for it, and what it is about. */
function nameTitle(row: SheetRow | undefined, view: View): string | undefined {
  if (row?.kind !== 'value' || row.whole.length === 0) return row?.label;
  return `${row.label} (${row.whole.map((dimension) => wholeText(dimension, view)).join(', ')})`;
}

function valueColumn(column: Column, years: number): ColDef<SheetRow, Shown> {
  return {
    headerClass: 'sheet-year',
    // What an input without years may be stands in one cell as wide as the years.
    colSpan: ({ data }) => (column === 0 && isNoted(data) ? years : 1),
    valueGetter: (params) => shownIn(column, params),
    valueFormatter: ({ data, value, context }) => {
      if (typeof value === 'string') return value;
      const cell = asCell(value);
      return data?.kind === 'value' && cell !== undefined
        ? cellText(data, cell, (context as SheetContext).view)
        : '';
    },
    equals: (a, b) => a === b || sameCell(asCell(a), asCell(b)),
    cellClass: ({ data }) => (column === 0 && isNoted(data) ? 'sheet-note' : 'sheet-number'),
    cellClassRules: {
      'sheet-all': () => column === 'all',
      'sheet-cell--changed': ({ value }) => asCell(value)?.mark === 'changed',
      'sheet-cell--overridden': ({ value }) => asCell(value)?.mark === 'overridden',
      'sheet-cell--input': ({ data }) =>
        data?.kind === 'value' && whyNotTyped(data, column) === null,
      'sheet-cell--small': ({ data, context }) =>
        data?.kind === 'value' && hasSmallCount(data, column, (context as SheetContext).view),
      quiet: ({ value }) => isQuiet(asCell(value)),
      bad: ({ data, value, context }) =>
        data?.kind === 'value' &&
        isBad(data, asCell(value), (context as SheetContext).view.run.model),
    },
    tooltip: ({ data, value, context }) =>
      data?.kind === 'value'
        ? cellTitle({ row: data, column }, asCell(value), (context as SheetContext).view)
        : undefined,
    editable: ({ data }) => data?.kind === 'value' && whyNotTyped(data, column) === null,
    cellEditor: CellEditor,
  };
}

function shownIn(column: Column, { data, context }: ValueGetterParams<SheetRow>): Shown {
  if (data?.kind !== 'value') return undefined;
  if (column === 0 && isNoted(data)) return rowNote(data, (context as Given['context']).view);
  return cellAt(data, column);
}

/** Whether the row has no values by year and may say something there instead. */
function isNoted(row: SheetRow | undefined): boolean {
  return row?.kind === 'value' && row.source !== 'variable' && row.years.length === 0;
}

function asCell(value: Shown | null): SheetCell | undefined {
  return typeof value === 'object' && value !== null ? value : undefined;
}

function modelOf(context: unknown): SheetContext['view']['run']['model'] {
  return (context as SheetContext).view.run.model;
}
