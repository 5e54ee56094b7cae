import { isUnitProblem } from '../engine/formula';
import type { Problem } from '../lib/problem';
import type { Scenario } from '../model/scenario';
import { cellKeys } from '../value/namedArray';
import { checkAssumptions, checkDimensions } from './checkModel';
import { checkLinks, checkNames } from './checkModelNames';
import { checkRanges } from './checkRanges';
import { checkUnits, usedUnits } from './checkUnits';
import type { CompiledModel } from './compileModel';
import type { ScenarioRun } from './runScenario';

/** What is checked of a model, in this order. */
export const checkIds = [
  'names',
  'links',
  'dimensions',
  'values',
  'bounds',
  'units',
  'formulas',
  'circularReferences',
  'inputs',
  'outcomes',
] as const;

export type CheckId = (typeof checkIds)[number];

/** A cell without a value. */
export interface EmptyCell {
  readonly name: string;
  /** The key of the cell. */
  readonly items: string;
}

/** What came of one check of the model, on the scenario of now. */
export interface ModelCheck {
  readonly id: CheckId;
  /** How many names, formulas, cells… were looked at. */
  readonly count: number;
  readonly problems: readonly Problem[];
  /** Only of `inputs` and `outcomes`: the cells without a value. */
  readonly empty: readonly EmptyCell[];
}

/**
 * Every check of the model on a scenario that was calculated: its names and what they lead to, the values it has to
 * have, its formulas (those that a person changed included) and what they were given and gave.
 */
export function modelChecks(
  compiled: CompiledModel,
  scenario: Pick<Scenario, 'dataset'>,
  run: Parameters<typeof checkRanges>[0],
): readonly ModelCheck[] {
  const { model, program, problems } = compiled;
  const { levers, settings, views, assumptions, data, variables, functions } = model;
  const named = [levers, settings, views, assumptions, data, variables, functions].flat();
  const circularReferences = problems.filter(({ code }) => code === circular);
  const unfit = problems.filter(isUnitProblem);
  const unread = problems.filter((one) => one.code !== circular && !isUnitProblem(one));
  const inputs = [levers, settings, assumptions, data].flat().map(({ id }) => id);
  const found: Readonly<Record<CheckId, Omit<ModelCheck, 'id'>>> = {
    names: { count: named.length, problems: checkNames(model), empty: [] },
    links: { count: linkCount(compiled), problems: checkLinks(model), empty: [] },
    dimensions: { count: model.dimensions.length, problems: checkDimensions(model), empty: [] },
    values: {
      count: assumptions.reduce((sum, { values }) => sum + values.length, 0),
      problems: checkAssumptions(model, scenario.dataset),
      empty: [],
    },
    bounds: { count: changedCells(run.of), problems: checkRanges(run), empty: [] },
    units: {
      count: usedUnits(model).length,
      problems: [...checkUnits(model), ...unfit],
      empty: [],
    },
    formulas: { count: program.variables.size, problems: unread, empty: [] },
    circularReferences: { count: program.steps.length, problems: circularReferences, empty: [] },
    inputs: { ...cellsOf(inputs, compiled, run), problems: [] },
    outcomes: { ...cellsOf([...program.variables.keys()], compiled, run), problems: [] },
  };
  return checkIds.map((id) => ({ id, ...found[id] }));
}

/** As `createProgram` calls a circular reference. */
const circular = 'circular';

/** How often a formula uses a name: each of these leads somewhere. */
function linkCount({ program }: CompiledModel): number {
  return [...program.uses.values()].reduce((sum, uses) => sum + uses.length, 0);
}

/** How many values a person gave. */
function changedCells({ levers, assumptions }: Scenario): number {
  const cells = [levers, assumptions].flatMap((changes) => Object.values(changes));
  return cells.reduce((sum, one) => sum + Object.keys(one).length, 0);
}

/** How many cells these quantities have, and which of them have no value. */
function cellsOf(
  names: readonly string[],
  { space }: CompiledModel,
  { values }: Pick<ScenarioRun, 'values'>,
): Pick<ModelCheck, 'count' | 'empty'> {
  let count = 0;
  const empty: EmptyCell[] = [];
  for (const name of names) {
    const array = values.get(name);
    if (array === undefined) continue;
    count += array.values.length;
    if (!array.values.some(Number.isNaN)) continue;
    const keys = cellKeys(space, array.dimensions);
    array.values.forEach((value, index) => {
      if (Number.isNaN(value)) empty.push({ name, items: keys[index] ?? '' });
    });
  }
  return { count, empty };
}
