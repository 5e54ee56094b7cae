import { orderStatistics, type OrderStatistics } from '../analysis/orderStatistics';
import { drawProblem } from '../analysis/problem';
import type { DrawSettings } from '../model/scenario';
import { cellKeys } from '../value/namedArray';
import { createDrawRuns } from './drawRuns';
import type { DrawnValues } from './drawnRuns';
import type { PreparedRuns } from './preparedRuns';
import type { Uncertain } from './uncertainInputs';

/** Order statistics by variable, then by items joined with `|`, the year last. */
export type DrawnFigures = Readonly<Record<string, Readonly<Record<string, OrderStatistics>>>>;

/** Every cell of the variables that the model names, in each draw: draws outermost. */
export type DrawnCells = DrawnValues;

/** Some of the draws, by number: the same whatever is drawn beside them. */
export function drawFigures(
  prepared: PreparedRuns,
  uncertain: Uncertain,
  { seed, count }: DrawSettings,
  part: { readonly from: number; readonly count: number } = { from: 0, count },
): DrawnCells {
  const { model } = prepared.compiled;
  const columns = drawProblem(uncertain.problem, count, seed).map((column) =>
    column.subarray(part.from, part.from + part.count),
  );
  const wanted = { own: model.uncertainty?.figures ?? [], reference: [] };
  return createDrawRuns(prepared, uncertain, wanted)(columns).own;
}

/** What draws say of every cell of the variables that the model names, in the units of these. */
export function figureStatistics(
  { compiled: { model, space, program } }: PreparedRuns,
  drawn: DrawnCells,
  count: number,
): DrawnFigures {
  return Object.fromEntries(
    (model.uncertainty?.figures ?? []).map((name) => {
      const keys = cellKeys(space, program.variables.get(name)?.dimensions ?? []);
      const values = drawn.get(name) ?? new Float64Array();
      return [
        name,
        Object.fromEntries(
          keys.map((key, cell) => [key, orderStatistics(drawsOfCell(values, count, cell))]),
        ),
      ];
    }),
  );
}

/** One cell in every draw. */
export function drawsOfCell(values: Float64Array, draws: number, cell: number): Float64Array {
  const cells = values.length / draws;
  return Float64Array.from({ length: draws }, (_, draw) => values[draw * cells + cell] ?? NaN);
}
