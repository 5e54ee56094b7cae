import type { AggregateFunction } from '../expression/typed';
import type { RunName } from '../expression/filled';
import { cellIndex, cellItems, keyDimensions } from '../value/namedArray';
import { cellCount, findDimension, type Space } from '../value/space';
import { cellAddress, fixedAddress, inSheet } from '../workbook/address';
import type { Workbook } from '../workbook/workbook';
import type { AggregatedCells } from './cellFormula';

/** The column of values without years, and that of the first year: the same on every sheet. */
export const valueColumn = 9;
export const firstYearColumn = 10;

/** Rows of one quantity below each other: one for each combination of items, its years beside each other. */
export interface Place {
  readonly name: string;
  readonly run: RunName;
  readonly sheet: string;
  readonly row: number;
  /** Number of rows. */
  readonly rows: number;
  readonly timed: boolean;
  readonly dimensions: readonly string[];
  /** By which formulas know all its cells. */
  readonly called: string;
}

/** Where every cell of a model stands in a workbook, and what formulas call it. */
export interface Places {
  /** Reserves rows from this one on. A quantity has one place in a run. */
  readonly add: (quantity: Pick<Place, 'name' | 'run' | 'sheet' | 'row' | 'dimensions'>) => Place;
  readonly find: (name: string, run: RunName) => Place | undefined;
  readonly position: (
    place: Place,
    index: number,
  ) => { readonly row: number; readonly column: number };
  /** As a formula on that sheet writes it. */
  readonly address: (place: Place, index: number, onSheet: string) => string;
  /** An aggregate over cells that stand beside each other; null where they do not. */
  readonly aggregate: (
    name: AggregateFunction,
    cells: AggregatedCells,
    place: Place,
    onSheet: string,
  ) => string | null;
  /** Of every quantity, and of every row of one with several. */
  readonly names: () => Workbook['names'];
}

const functions: Readonly<Record<AggregateFunction, string>> = {
  sum: 'SUM',
  prod: 'PRODUCT',
  mean: 'AVERAGE',
  minOver: 'MIN',
  maxOver: 'MAX',
};

export function createPlaces(space: Space): Places {
  const years = space.time.items.length;
  const lastYearColumn = firstYearColumn + years - 1;
  const places = new Map<string, Place>();
  const names = createNames();
  const defined: { readonly name: string; readonly of: string }[] = [];

  const rowsOf = (dimensions: readonly string[]): readonly string[] =>
    dimensions.filter((id) => id !== space.time.id);

  function position(
    { row, rows, timed }: Place,
    index: number,
  ): { readonly row: number; readonly column: number } {
    return {
      row: row + (index % rows),
      column: timed ? firstYearColumn + Math.floor(index / rows) : valueColumn,
    };
  }

  function define(name: string, { sheet, timed }: Place, from: number, rows: number): void {
    const [first, last] = timed ? [firstYearColumn, lastYearColumn] : [valueColumn, valueColumn];
    const start = fixedAddress(from, first);
    const end = fixedAddress(from + rows - 1, last);
    defined.push({ name, of: inSheet(sheet, start === end ? start : `${start}:${end}`) });
  }

  return {
    add: ({ name, run, sheet, row, dimensions }) => {
      const timed = dimensions.includes(space.time.id);
      const rows = cellCount(space, rowsOf(dimensions));
      const prefix = run === 'reference' ? ['ref'] : [];
      const called = names.make(...prefix, name);
      const place = { name, run, sheet, row, rows, timed, dimensions, called };
      places.set(`${run} ${name}`, place);
      define(called, place, row, rows);
      if (rows > 1) {
        for (let index = 0; index < rows; index += 1) {
          const items = itemsAt(space, rowsOf(dimensions), index);
          define(names.make(...prefix, name, ...items), place, row + index, 1);
        }
      }
      return place;
    },
    find: (name, run) => places.get(`${run} ${name}`),
    position,
    address: (place, index, onSheet) => {
      if (place.dimensions.length === 0) return place.called;
      const { row, column } = position(place, index);
      const address = cellAddress(row, column);
      return place.sheet === onSheet ? address : inSheet(place.sheet, address);
    },
    aggregate: (name, { over, at }, place, onSheet) => {
      const { dimensions, sheet, timed } = place;
      if (!over.every((id) => dimensions.includes(id))) return null;
      const called = functions[name];
      if (over.length === dimensions.length) return `${called}(${place.called})`;
      const down = rowsOf(dimensions);
      const overRows = rowsOf(over);
      // Rows stand in the order of the dimensions, the last one fastest.
      const last = down.slice(down.length - overRows.length);
      if (!last.every((id) => overRows.includes(id))) return null;
      const start = Object.fromEntries(
        dimensions.map((id) => [id, over.includes(id) ? 0 : (at[id] ?? 0)]),
      );
      const from = position(place, cellIndex(space, dimensions, start));
      const lastRow = from.row + cellCount(space, overRows) - 1;
      const lastColumn = timed && over.includes(space.time.id) ? lastYearColumn : from.column;
      const range = `${cellAddress(from.row, from.column)}:${cellAddress(lastRow, lastColumn)}`;
      return `${called}(${sheet === onSheet ? range : inSheet(sheet, range)})`;
    },
    names: () => defined,
  };
}

/** The items of a row, in the order in which keys name them. */
export function itemsAt(
  space: Space,
  dimensions: readonly string[],
  index: number,
): readonly string[] {
  const at = cellItems(space, dimensions, index);
  return keyDimensions(space, dimensions).map(
    (id) => findDimension(space, id)?.items[at[id] ?? 0] ?? '',
  );
}

/** Gives each thing of a workbook a name that formulas may use; no two the same, capitals or not. */
interface Names {
  /** From the parts of an id, joined with points: `kosten.dordrecht`. The same parts get another name each time. */
  readonly make: (...parts: readonly string[]) => string;
}

/** What a spreadsheet takes for a cell (AB12, R1C1, R, C) or for a truth. */
const taken = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*|true|false)$/i;

const longest = 200;

function createNames(): Names {
  const used = new Set<string>();
  return {
    make: (...parts) => {
      const bare = parts.map((part) => part.replaceAll(/[^\p{L}\p{N}_]/gu, '_')).join('.');
      const isWord = /^[\p{L}_]/u.test(bare) && !taken.test(bare);
      const wanted = (isWord ? bare : `_${bare}`).slice(0, longest);
      let name = wanted;
      for (let turn = 2; used.has(name.toLowerCase()); turn += 1)
        name = `${wanted}_${String(turn)}`;
      used.add(name.toLowerCase());
      return name;
    },
  };
}
