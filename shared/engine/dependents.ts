import type { RunName } from '../expression/filled';
import { cellItems, cellKeys } from '../value/namedArray';
import {
  covers,
  precedentsOf,
  type Calculated,
  type CellName,
  type CellValue,
  type Precedent,
} from './explain';

/**
 * The cells whose formula read this cell, or one of several, by variable in the order of the program; cells that a person overridden
 * use no formula. Every cell of each variable that names it is worked out again, so only for a person who asks.
 */
export function dependentsOf(calculated: Calculated, cell: CellName): readonly Precedent[] {
  const runs: readonly RunName[] = cell.run === 'own' ? ['own'] : ['reference', 'own'];
  return runs.flatMap((run) =>
    [...calculated.program.variables.keys()].flatMap((name) => {
      const cells = cellsReading(calculated, name, run, cell);
      return cells.length === 0 ? [] : [{ name, run, cells }];
    }),
  );
}

function cellsReading(
  calculated: Calculated,
  name: string,
  run: RunName,
  cell: CellName,
): readonly CellValue[] {
  const { program, overrides } = calculated;
  const variable = program.variables.get(name);
  const array = (run === 'own' ? calculated.own : calculated.reference).get(name);
  const names = program.uses.get(name) ?? [];
  const isUsed = names.some(
    // The reference run reads itself; the scenario reads it where it compares.
    ({ name: used, kind }) => used === cell.name && (run === cell.run || kind === 'reference'),
  );
  if (variable === undefined || array === undefined || !isUsed) return [];
  const keys = cellKeys(program.space, array.dimensions);
  return keys.flatMap((items, index): readonly CellValue[] => {
    if (overrides[run].get(name)?.has(index) === true) return [];
    const at = cellItems(program.space, array.dimensions, index);
    const reads = precedentsOf(calculated, variable, at, run).some(
      (one) =>
        one.name === cell.name &&
        one.run === cell.run &&
        one.cells.some((read) => covers(cell.items, read.items)),
    );
    return reads ? [{ items, value: array.values[index] ?? NaN }] : [];
  });
}
