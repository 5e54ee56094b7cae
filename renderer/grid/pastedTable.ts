import { cellAt, type Column, type SheetRow, type ValueRow } from '../values/valueRow';
import type { Place, Rectangle, SheetSize } from './selection/ranges';
import { headColumns, positionOfColumn, valueColumnAt } from './selection/sheetSelection';

/** What the sheet is called by, to recognise headings and names in what was copied elsewhere. */
export interface PasteSheet {
  readonly size: SheetSize;
  readonly rowAt: (row: number) => SheetRow | undefined;
  readonly years: readonly string[];
  /** What the column for all years is called. */
  readonly allYears: string;
}

/** A text for a cell. */
export interface PastedCell {
  readonly row: ValueRow;
  readonly column: Column;
  readonly text: string;
}

export interface PastedTable {
  readonly cells: readonly PastedCell[];
  /** Names and years of which the sheet shows nothing. */
  readonly unknown: readonly string[];
  /** Texts for which there is no cell: beside the sheet, or on a heading. */
  readonly beside: number;
}

type Texts = readonly (readonly string[])[];

/**
 * The cells that a table from a spreadsheet goes into. With a line of years above it or a column of names before it
 * each value goes to its year and its row, wherever it is pasted; otherwise the table goes where it is pasted, as often
 * as the range is a multiple of it. Empty texts go nowhere.
 *
 * @param at the ranges to paste into; a single text goes into all of their cells.
 */
export function pastedTable(
  texts: Texts,
  at: readonly Rectangle[],
  sheet: PasteSheet,
): PastedTable {
  const headings = recognised(texts, sheet);
  const found = { cells: [] as PastedCell[], unknown: new Set<string>(), beside: 0 };
  const isOne = texts.length === 1 && texts[0]?.length === 1;
  const isNamedOnly = headings !== null && !headings.years;
  const [first] = at;
  if (first === undefined) return { cells: [], unknown: [], beside: 0 };

  function put(place: Place | null, text: string): void {
    if (text === '') return;
    const row = place === null ? undefined : sheet.rowAt(place.row);
    const column = place === null ? undefined : valueColumnAt(place.column);
    const isInside = place !== null && place.column < sheet.size.columns;
    const isCell = row?.kind === 'value' && column !== undefined && isInside;
    if (isCell && cellAt(row, column) !== undefined) found.cells.push({ row, column, text });
    // Behind its name stands the one value of a row without years.
    else if (isCell && isNamedOnly && row.years.length === 0) {
      found.cells.push({ row, column: 'all', text });
    }
    // One value for all of a range is for those of its cells that can have one.
    else if (!isOne && (row?.kind !== 'block' || headings === null)) found.beside++;
  }

  if (headings === null) {
    for (const { place, text } of laidOver(texts, at)) put(place, text);
  } else {
    const rows = rowsOf(texts, headings, first, sheet, found.unknown);
    const columns = columnsOf(texts, headings, first, sheet, found.unknown);
    for (const [y, line] of texts.entries()) {
      const row = rows[y] ?? null;
      if (row === null) continue;
      for (const [x, text] of line.entries()) {
        const column = columns[x] ?? null;
        if (column !== null) put({ row, column }, text.trim());
      }
    }
  }
  return {
    cells: withoutTotals(found.cells),
    unknown: [...found.unknown],
    beside: found.beside,
  };
}

/** The table again and again over each range that is a multiple of it; else once, from the corner of the range. */
function laidOver(
  texts: Texts,
  at: readonly Rectangle[],
): readonly { readonly place: Place; readonly text: string }[] {
  const height = texts.length;
  const width = Math.max(1, ...texts.map(({ length }) => length));
  return at.flatMap(({ top, bottom, left, right }) => {
    const [rows, columns] = [bottom - top + 1, right - left + 1];
    const isMultiple = rows % height === 0 && columns % width === 0;
    const [down, along] = isMultiple ? [rows, columns] : [height, width];
    return Array.from({ length: down * along }, (_, index) => {
      const [y, x] = [Math.floor(index / along), index % along];
      return {
        place: { row: top + y, column: left + x },
        text: texts[y % height]?.[x % width]?.trim() ?? '',
      };
    });
  });
}

