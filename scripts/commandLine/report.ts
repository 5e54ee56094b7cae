import { evidenceRange } from '../../shared/calculation/evidenceRange';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { CalculationSession } from '../../shared/calculation/session';
import type { WarningOutcome } from '../../shared/calculation/warningOutcomes';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import { cellKeys } from '../../shared/value/namedArray';

/** By items joined with `|`, the year last; null where a cell has no value. */
type Cells = Readonly<Record<string, number | null>>;

interface Report {
  readonly variables: Readonly<Record<string, Cells>>;
  readonly laws: readonly object[];
  readonly warnings: readonly object[];
  /** Only when there are any. */
  readonly errors?: readonly object[];
}

/** Everything that a scenario says, in the words and keys of the model. */
export function report(session: CalculationSession, scenario: Scenario): Report {
  const run = session.run(scenario);
  const { model } = run;
  const range = evidenceRange(session.prepare(scenario));
  const weak = range?.warning ?? null;
  const warnings = weak === null ? run.warnings : [...run.warnings, weak];
  const errors = errorList(run);
  return {
    variables: variableCells(run),
    laws: run.laws.map((law) => ({
      ...law,
      label: model.laws.find(({ id }) => id === law.id)?.label.nl,
    })),
    warnings: warnings.map((warning) => describeWarning(model, warning)),
    ...(errors.length === 0 ? {} : { errors }),
  };
}

/** Each variable by cell, and as `som:name` the sum over its cells where it has more than one. */
function variableCells(run: ScenarioRun): Readonly<Record<string, Cells>> {
  const variables: Record<string, Cells> = {};
  for (const { id } of run.model.variables) {
    const array = run.values.get(id);
    if (array === undefined) throw new Error(`${id} was not calculated`);
    const keys = cellKeys(run.space, array.dimensions);
    variables[id] = Object.fromEntries(keys.map((key, cell) => [key, orNull(array.values[cell])]));
    if (keys.length === 1) continue;
    const total = array.values.reduce((sum, value) => sum + value, 0);
    variables[`som:${id}`] = { '': orNull(total) };
  }
  return variables;
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function describeWarning(model: Model, { id, items, amount }: WarningOutcome): object {
  const declared = model.warnings.find((warning) => warning.id === id);
  const label = (declared ?? model.evidenceRange)?.label.nl;
  return { id, label, items, ...(amount === null ? {} : { amount }) };
}

function errorList(run: ScenarioRun): readonly object[] {
  return run.model.variables.flatMap(({ id }) => {
    const cells = run.errors.get(id);
    if (cells === undefined) return [];
    const keys = cellKeys(run.space, run.values.get(id)?.dimensions ?? []);
    return [...cells].map(([cell, error]) => ({ variable: id, items: keys[cell], ...error }));
  });
}
