import type { TableCell, TableNumber } from '../../shared/spreadsheet/table';
import { harmless } from '../../shared/workbook/plainText';
import { typedText } from './formatNumber';

/**
 * Rows as text that a Dutch spreadsheet reads back as the same cells: tabs between the cells, a comma in numbers
 * (1041940,5 or 3,9%). A text can neither begin another cell nor be taken for a formula; numbers keep their sign.
 */
export function tabSeparated(rows: readonly (readonly TableCell[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\r\n');
}

function cellText(cell: TableCell): string {
  return typeof cell === 'string' ? harmless(cell) : numberText(cell);
}

/** Three decimals that could be taken for thousands get a fourth: nobody is asked what the program itself wrote. */
const mayBeThousands = /^(-?[1-9]\d{0,2},\d{3})(%?)$/;

function numberText({ value, display, decimals = 15 }: TableNumber): string {
  if (Number.isNaN(value)) return '';
  const text = typedText(value, display, decimals).replace(' %', '%');
  return (/^-0(%|$)/.test(text) ? text.slice(1) : text).replace(mayBeThousands, '$10$2');
}

/**
 * The cells of a text that was copied from a spreadsheet, row by row. A line end at the end begins no row; a cell in
 * quotes may hold tabs, ends of lines and quotes written twice.
 */
export function readTabSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const body = text.replace(/\r?\n$/, '');
  // A cell in quotes, or all up to the next tab or end of line; then what ends it.
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\n]*?))(\t|\r?\n|$)/gy;
  for (;;) {
    const [, quoted, plain = '', end = ''] = cell.exec(body) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') return rows;
    if (end !== '\t') rows.push([]);
  }
}
