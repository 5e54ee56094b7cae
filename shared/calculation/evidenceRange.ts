import { extremes, type Side } from '../analysis/oneAtATime';
import { calculate, recalculate, type Calculation, type CellOverrides } from '../engine/calculate';
import { planAfter, planFor, type Plan, type Program } from '../engine/program';
import type { AssumptionValue } from '../model/model';
import type { CompiledScenario } from './compileScenario';
import { cellsOfKey } from './inputs';
import { prepareRuns, type RunParts } from './runScenario';
import { shownName } from './shown';
import type { WarningOutcome } from './warningOutcomes';

/** What weakly founded assumptions do to the figure that the model names, in the unit of that figure. */
export interface EvidenceRange {
  readonly central: number;
  /** Every weak assumption on its least favourable bound. */
  readonly least: number;
  readonly most: number;
  /** How many assumptions were moved. */
  readonly moved: number;
  /** The model's warning, when too little of the figure is left on the unfavourable side. */
  readonly warning: WarningOutcome | null;
}

interface MovedValue {
  readonly input: string;
  readonly cells: readonly number[];
  readonly value: AssumptionValue;
}

/**
 * Runs the scenario with weak assumptions on their bounds, each alone and then all together. About two runs for
 * each assumption, of what depends on it: some tens of milliseconds on the shipped model, so not for every step
 * of a slider.
 */
export function evidenceRange(compiled: CompiledScenario, scenario: RunParts): EvidenceRange {
  const { model, program } = compiled;
  const declared = model.evidenceRange;
  const figure = shownName('range', declared.warning);
  const moved = weakValues(compiled);
  const { inputs, referenceInputs, overrides } = prepareRuns(compiled, scenario);
  const plan = planFor(program, [figure]);
  const referencePlan = planFor(program, [...program.referenceValues.keys()]);
  const outcome = extremes(moved.length, (points) => {
    // All reference runs first: each run then differs little from the one before it.
    const references = runEach(program, referencePlan, referenceInputs, overrides, moved, points);
    const own = runEach(program, plan, inputs, overrides, moved, points, references);
    return own.map(({ values }) => values.get(figure)?.values[0] ?? NaN);
  });
  const { central, least, most } = outcome;
  const falls = central > 0 && least < central * declared.keeps;
  return {
    central,
    least,
    most,
    moved: moved.length,
    warning: falls ? { id: declared.warning, items: [''], amount: least } : null,
  };
}

/**
 * One calculation for each list of sides. A value that stays central keeps what the scenario gives it, which a
 * person may have changed.
 */
function runEach(
  program: Program,
  plan: Plan,
  inputs: ReadonlyMap<string, Float64Array>,
  overrides: CellOverrides,
  moved: readonly MovedValue[],
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
function placeValues(
  inputs: ReadonlyMap<string, Float64Array>,
  moved: readonly MovedValue[],
  sides: readonly Side[],
): ReadonlyMap<string, Float64Array> {
  const placed = new Map<string, Float64Array>();
  moved.forEach(({ input, cells, value }, index) => {
    const side = sides[index] ?? 'central';
    if (side === 'central') return;
    const values = placed.get(input) ?? inputs.get(input)?.slice();
    if (values === undefined) return;
    for (const cell of cells) values[cell] = value[side];
    placed.set(input, values);
  });
  return placed;
}

function weakValues({ model, space }: CompiledScenario): readonly MovedValue[] {
  const { quality, idPrefixes, ids } = model.evidenceRange;
  return model.assumptions
    .filter(({ id }) => ids.includes(id) || idPrefixes.some((prefix) => id.startsWith(prefix)))
    .flatMap(({ id, values }) =>
      values
        .filter((value) => value.quality === quality && value.low < value.high)
        .map((value) => ({
          input: id,
          cells: cellsOfKey(model, space, id, value.items) ?? [],
          value,
        })),
    );
}
