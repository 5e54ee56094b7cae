import type { Side } from '../analysis/oneAtATime';
import { calculate, recalculate, type Calculation } from '../engine/calculate';
import { planAfter, planFor, type Plan } from '../engine/program';
import type { CompiledModel } from './compileModel';
import { prepareRuns, type PreparedRuns, type RunParts } from './runScenario';

/** A value of an input that is moved to the bounds of its range. */
export interface Perturbation {
  readonly input: string;
  /** Storage indices of the cells that get the bound. */
  readonly cells: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** One number of a calculation: a cell of a variable, by storage index. */
export interface FigureCell {
  readonly name: string;
  readonly cell: number;
}

/** Evaluates one figure for each list of sides, a side for each moved value. */
export type EvaluatePerturbed = (points: readonly (readonly Side[])[]) => readonly number[];

/**
 * The figure with values moved to their bounds. A value that stays
 * central keeps what the scenario gives it, which a person may have changed. Neighbours among the points should
 * differ in few values: of each run only what they change is done again.
 */
export function evaluatePerturbed(
  compiled: CompiledModel,
  scenario: RunParts,
  { name, cell }: FigureCell,
  moved: readonly Perturbation[],
): EvaluatePerturbed {
  const { program } = compiled;
  const prepared = prepareRuns(compiled, scenario);
  const plan = planFor(program, [name]);
  const referencePlan = planFor(program, [...program.referenceValues.keys()]);
  return (points) => {
    // All reference runs first: each run then differs little from the one before it.
    const { referenceInputs, inputs } = prepared;
    const references = runEach(compiled, referencePlan, referenceInputs, prepared, moved, points);
    const own = runEach(compiled, plan, inputs, prepared, moved, points, references);
    return own.map(({ values }) => values.get(name)?.values[cell] ?? NaN);
  };
}

/** One calculation for each list of sides. */
function runEach(
  { program }: CompiledModel,
  plan: Plan,
  inputs: ReadonlyMap<string, Float64Array>,
  { overrides }: PreparedRuns,
  moved: readonly Perturbation[],
  points: readonly (readonly Side[])[],
  references?: readonly Calculation[],
): readonly Calculation[] {
  let before: ReadonlyMap<string, Float64Array> = new Map();
  return points.map((sides, index) => {
    const reference = references?.[index] ?? null;
    const placed = placeValues(inputs, moved, sides);
    if (index === 0) {
      before = placed;
      return calculate(program, new Map([...inputs, ...placed]), overrides, reference, plan);
    }
    // What was moved before and is not now goes back to where the scenario has it.
    const changed = new Map(placed);
    for (const name of before.keys()) {
      const original = inputs.get(name);
      if (!changed.has(name) && original !== undefined) changed.set(name, original);
    }
    before = placed;
    const again = planAfter(program, plan, changed.keys());
    return recalculate(program, changed, overrides, reference, again);
  });
}

/** The inputs that have a value away from its central one. */
export function placeValues(
  inputs: ReadonlyMap<string, Float64Array>,
  moved: readonly Perturbation[],
  sides: readonly Side[],
): ReadonlyMap<string, Float64Array> {
  const placed = new Map<string, Float64Array>();
  moved.forEach(({ input, cells, ...bounds }, index) => {
    const side = sides[index] ?? 'central';
    if (side === 'central') return;
    const values = placed.get(input) ?? inputs.get(input)?.slice();
    if (values === undefined) return;
    for (const cell of cells) values[cell] = bounds[side];
    placed.set(input, values);
  });
  return placed;
}
