import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { cellKeys } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import type { View } from './view';
import { positionsInYear } from './cellValues';
import type { Column, ValueRow } from './valueRow';

/** One cell of the sheet: a row, and a year or the column for all of them. */
export interface CellReference {
  readonly row: ValueRow;
  readonly column: Column;
}

/** One value behind a cell: its key in a scenario, and where it is stored. */
export interface ValueReference {
  readonly items: string;
  readonly index: number;
}

/** The values behind a cell in storage order; in the column for all years those of every year. */
export function valuesBehind(
  run: ScenarioRun,
  { row, column }: CellReference,
): readonly ValueReference[] {
  const array = run.values.get(row.name);
  if (array === undefined) throw new Error(`no values for ${row.name}`);
  const { dimensions, values } = array;
  const keys = cellKeys(run.space, dimensions);
  const positions = positionsInYear(run, dimensions, row.limits);
  const timed = dimensions.includes(run.space.time.id);
  const years = timed ? run.space.time.items.length : 1;
  const wanted = timed && column !== 'all' ? [column] : Array.from({ length: years }, (_, i) => i);
  return wanted.flatMap((year) =>
    positions.map((position) => {
      const index = (values.length / years) * year + position;
      return { items: keys[index] ?? '', index };
    }),
  );
}

/** What a cell is called: "Volumegroei, Basis-GGZ, 2027". `column` undefined: the whole row. */
export function cellReferenceLabel(
  { run, labels, texts }: Pick<View, 'run' | 'labels' | 'texts'>,
  { row, column }: { readonly row: CellReference['row']; readonly column?: Column },
): string {
  const items = Object.entries(row.limits).flatMap(([dimension, position]) => {
    const all = findDimension(run.space, dimension)?.items ?? [];
    // A dimension of one item is no choice, so it is not said.
    return all.length > 1 ? [labels.item(dimension, all[position] ?? '')] : [];
  });
  const year = row.years.length > 0 && typeof column === 'number' ? yearOf(run, column) : [];
  const all =
    row.years.length > 0 && column === 'all' ? [texts.t('sheet:allYears').toLowerCase()] : [];
  return [labels.quantity(row.name), ...items, ...year, ...all].join(', ');
}

function yearOf({ space }: ScenarioRun, position: number): readonly string[] {
  const year = space.time.items[position];
  return year === undefined ? [] : [year];
}
