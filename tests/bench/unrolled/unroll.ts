import { cellIndex, cellItems } from '../../../shared/value/namedArray';
import { cellCount } from '../../../shared/value/space';
import type { BareProgram, Formula } from '../engine/world';
import { cellFormula } from '../../../shared/spreadsheet/cellFormula';
import type { Dialect } from '../../../shared/spreadsheet/dialect';

/** Where a value stands: a variable or input, in which run, and its storage index. */
export interface Cell {
  readonly name: string;
  readonly run: 'own' | 'reference';
  readonly index: number;
}

export interface UnrolledCell extends Cell {
  /** What it is calculated with, in the words of the dialect. */
  readonly text: string;
}

/**
 * Every variable of a program as single cells, one after the other, each after those it needs. `address` says how a
 * formula names a cell; what the time axis sets stands in the formulas as a number.
 */
export function* unroll(
  program: BareProgram,
  dialect: Dialect,
  timeInputs: ReadonlyMap<string, number>,
  address: (cell: Cell) => string,
): Generator<UnrolledCell, void, void> {
  const { space } = program;
  const dimensions = new Map([
    ...program.inputs,
    ...program.steps.flat().map((one): [string, readonly string[]] => [one.name, one.dimensions]),
  ]);
  const world = {
    space,
    dialect,
    constant: (name: string) => timeInputs.get(name),
    cell: (name: string, run: 'own' | 'reference', at: Readonly<Record<string, number>>) => {
      const known = timeInputs.get(name);
      if (known !== undefined) return dialect.number(known);
      return address({ name, run, index: cellIndex(space, dimensions.get(name) ?? [], at) });
    },
  };
  for (const step of program.steps) {
    for (let year = 0; year < space.time.items.length; year++) {
      for (const formula of step) {
        for (const index of cellsOfYear(program, formula, year)) {
          const at = cellItems(space, formula.dimensions, index);
          const text = cellFormula(formula.typed, at, world);
          yield { name: formula.name, run: 'own', index, text };
        }
      }
    }
  }
}

/** Storage indices of one year; what has no years is calculated with the first. */
function cellsOfYear({ space }: BareProgram, formula: Formula, year: number): readonly number[] {
  const { dimensions } = formula;
  const timed = dimensions.includes(space.time.id);
  if (!timed && year > 0) return [];
  const cells = cellCount(space, dimensions) / (timed ? space.time.items.length : 1);
  return Array.from({ length: cells }, (_, cell) => (timed ? year * cells : 0) + cell);
}
