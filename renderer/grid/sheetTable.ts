import type { Table, TableCell } from '../../shared/spreadsheet/table';
import { cellAt, type SheetRow } from '../values/valueRow';
import type { View } from '../values/view';
import { tableCell } from './copyText';
import { unitText } from './unitText';

/** The rows of the sheet as they are shown: filtered, opened, in the prices that it shows. */
export function sheetTable(
  rows: readonly SheetRow[],
  { run, scenario, area, labels, texts }: View,
): Table {
  const { t } = texts;
  const years = run.space.time.items;
  const about =
    area.item === null
      ? scenario.name
      : `${scenario.name}, ${labels.item(area.dimension, area.item)}`;
  return {
    title: t('sheet:title'),
    notes: [about],
    head: [t('sheet:name'), t('sheet:unit'), t('sheet:allYears'), ...years],
    rows: rows.map((row): readonly TableCell[] => {
      if (row.kind !== 'value') return [row.label];
      const indent = '\u2003'.repeat(row.depth);
      return [
        `${indent}${row.label}`,
        unitText(row, run.model, texts),
        tableCell(row, cellAt(row, 'all')),
        ...years.map((_, year) => tableCell(row, cellAt(row, year))),
      ];
    }),
  };
}
