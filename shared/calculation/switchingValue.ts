import { switchingValues } from '../analysis/switchingValues';
import type { CompiledModel } from './compileModel';
import { evaluateDraws } from './drawnRuns';
import type { FigureCell } from './perturbedRuns';
import type { PreparedRuns } from './preparedRuns';

/**
 * The values of an assumption, all its items together, at which a figure is 0, in ascending order and in the unit of the
 * assumption. It is moved over all that it may be where the model says both ends, else from its least low to its most
 * high. Null where there is no such assumption, or nothing to move it over.
 */
export function switchingValuesOf(
  prepared: PreparedRuns,
  assumption: string,
  { name, cell }: FigureCell,
): readonly number[] | null {
  const range = rangeOf(prepared.compiled, assumption);
  if (range === null) return null;
  const evaluate = evaluateDraws(prepared, { own: [name], reference: [] });
  const cells = prepared.inputs.get(assumption)?.length ?? 0;
  return switchingValues(range.low, range.high, (values) => {
    const count = values.length;
    const moved = Float64Array.from(
      { length: count * cells },
      (_, at) => values[Math.floor(at / cells)] ?? NaN,
    );
    const found = evaluate({ count, values: new Map([[assumption, moved]]) }).own.get(name);
    const each = (found?.length ?? 0) / count;
    return Float64Array.from(values, (_, draw) => found?.[draw * each + cell] ?? NaN);
  });
}

/** Over which values an assumption is moved. */
function rangeOf(
  { model }: CompiledModel,
  id: string,
): { readonly low: number; readonly high: number } | null {
  const assumption = model.assumptions.find((one) => one.id === id);
  if (assumption === undefined) return null;
  const { minimum, maximum, values } = assumption;
  const hasEnds = minimum !== undefined && maximum !== undefined;
  const low = hasEnds ? minimum : Math.min(...values.map((value) => value.low));
  const high = hasEnds ? maximum : Math.max(...values.map((value) => value.high));
  return low < high ? { low, high } : null;
}
