import { switchingValues } from '../analysis/switchingValues';
import { moverOf, type Moved } from './movedInput';
import { evaluateFigure, type FigureCells } from './soughtFigure';
import type { PreparedRuns } from './preparedRuns';

export interface SwitchingValue extends Moved {
  /** Where the figure is 0, in ascending order. */
  readonly found: readonly number[];
  /** The figure with it at its low and at its high. */
  readonly atLow: number;
  readonly atHigh: number;
}

/** The values of what is moved at which a figure is 0. Costs what `switchingValues` says, in draws. */
export function switchingValueOf(
  prepared: PreparedRuns,
  moved: Moved,
  figure: FigureCells,
): SwitchingValue {
  const evaluate = evaluateFigure(prepared, figure);
  const inputsAt = moverOf(prepared, moved);
  const at = (values: readonly number[]): Float64Array =>
    evaluate({ count: values.length, ...inputsAt(values) });
  const [atLow = NaN, atHigh = NaN, atNow = NaN] = at([moved.low, moved.high, moved.now]);
  // What does nothing at either end is not looked for in between.
  if (atLow === atHigh && atNow === atLow) return { ...moved, found: [], atLow, atHigh };
  return { ...moved, found: switchingValues(moved.low, moved.high, at), atLow, atHigh };
}
