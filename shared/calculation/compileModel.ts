import { parseFunctions } from '../engine/formula';
import { createProgram, type Program } from '../engine/program';
import type { Problem } from '../lib/problem';
import type { FilledModel, Model } from '../model/model';
import type { Scenario } from '../model/scenario';
import type { Space } from '../value/space';
import { fillModel } from './fillModel';
import { baselineInputs, inputDefinitions } from './inputs';
import { scenarioSpace } from './scenarioSpace';
import { shownFormulas } from './shown';

/** A model laid out for one dataset, time axis and set of formulas; levers and assumptions are still free. */
export interface CompiledModel {
  readonly model: FilledModel;
  readonly space: Space;
  readonly program: Program;
  /** Every input before anybody changed it. */
  readonly baseline: ReadonlyMap<string, Float64Array>;
  /** Formulas that cannot be read or whose units do not fit, and circular references; their cells hold errors, the others calculate. */
  readonly problems: readonly Problem[];
}

export function compileModel(
  model: Model,
  scenario: Pick<Scenario, 'dataset' | 'timeAxis' | 'formulas'>,
): CompiledModel {
  const space = scenarioSpace(model, scenario.dataset, scenario.timeAxis);
  const filled = fillModel(model, space);
  const changed = new Map(scenario.formulas.map(({ variable, formula }) => [variable, formula]));
  const parsed = parseFunctions(model.functions.map(({ id, ...rest }) => ({ name: id, ...rest })));
  const program = createProgram(
    space,
    inputDefinitions(model),
    [
      ...model.variables.map(({ id, dimensions, formula, unit }) => ({
        name: id,
        dimensions,
        unit,
        formula: changed.get(id) ?? formula,
      })),
      ...shownFormulas(model),
    ],
    parsed.functions,
  );
  return {
    model: filled.model,
    space,
    program,
    baseline: baselineInputs(filled.model, scenario.dataset, space),
    problems: [...filled.problems, ...parsed.problems, ...program.problems],
  };
}
