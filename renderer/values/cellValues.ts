import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { CellError } from '../../shared/value/cellError';
import { sizeOf } from '../../shared/value/space';
import type { CellValue, Limits, Rule } from './valueRow';

/**
 * The values of a row: one a year, or a single one without the time axis. A row of more than one value a year shows
 * what the rule makes of them; an error in one of them is the error of the row.
 */
export function cellValues(
  run: ScenarioRun,
  name: string,
  limits: Limits,
  rule: Rule,
): readonly CellValue[] {
  const array = run.values.get(name);
  if (array === undefined) throw new Error(`no values for ${name}`);
  const time = run.space.time.id;
  const timed = array.dimensions.includes(time);
  const inYear = positionsInYear(run, array.dimensions, limits);
  const years = timed ? run.space.time.items.length : 1;
  const cellsPerYear = array.values.length / years;
  const errors = run.errors.get(name);
  const single = inYear.length === 1;
  return Array.from({ length: years }, (_, year): CellValue => {
    const first = array.values[year * cellsPerYear + (inYear[0] ?? 0)] ?? NaN;
    let sum = 0;
    let isLevel = true;
    // Every cell of the sheet comes by here at every change: one walk, and no list of values.
    for (const position of inYear) {
      const index = year * cellsPerYear + position;
      const value = array.values[index] ?? NaN;
      if (Number.isNaN(value)) return errors?.get(index) ?? missing(name);
      sum += value;
      isLevel &&= value === first;
    }
    if (single || rule === 'sum') return sum;
    return rule === 'equal' && isLevel ? first : null;
  });
}

/** Values as one. */
export function asOne(values: readonly number[], rule: Rule): number | null {
  const [first] = values;
  if (rule === 'none' || first === undefined) return null;
  if (rule === 'sum') return values.reduce((sum, value) => sum + value, 0);
  return values.every((value) => value === first) ? first : null;
}

/** How many values a row has in each year. */
export function countInYear(
  run: ScenarioRun,
  dimensions: readonly string[],
  limits: Limits,
): number {
  return dimensions
    .filter((id) => id !== run.space.time.id && limits[id] === undefined)
    .reduce((count, id) => count * sizeOf(run.space, id), 1);
}

/** Storage positions within a year of the cells that the limits leave, the last dimension fastest. */
export function positionsInYear(
  run: ScenarioRun,
  dimensions: readonly string[],
  limits: Limits,
): readonly number[] {
  let positions = [0];
  for (const dimension of dimensions) {
    if (dimension === run.space.time.id) continue;
    const size = sizeOf(run.space, dimension);
    const limit = limits[dimension];
    const items = limit === undefined ? Array.from({ length: size }, (_, item) => item) : [limit];
    positions = positions.flatMap((position) => items.map((item) => position * size + item));
  }
  return positions;
}

function missing(name: string): CellError {
  return { kind: '#N/A', origin: { variable: name, items: '' } };
}
