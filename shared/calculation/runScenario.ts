import type { CellOverrides } from '../engine/calculation';
import { createMemory, type Memory } from '../engine/memory';
import { traceErrors, type CellErrors } from '../engine/trace';
import type { FilledModel } from '../model/model';
import type { Scenario } from '../model/scenario';
import { indexByKey, type NamedArray } from '../value/namedArray';
import { findDimension, type Space } from '../value/space';
import type { CompiledModel } from './compileModel';
import { scenarioInputs, type Views } from './inputs';
import { lawOutcomes, type LawOutcome } from './lawOutcomes';
import { warningOutcomes, type WarningOutcome } from './warningOutcomes';

/** What a scenario says: every value of the scenario and of its reference, and what the model notes about them. */
export interface ScenarioRun {
  readonly model: FilledModel;
  readonly space: Space;
  /** Inputs and variables by name, and what the model shows by `shownName`. Missing and errors are NaN. */
  readonly values: ReadonlyMap<string, NamedArray>;
  /** The same with every lever neutral, without what compares the two. */
  readonly reference: ReadonlyMap<string, NamedArray>;
  readonly errors: CellErrors;
  readonly laws: readonly LawOutcome[];
  readonly warnings: readonly WarningOutcome[];
}

export type RunParts = Pick<Scenario, 'levers' | 'assumptions' | 'overrides'> & {
  readonly views?: Views;
};

/** Calculates a scenario and its reference. `compiled` must come from the same dataset, axis and formulas. */
export function runScenario(compiled: CompiledModel, scenario: RunParts): ScenarioRun {
  const { model, space, program } = compiled;
  const { inputs, referenceInputs, overrides } = prepareRuns(compiled, scenario);
  const memories = memoriesOf(compiled);
  const reference = memories.reference.calculate(program, {
    inputs: referenceInputs,
    overrides,
    reference: null,
  });
  const own = memories.own.calculate(program, { inputs, overrides, reference });
  return {
    model,
    space,
    values: own.values,
    reference: reference.values,
    errors: traceErrors(program, own, reference),
    laws: lawOutcomes(model, space, own, program, overrides),
    warnings: warningOutcomes(model, space, own),
  };
}

interface Memories {
  readonly own: Memory;
  readonly reference: Memory;
}

const known = new WeakMap<CompiledModel, Memories>();

/** One memory for each of the two runs, so that moving a lever leaves the reference run as it is. */
function memoriesOf(compiled: CompiledModel): Memories {
  const found = known.get(compiled) ?? { own: createMemory(), reference: createMemory() };
  known.set(compiled, found);
  return found;
}

export interface PreparedRuns {
  readonly inputs: ReadonlyMap<string, Float64Array>;
  readonly referenceInputs: ReadonlyMap<string, Float64Array>;
  readonly overrides: CellOverrides;
}

/** What the calculations of a scenario and of its reference start from. */
export function prepareRuns(compiled: CompiledModel, scenario: RunParts): PreparedRuns {
  const { model, space, baseline } = compiled;
  return {
    inputs: scenarioInputs(model, scenario, space, baseline, 'scenario'),
    referenceInputs: scenarioInputs(model, scenario, space, baseline, 'reference'),
    overrides: cellOverrides(compiled, scenario),
  };
}

/** The overridden cells of a scenario by where they are stored; what this model does not have is left out. */
export function cellOverrides(
  compiled: Pick<CompiledModel, 'program' | 'space'>,
  scenario: Pick<Scenario, 'overrides'>,
): CellOverrides {
  const { program, space } = compiled;
  const overrides = new Map<string, Map<number, number>>();
  for (const { variable, items, value } of scenario.overrides) {
    const found = program.variables.get(variable);
    const cell = found === undefined ? undefined : indexByKey(space, found.dimensions).get(items);
    if (cell === undefined) continue;
    const cells = overrides.get(variable) ?? new Map<number, number>();
    overrides.set(variable, cells.set(cell, value));
  }
  return overrides;
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
