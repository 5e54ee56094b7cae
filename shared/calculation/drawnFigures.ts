import { orderStatistics, type OrderStatistics } from '../analysis/orderStatistics';
import { drawProblem } from '../analysis/problem';
import type { DrawSettings } from '../model/scenario';
import { cellKeys } from '../value/namedArray';
import { createDrawRuns } from './drawRuns';
import type { PreparedRuns } from './preparedRuns';
import type { Uncertain } from './uncertainInputs';

/** Order statistics by variable, then by items joined with `|`, the year last. */
export type DrawnFigures = Readonly<Record<string, Readonly<Record<string, OrderStatistics>>>>;

/** What draws say of every cell of the variables that the model names, in the units of these. */
export function drawnFigures(
  prepared: PreparedRuns,
  uncertain: Uncertain,
  { seed, count }: DrawSettings,
): DrawnFigures {
  const { model, space, program } = prepared.compiled;
  const figures = model.uncertainty?.figures ?? [];
  const columns = drawProblem(uncertain.problem, count, seed);
  const { own } = createDrawRuns(prepared, uncertain, { own: figures, reference: [] })(columns);
  return Object.fromEntries(
    figures.map((name) => {
      const keys = cellKeys(space, program.variables.get(name)?.dimensions ?? []);
      const values = own.get(name) ?? new Float64Array();
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
