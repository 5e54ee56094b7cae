import type { Calculation } from '../engine/calculation';
import { createMemory } from '../engine/memory';
import type { Program } from '../engine/program';
import { createWorkspace } from '../engine/workspace';
import { cellCount } from '../value/space';
import type { PreparedRuns } from './preparedRuns';

/** Values by name. Shape: draws (outermost) times the cells of one draw. Missing and errors are NaN. */
export type DrawnValues = ReadonlyMap<string, Float64Array>;

/** Values of inputs that differ from draw to draw; every other input stays as the scenario has it. */
export interface Draws {
  readonly count: number;
  /** In the scenario and in its reference alike: assumptions, settings, base data. */
  readonly values: DrawnValues;
  /** In the scenario alone, for the reference has them neutral. */
  readonly levers?: DrawnValues;
}

/** The variables, or what the model shows by `shownName`, that are asked for of every draw. */
export interface WantedOfDraws {
  readonly own: readonly string[];
  /** Of the reference run, which has nothing that compares the two. */
  readonly reference: readonly string[];
}

export interface DrawnRuns {
  readonly own: DrawnValues;
  readonly reference: DrawnValues;
}

const none: DrawnValues = new Map();

/** Runs draws, any number of them at a time. */
export type EvaluateDraws = (draws: Draws) => DrawnRuns;

/**
 * Runs of a scenario and its reference for many draws, in memories of their own. Each draw gives what a run of its
 * values alone gives, to the last bit, whatever stands beside it: so workers may share the draws in any way. Only what
 * the wanted variables need is calculated, and of the outcomes only those are kept.
 *
 * Throws when the program has no such input or variable, or when an input has another number of values than draws
 * times its cells.
 * Cost: per draw that of a run of what depends on the drawn inputs; 8 bytes for each wanted cell of each draw. The
 * loops are laid out at the first call, so one evaluator serves all draws of an analysis.
 */
export function evaluateDraws(
  { compiled, inputs, referenceInputs, overrides, referenceOverrides }: PreparedRuns,
  wanted: WantedOfDraws,
): EvaluateDraws {
  const { program } = compiled;
  // The two never calculate at the same time.
  const workspace = createWorkspace();
  const [own, reference] = [createMemory(workspace), createMemory(workspace)];
  const asked = [...new Set([...wanted.reference, ...program.referenced])];
  return ({ count, values, levers = none }) => {
    const found = {
      own: new Map(wanted.own.map((name) => [name, roomFor(program, name, count)])),
      reference: new Map(wanted.reference.map((name) => [name, roomFor(program, name, count)])),
    };
    for (const [name, { length }] of [...values, ...levers]) {
      const cells = cellsOf(program, name) * count;
      if (length !== cells) throw new Error(`${length} values for ${cells} cells of ${name}`);
    }
    for (let draw = 0; draw < count; draw++) {
      const drawn = valuesOf(values, count, draw);
      const turned = valuesOf(levers, count, draw);
      const compared = reference.calculate(program, {
        inputs: { get: (name) => drawn.get(name) ?? referenceInputs.get(name) },
        overrides: referenceOverrides,
        reference: null,
        wanted: asked,
      });
      const calculation = own.calculate(program, {
        inputs: { get: (name) => turned.get(name) ?? drawn.get(name) ?? inputs.get(name) },
        overrides,
        reference: compared,
        wanted: wanted.own,
      });
      keep(found.reference, compared, count, draw);
      keep(found.own, calculation, count, draw);
    }
    return found;
  };
}

/** Cells of one draw. */
function cellsOf({ space, inputs, variables }: Program, name: string): number {
  const found = inputs.get(name) ?? variables.get(name);
  if (found === undefined) throw new Error(`no input or variable ${name}`);
  return cellCount(space, found.dimensions);
}

function roomFor(program: Program, name: string, count: number): Float64Array {
  return new Float64Array(cellsOf(program, name) * count);
}

/** The values of one draw. */
function valuesOf(values: DrawnValues, count: number, draw: number): DrawnValues {
  const found = new Map<string, Float64Array>();
  for (const [name, all] of values) {
    const cells = all.length / count;
    found.set(name, all.slice(draw * cells, (draw + 1) * cells));
  }
  return found;
}

function keep(found: DrawnValues, { values }: Calculation, count: number, draw: number): void {
  for (const [name, all] of found) {
    all.set(values.get(name)?.values ?? missing(name), (draw * all.length) / count);
  }
}

function missing(name: string): never {
  throw new Error(`no values for ${name}`);
}
