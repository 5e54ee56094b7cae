import { evidenceRange } from '../../shared/calculation/evidenceRange';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { CalculationSession } from '../../shared/calculation/session';
import type { WarningOutcome } from '../../shared/calculation/warningOutcomes';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import { shownName } from '../../shared/calculation/shown';
import { cellKeys, keyDimensions } from '../../shared/value/namedArray';
import type { Space } from '../../shared/value/space';

/** By items joined with `|`, the year last; null where a cell has no value. */
type Cells = Readonly<Record<string, number | null>>;

/** How people call a quantity, what it is counted in and what its cells run over. */
interface About {
  readonly label: string;
  readonly unit: string;
  /** As the keys of its cells join them. */
  readonly dimensions: readonly string[];
}

interface Report {
  /** What was calculated. */
  readonly scenario: object;
  readonly headlines: readonly object[];
  /** Every variable and input. */
  readonly quantities: Readonly<Record<string, About>>;
  /** Levers, settings, assumptions and base data as they were calculated with. */
  readonly inputs: Readonly<Record<string, Cells>>;
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
  const { levers, settings, assumptions, data, variables } = model;
  const inputs = [...levers, ...settings, ...assumptions, ...data];
  return {
    scenario: {
      id: scenario.id,
      name: scenario.name,
      model: { id: model.id, version: model.version },
      timeAxis: scenario.timeAxis,
      dataset: scenario.dataset.id,
    },
    headlines: headlineList(run),
    quantities: Object.fromEntries(
      [...variables, ...inputs].map(({ id, label, unit }) => [
        id,
        aboutOf(run, id, label.nl, unit),
      ]),
    ),
    inputs: Object.fromEntries(inputs.map(({ id }) => [id, cellsOf(run, id)])),
    variables: variableCells(run),
    laws: run.laws.map((law) => ({
      ...law,
      label: model.laws.find(({ id }) => id === law.id)?.label.nl,
    })),
    warnings: warnings.map((warning) => describeWarning(model, warning)),
    ...(errors.length === 0 ? {} : { errors }),
  };
}

function aboutOf(run: ScenarioRun, id: string, label: string, unit: string): About {
  return {
    label,
    unit,
    dimensions: keyDimensions(run.space, run.values.get(id)?.dimensions ?? []),
  };
}

function headlineList({ model, values, reference }: ScenarioRun): readonly object[] {
  return model.headlines.map(({ id, label, unit }) => {
    const name = shownName('headline', id);
    return {
      ...{ id, label: label.nl, unit },
      value: orNull(values.get(name)?.values[0]),
      reference: orNull(reference.get(name)?.values[0]),
    };
  });
}

type Writable = Record<string, number | null>;

/** Of each list of dimensions the keys of its cells, and an object that has them all: quicker to copy than to build. */
const emptyCells = new WeakMap<readonly string[], { keys: readonly string[]; cells: Writable }>();

function emptyCellsOf(space: Space, dimensions: readonly string[]) {
  let known = emptyCells.get(dimensions);
  if (known === undefined) {
    const keys = cellKeys(space, dimensions);
    known = { keys, cells: Object.fromEntries(keys.map((key) => [key, null])) };
    emptyCells.set(dimensions, known);
  }
  return known;
}

function cellsOf(run: ScenarioRun, id: string): Cells {
  const array = run.values.get(id);
  if (array === undefined) throw new Error(`${id} has no values`);
  const { keys, cells: empty } = emptyCellsOf(run.space, array.dimensions);
  const cells = { ...empty };
  for (let cell = 0; cell < keys.length; cell++) {
    cells[keys[cell] ?? ''] = orNull(array.values[cell]);
  }
  return cells;
}

/** Each variable by cell, and as `som:name` the sum over its cells where it has more than one. */
function variableCells(run: ScenarioRun): Readonly<Record<string, Cells>> {
  const variables: Record<string, Cells> = {};
  for (const { id } of run.model.variables) {
    const array = run.values.get(id);
    if (array === undefined) throw new Error(`${id} was not calculated`);
    variables[id] = cellsOf(run, id);
    if (array.values.length === 1) continue;
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
