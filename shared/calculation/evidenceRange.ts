import { extremes, type Side } from '../analysis/oneAtATime';
import { calculate } from '../engine/calculate';
import { planFor } from '../engine/program';
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
 * each assumption: some tens of milliseconds on the shipped model, so not for every step of a slider.
 */
export function evidenceRange(compiled: CompiledScenario, scenario: RunParts): EvidenceRange {
  const { model, program } = compiled;
  const declared = model.evidenceRange;
  const figure = shownName('range', declared.warning);
  const moved = weakValues(compiled);
  const { inputs, referenceInputs, overrides } = prepareRuns(compiled, scenario);
  const plan = planFor(program, [figure]);
  const referencePlan = planFor(program, [...program.referenceValues.keys()]);
  const outcome = extremes(moved.length, (sides) => {
    const calculateFigure = (): number => {
      const reference = calculate(program, referenceInputs, overrides, null, referencePlan);
      const own = calculate(program, inputs, overrides, reference, plan);
      return own.values.get(figure)?.values[0] ?? NaN;
    };
    return withValues([inputs, referenceInputs], moved, sides, calculateFigure);
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

/**
 * Puts values on their sides, does something, and puts them back. A value that stays central keeps what the
 * scenario gives it, which a person may have changed.
 */
function withValues<T>(
  inputSets: readonly ReadonlyMap<string, Float64Array>[],
  moved: readonly MovedValue[],
  sides: readonly Side[],
  action: () => T,
): T {
  const undo: (() => void)[] = [];
  moved.forEach(({ input, cells, value }, index) => {
    const side = sides[index] ?? 'central';
    if (side === 'central') return;
    for (const inputs of inputSets) {
      const values = inputs.get(input);
      if (values === undefined) continue;
      for (const cell of cells) {
        const before = values[cell] ?? NaN;
        undo.push(() => (values[cell] = before));
        values[cell] = value[side];
      }
    }
  });
  const outcome = action();
  for (const putBack of undo) putBack();
  return outcome;
}
