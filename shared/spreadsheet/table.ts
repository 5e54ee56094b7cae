import type { Display } from '../model/model';
import { csvText, type CsvCell, type CsvKind } from '../workbook/csv';
import type { Cell, Sheet, Workbook } from '../workbook/workbook';
import {
  createStyles,
  headStyle,
  noteStyle,
  numberFormat,
  titleStyle,
  type Styles,
} from './styles';

/** A cell of a table for a spreadsheet: a text, or a number in the unit of the model. */
export type TableCell = string | TableNumber;

export interface TableNumber {
  /** Missing is NaN: an empty cell. */
  readonly value: number;
  readonly display: Display;
  /** Rounded to so many decimals as it is written; whole when left out. */
  readonly decimals?: number;
}

/** Something that is shown, as rows and columns. */
export interface Table {
  /** What it is: the name of its sheet, too. */
  readonly title: string;
  /** What is to be known of it, a line each; only a workbook has them. */
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** The table as a text of cells, its head first. */
export function tableCsv({ head, rows }: Table, kind: CsvKind): string {
  return csvText([head, ...rows.map((row) => row.map(csvCell))], kind);
}

function csvCell(cell: TableCell): CsvCell {
  if (typeof cell === 'string') return cell;
  const { value, display, decimals } = cell;
  return {
    value,
    isShare: display.form === 'percentage',
    ...(decimals === undefined ? {} : { decimals }),
  };
}

/** Tables below each other, with an empty row between them, as one. */
export function asOneTable([first, ...others]: readonly [Table, ...(readonly Table[])]): Table {
  return {
    ...first,
    rows: [...first.rows, ...others.flatMap(({ head, rows }) => [[], head, ...rows])],
  };
}

/** Tables as the sheets of one workbook. */
export function tableWorkbook(
  tables: readonly Table[],
  about: Pick<Workbook, 'title' | 'author' | 'created' | 'properties'>,
): Workbook {
  const styles = createStyles();
  const used = new Set<string>();
  const sheets = tables.map((table) => tableSheet(table, styles, used));
  return { ...about, styles: styles.all(), names: [], sheets };
}

function tableSheet({ title, notes, head, rows }: Table, styles: Styles, used: Set<string>): Sheet {
  const [titled, headed, noted] = [titleStyle, headStyle, noteStyle].map(styles.index);
  const first = notes.length + 2;
  return {
    name: sheetName(title, used),
    widths: head.map((_, column) => widthOf([head, ...rows].map((row) => row[column] ?? ''))),
    frozen: { rows: first, columns: 1 },
    rows: [
      [{ value: title, style: titled ?? 0 }],
      ...notes.map((note) => [{ value: note, style: noted ?? 0 }]),
      head.map((value) => ({ value, style: headed ?? 0 })),
      ...rows.map((row) => row.map((cell) => workbookCell(cell, styles))),
    ],
  };
}

function workbookCell(cell: TableCell, styles: Styles): Cell {
  if (typeof cell === 'string') return cell;
  const { value, display } = cell;
  return Number.isFinite(value)
    ? { value, style: styles.index({ format: numberFormat(display) }) }
    : null;
}

/** As wide as its texts, within what can be looked at. */
function widthOf(cells: readonly TableCell[]): number {
  const longest = cells.reduce(
    (most, cell) => Math.max(most, typeof cell === 'string' ? cell.length : 12),
    8,
  );
  return Math.min(60, longest + 2);
}

/** A name that a sheet can have and that no other has. */
export function sheetName(wanted: string, used: Set<string>): string {
  const bare = wanted
    .replaceAll(/[[\]:*?/\\'\s]+/g, ' ')
    .slice(0, 28)
    .trim();
  const start = bare === '' ? '-' : bare;
  let name = start;
  for (let turn = 2; used.has(name.toLowerCase()); turn += 1) name = `${start} ${String(turn)}`;
  used.add(name.toLowerCase());
  return name;
}
