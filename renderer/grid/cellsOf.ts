import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { sizeOf } from '../../shared/value/space';
import type { SheetCell } from './sheetRow';

/** Position of the item that a row is limited to, by dimension. */
export type Limits = Readonly<Record<string, number>>;

/**
 * The cells of a row: one a year, or a single one without the time axis. A row of more than one value a year shows
 * their sum, or null where a sum means nothing; an error in one of them is the error of the row.
 */
export function cellsOf(
  run: ScenarioRun,
  name: string,
  limits: Limits,
  summable: boolean,
): readonly SheetCell[] {
  const array = run.values.get(name);
  if (array === undefined) throw new Error(`no values for ${name}`);
  const time = run.space.time.id;
  const timed = array.dimensions.includes(time);
  const inYear = positionsInYear(
    run,
    array.dimensions.filter((id) => id !== time),
    limits,
  );
  const years = timed ? run.space.time.items.length : 1;
  const cellsPerYear = array.values.length / years;
  const errors = run.errors.get(name);
  return Array.from({ length: years }, (_, year): SheetCell => {
    if (inYear.length > 1 && !summable) return null;
    let sum = 0;
    for (const position of inYear) {
      const index = year * cellsPerYear + position;
      const value = array.values[index] ?? NaN;
      if (Number.isNaN(value)) {
        return errors?.get(index) ?? { kind: '#N/A', origin: { variable: name, items: '' } };
      }
      sum += value;
    }
    return sum;
  });
}

/** Storage positions within a year of the cells that the limits leave, the last dimension fastest. */
function positionsInYear(
  run: ScenarioRun,
  dimensions: readonly string[],
  limits: Limits,
): readonly number[] {
  let positions = [0];
  for (const dimension of dimensions) {
    const size = sizeOf(run.space, dimension);
    const limit = limits[dimension];
    const items = limit === undefined ? Array.from({ length: size }, (_, item) => item) : [limit];
    positions = positions.flatMap((position) => items.map((item) => position * size + item));
  }
  return positions;
}
