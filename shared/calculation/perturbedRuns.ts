import type { Side } from '../analysis/oneAtATime';
import { createMemory } from '../engine/memory';
import { createWorkspace } from '../engine/workspace';
import type { Scenario } from '../model/scenario';
import type { PreparedRuns } from './preparedRuns';

/** A value of an input that is moved to the bounds of its range. */
export interface Perturbation {
  readonly input: string;
  /** Storage indices of the cells that get the bound. */
  readonly cells: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** The bounds of a value: those that a person gave in the place of the model's or the dataset's. */
export function boundsIn(
  { assumptions }: Pick<Scenario, 'assumptions'>,
  input: string,
  items: string,
  given: { readonly low: number; readonly high: number },
): { readonly low: number; readonly high: number } {
  const { low = given.low, high = given.high } = assumptions[input]?.[items] ?? {};
  return { low, high };
}

/** One number of a calculation: a cell of a variable, by storage index. */
export interface FigureCell {
  readonly name: string;
  readonly cell: number;
}

/** Evaluates one figure for each list of sides, a side for each moved value. */
export type EvaluatePerturbed = (points: readonly (readonly Side[])[]) => readonly number[];

/**
 * The figure with values moved to their bounds, calculated in memories of its own. A value that stays central keeps
 * what the scenario gives it, which a person may have changed. Neighbours among the points should differ in few
 * values: of each run only what they change is done again.
 */
export function evaluatePerturbed(
  { compiled, inputs, referenceInputs, overrides, referenceOverrides }: PreparedRuns,
  { name, cell }: FigureCell,
  moved: readonly Perturbation[],
): EvaluatePerturbed {
  const { program } = compiled;
  const workspace = createWorkspace();
  const own = createMemory(workspace);
  const compared = createMemory(workspace);
  const figure = [name];
  return (points) =>
    points.map((sides) => {
      const reference = compared.calculate(program, {
        inputs: withValues(referenceInputs, moved, sides),
        overrides: referenceOverrides,
        reference: null,
        wanted: program.referenced,
      });
      const placed = withValues(inputs, moved, sides);
      const { values } = own.calculate(program, {
        inputs: placed,
        overrides,
        reference,
        wanted: figure,
      });
      return values.get(name)?.values[cell] ?? NaN;
    });
}

function withValues(
  inputs: ReadonlyMap<string, Float64Array>,
  moved: readonly Perturbation[],
  sides: readonly Side[],
): ReadonlyMap<string, Float64Array> {
  return new Map([...inputs, ...placeValues(inputs, moved, sides)]);
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