/** What a table says beside its values: a line of years, and columns before the values with names and units. */
interface Headings {
  readonly years: boolean;
  readonly names: boolean;
  /** Columns before the values. */
  readonly before: number;
}

function recognised(texts: Texts, sheet: PasteSheet): Headings | null {
  const [first = [], ...rest] = texts;
  const names = namesOf(sheet);
  const isYear = (text: string): boolean => /^\d{4}$/.test(text) || text === sheet.allYears;
  const line = first.map((text) => text.trim());
  const begin = line.findIndex(isYear);
  const values = begin < 0 ? [] : line.slice(begin).filter((text) => text !== '');
  const years =
    rest.length > 0 &&
    values.length > 0 &&
    values.every(isYear) &&
    values.some((text) => sheet.years.includes(text)) &&
    new Set(values).size === values.length &&
    // A single year without a heading before it may as well be a value.
    (begin > 0 || values.length > 1);
  const body = years ? rest : texts;
  const isName = (text = ''): boolean => names.has(plain(text));
  const hasNames = body.some(([text]) => isName(text)) && body.every(([text]) => !isNumber(text));
  if (!years && !hasNames) return null;
  if (!hasNames) return { years, names: false, before: Math.max(0, begin) };
  const isUnit = body.every(([, text]) => !isNumber(text)) && body.some(([, text]) => text !== '');
  return { years, names: true, before: years ? begin : isUnit ? 2 : 1 };
}

function isNumber(text = ''): boolean {
  return /\d/.test(text) && /^[^\p{L}]*$/u.test(text.toLowerCase().replaceAll(/mln|mld|eur/g, ''));
}

function rowsOf(
  texts: Texts,
  { years, names }: Headings,
  at: Rectangle,
  sheet: PasteSheet,
  unknown: Set<string>,
): readonly (number | null)[] {
  const begin = years ? 1 : 0;
  if (!names) return texts.map((_, y) => (y < begin ? null : at.top + y - begin));
  const known = namesOf(sheet);
  // Names of items stand below many rows: the one after the row before is meant.
  let last = -1;
  return texts.map(([name = ''], y) => {
    if (y < begin || name.trim() === '') return null;
    const rows = known.get(plain(name)) ?? [];
    const row = rows.find((one) => one > last) ?? rows[0];
    if (row === undefined) unknown.add(name.trim());
    else last = row;
    return row ?? null;
  });
}

function columnsOf(
  texts: Texts,
  { years, before }: Headings,
  at: Rectangle,
  sheet: PasteSheet,
  unknown: Set<string>,
): readonly (number | null)[] {
  const width = Math.max(...texts.map(({ length }) => length));
  const isWhole = width - before === sheet.size.columns - headColumns;
  const begin = isWhole ? headColumns : Math.max(at.left, headColumns);
  return Array.from({ length: width }, (_, x) => {
    if (x < before) return null;
    if (!years) return begin + x - before;
    const heading = texts[0]?.[x]?.trim() ?? '';
    if (heading === sheet.allYears) return positionOfColumn('all');
    const year = sheet.years.indexOf(heading);
    if (year < 0 && heading !== '') unknown.add(heading);
    return year < 0 ? null : positionOfColumn(year);
  });
}

/** Rows by what they are called: by their label, and by their name in formulas. */
function namesOf({ size, rowAt }: PasteSheet): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (let index = 0; index < size.rows; index++) {
    const row = rowAt(index);
    if (row === undefined) continue;
    const own = row.kind === 'value' && row.depth === 0 ? [row.label, row.name] : [row.label];
    for (const name of new Set(own.map(plain))) {
      found.set(name, [...(found.get(name) ?? []), index]);
    }
  }
  return found;
}

function plain(text: string): string {
  // What would begin a formula was copied with an apostrophe before it.
  return text.trim().replace(/^'/, '').toLowerCase().replaceAll(/\s+/g, ' ');
}

/** What stands for all years says nothing more where the years are given too. */
function withoutTotals(cells: readonly PastedCell[]): readonly PastedCell[] {
  const given = new Set(cells.filter(({ column }) => column !== 'all').map(({ row }) => row.id));
  return cells.filter(({ row, column }) => column !== 'all' || !given.has(row.id));
}
