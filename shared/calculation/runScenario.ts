import type { CellErrors } from '../engine/trace';
import type { FilledModel } from '../model/model';
import type { Scenario } from '../model/scenario';
import type { NamedArray } from '../value/namedArray';
import { findDimension, type Space } from '../value/space';
import type { Views } from './inputs';
import type { LawOutcome } from './lawOutcomes';
import type { WarningOutcome } from './warningOutcomes';

/**
 * What a scenario says: every value of the scenario and of its reference, and what the model notes about them. It does
 * not change any more; the next run of its session shares with it what is the same, so that parts of two runs can be
 * compared by identity.
 */
export interface ScenarioRun {
  /** The scenario that was calculated: another one on screen makes this an old run. */
  readonly of: Scenario;
  /** How it was looked at. */
  readonly views: Views;
  readonly model: FilledModel;
  readonly space: Space;
  /** Inputs and variables by name, and what the model shows by `shownName`. Missing and errors are NaN. */
  readonly values: ReadonlyMap<string, NamedArray>;
  /** Inputs, variables and headline figures with every lever neutral, without what compares the two. */
  readonly reference: ReadonlyMap<string, NamedArray>;
  readonly errors: CellErrors;
  readonly laws: readonly LawOutcome[];
  /** In the order of the model. */
  readonly warnings: readonly WarningOutcome[];
}

/** One value of a run, by the items of its dimensions (years as text). Throws on a name or item that is not there. */
export function readValue(
  run: Pick<ScenarioRun, 'space' | 'values'>,
  name: string,
  items: Readonly<Record<string, string>>,
): number {
  const array = run.values.get(name);
  if (array === undefined) throw new Error(`no values for ${name}`);
  let index = 0;
  for (const id of array.dimensions) {
    const dimension = findDimension(run.space, id);
    const position = dimension?.items.indexOf(items[id] ?? '') ?? -1;
    if (dimension === undefined || position < 0) throw new Error(`no item of ${id} for ${name}`);
    index = index * dimension.items.length + position;
  }
  return array.values[index] ?? NaN;
}
