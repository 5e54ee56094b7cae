import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { CellError } from '../../shared/value/cellError';
import { indexByKey, itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import { noNumber } from '../format/formatNumber';

/** What was calculated in a cell: a number, or the error that stands in its place. */
export type Outcome = number | CellError;

/** `index`: where the cell is stored. A value that is missing is an error of its own. */
export function outcomeAt(run: ScenarioRun, name: string, index: number): Outcome {
  const value = run.values.get(name)?.values[index] ?? NaN;
  return Number.isNaN(value) ? errorAt(run, name, index) : value;
}

/** As `outcomeAt`, of a cell by the item of each of its dimensions. */
export function outcomeIn(
  run: ScenarioRun,
  name: string,
  items: Readonly<Record<string, string>>,
): Outcome {
  const dimensions = keyDimensions(run.space, run.values.get(name)?.dimensions ?? []);
  return outcomeOf(run, name, dimensions.map((id) => items[id] ?? '').join(itemSeparator));
}

/** As `outcomeAt`, of a cell by its items joined with `|`, time last. */
export function outcomeOf(run: ScenarioRun, name: string, items: string): Outcome {
  const dimensions = run.values.get(name)?.dimensions ?? [];
  return outcomeAt(run, name, indexByKey(run.space, dimensions).get(items) ?? -1);
}

/** The number as it is written, or the error: `#DIV/0!`. */
export function outcomeText(outcome: Outcome, write: (value: number) => string): string {
  return typeof outcome === 'number' ? write(outcome) : outcome.kind;
}

/** The same object each time, so that nothing is drawn again for it. */
const missing = new Map<string, CellError>();

function errorAt(run: ScenarioRun, name: string, index: number): CellError {
  const error = run.errors.get(name)?.get(index) ?? missing.get(name);
  if (error !== undefined) return error;
  const none: CellError = { kind: noNumber, origin: { variable: name, items: '' } };
  missing.set(name, none);
  return none;
}
