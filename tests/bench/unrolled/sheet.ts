import { HyperFormula } from 'hyperformula';
import { cellCount } from '../../../shared/value/space';
import { leverCell, referenceOf, type Arrays, type BareProgram, type World } from '../engine/world';
import { spreadsheet } from '../../../shared/spreadsheet/dialect';
import { unroll, type Cell } from './unroll';

/** The model as a sheet in HyperFormula, with a lever that can be moved. */
export interface Sheet {
  readonly reference: Arrays;
  /** Number of cells with a formula. */
  readonly cells: number;
  /** Of those, the cells that depend on the lever. */
  readonly dependents: number;
  readonly move: (value: number) => void;
  /** What the sheet says in the place of these values. */
  readonly values: (arrays: Arrays) => ReadonlyMap<string, readonly number[]>;
}

/** A row for every variable and combination of items, a column for every year; values without years in the first. */
export function createSheet(world: World, program: BareProgram): Sheet {
  const { scenario } = world;
  const { space } = program;
  const years = space.time.items.length;
  const inputs = program.inputsOf(scenario, 'scenario');
  const reference = referenceOf(program, scenario);
  const rows: (number | string)[][] = [];
  const places = new Map<string, { readonly row: number; readonly perYear: number }>();

  function reserve(name: string, run: Cell['run'], dimensions: readonly string[]): void {
    const timed = dimensions.includes(space.time.id);
    const perYear = cellCount(space, dimensions) / (timed ? years : 1);
    places.set(`${run} ${name}`, { row: rows.length, perYear });
    for (let row = 0; row < perYear; row++) {
      rows.push(new Array<number | string>(timed ? years : 1).fill(0));
    }
  }

  function placeOf({ name, run, index }: Cell): Place {
    const place = places.get(`${run} ${name}`);
    if (place === undefined) throw new Error(`no row for ${name}`);
    return { row: place.row + (index % place.perYear), column: Math.floor(index / place.perYear) };
  }

  function put(cell: Cell, content: number | string): void {
    const { row, column } = placeOf(cell);
    const cells = rows[row];
    if (cells !== undefined) cells[column] = content;
  }

  for (const [name, dimensions] of program.inputs) reserve(name, 'own', dimensions);
  for (const { name, dimensions } of program.steps.flat()) reserve(name, 'own', dimensions);
  for (const [name, { dimensions }] of reference) reserve(name, 'reference', dimensions);
  for (const [name, values] of inputs) {
    values.forEach((value, index) => put({ name, run: 'own', index }, value));
  }
  for (const [name, { values }] of reference) {
    values.forEach((value, index) => put({ name, run: 'reference', index }, value));
  }
  const lever = leverCell(scenario);
  const index = program.indexOf(lever.input, lever.items);
  const leverPlace = placeOf({ name: lever.input, run: 'own', index });
  const dependents = new Set([addressOf(leverPlace)]);
  const formula = { dependsOnLever: false };
  const address = (cell: Cell): string => {
    const found = addressOf(placeOf(cell));
    if (dependents.has(found)) formula.dependsOnLever = true;
    return found;
  };
  let cells = 0;
  for (const cell of unroll(program, spreadsheet, world.timeInputs, address)) {
    put(cell, `=${cell.text}`);
    cells++;
    if (formula.dependsOnLever) dependents.add(addressOf(placeOf(cell)));
    formula.dependsOnLever = false;
  }

  // Above a billion euros it loses cents by rounding while it calculates.
  const options = { licenseKey: 'gpl-v3', smartRounding: false };
  const sheet = HyperFormula.buildFromArray(rows, options);
  return {
    reference,
    cells,
    dependents: dependents.size - 1,
    move: (value) => {
      sheet.setCellContents({ sheet: 0, row: leverPlace.row, col: leverPlace.column }, value);
    },
    values: (arrays) =>
      new Map(
        [...arrays].map(([name, { values }]) => [
          name,
          Array.from(values, (_, index) => {
            const place = placeOf({ name, run: 'own', index });
            const value = sheet.getCellValue({ sheet: 0, row: place.row, col: place.column });
            return typeof value === 'number' ? value : NaN;
          }),
        ]),
      ),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function addressOf({ row, column }: Place): string {
  return `${columnName(column)}${row + 1}`;
}

/** A, B, … Z, AA, … */
function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : `${columnName(rest - 1)}${letter}`;
}
