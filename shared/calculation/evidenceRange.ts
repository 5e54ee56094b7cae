import { extremes, type Side } from '../analysis/oneAtATime';
import type { Scenario } from '../model/scenario';
import type { CompiledModel } from './compileModel';
import { cellsOfKey } from './inputs';
import { boundsIn, evaluatePerturbed, placeValues, type Perturbation } from './perturbedRuns';
import type { PreparedRuns } from './preparedRuns';
import { rangeFigure } from './rangeFigure';
import type { WarningOutcome } from './warningOutcomes';

/** What weakly founded assumptions do to the figure that the model names, in the unit of that figure. */
export interface EvidenceRange {
  /** The item of the area that it is about; null: everything together. */
  readonly item: string | null;
  readonly central: number;
  /** Every weak assumption on its least favourable bound. */
  readonly least: number;
  readonly most: number;
  /** How many assumptions were moved. */
  readonly perturbed: number;
  /** Where each of them stands at `least`, and at `most`: `weakInputs` finds these points again. */
  readonly leastSides: readonly Side[];
  readonly mostSides: readonly Side[];
  /** The model's warning, when too little of the figure is left on the unfavourable side. */
  readonly warning: WarningOutcome | null;
}

/**
 * Runs the scenario with weak assumptions on their bounds, each alone and then all together. About two runs for
 * each assumption, of what depends on it: some tens of milliseconds on the shipped model, so not for every step
 * of a slider. `wanted`: the item of the area that it should be about, where the model has its figure.
 */
export function evidenceRange(
  prepared: PreparedRuns,
  wanted: string | null = null,
): EvidenceRange | null {
  const { compiled, of } = prepared;
  const declared = compiled.model.evidenceRange;
  if (declared === undefined) return null;
  const moved = weakValues(compiled, of);
  const figure = rangeFigure(compiled, wanted);
  const outcome = extremes(moved.length, evaluatePerturbed(prepared, figure, moved));
  const { central, least, most, leastSides, mostSides } = outcome;
  const falls = central > 0 && least < central * declared.keeps;
  return {
    item: figure.item,
    central,
    least,
    most,
    perturbed: moved.length,
    leastSides,
    mostSides,
    warning: falls ? { id: declared.warning, items: [''], amount: least } : null,
  };
}

/** The inputs that weak assumptions on these sides of their ranges give another value, in the order of `evidenceRange`. */
export function weakInputs(
  compiled: CompiledModel,
  scenario: Pick<Scenario, 'assumptions'>,
  inputs: ReadonlyMap<string, Float64Array>,
  sides: readonly Side[],
): ReadonlyMap<string, Float64Array> {
  return placeValues(inputs, weakValues(compiled, scenario), sides);
}

function weakValues(
  { model, space }: CompiledModel,
  scenario: Pick<Scenario, 'assumptions'>,
): readonly Perturbation[] {
  if (model.evidenceRange === undefined) return [];
  const { quality, idPrefixes, ids } = model.evidenceRange;
  return model.assumptions
    .filter(({ id }) => ids.includes(id) || idPrefixes.some((prefix) => id.startsWith(prefix)))
    .flatMap(({ id, values }) =>
      values
        .filter((value) => value.quality === quality)
        .map(({ items, ...value }) => ({
          input: id,
          cells: cellsOfKey(model, space, id, items) ?? [],
          ...boundsIn(scenario, id, items, value),
        }))
        .filter(({ low, high }) => low < high),
    );
}
