import { extremes, type Side } from '../analysis/oneAtATime';
import type { AssumptionValue } from '../model/model';
import type { CompiledScenario } from './compileScenario';
import { cellsOfKey } from './inputs';
import { calculateBoth, type RunParts } from './runScenario';
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
  const { evidenceRange: declared } = compiled.model;
  const name = shownName('range', declared.warning);
  const moved = weakValues(compiled);
  const outcome = extremes(moved.length, (sides) => {
    const { own } = calculateBoth(compiled, scenario, (inputs) => {
      place(inputs, moved, sides);
    });
    return own.values.get(name)?.values[0] ?? NaN;
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

/** A value that stays central keeps what the scenario gives it, which a person may have changed. */
function place(
  inputs: ReadonlyMap<string, Float64Array>,
  moved: readonly MovedValue[],
  sides: readonly Side[],
): void {
  moved.forEach(({ input, cells, value }, index) => {
    const side = sides[index] ?? 'central';
    if (side === 'central') return;
    const values = inputs.get(input);
    for (const cell of cells) {
      if (values !== undefined) values[cell] = value[side];
    }
  });
}
