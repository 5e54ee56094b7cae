import { drawProblem } from '../analysis/problem';
import type { DrawSettings } from '../model/scenario';
import type { MovedValues } from './movingLevers';
import type { PreparedRuns } from './preparedRuns';
import { uncertainInputs } from './uncertainInputs';

/**
 * What everything uncertain is in one draw, numbered from 0, in the units of the inputs. A scenario with these values
 * gives what the draw gives, to the last bit. Empty where the model says nothing of uncertainty.
 */
export function valuesOfDraw(
  prepared: PreparedRuns,
  { seed, count }: DrawSettings,
  draw: number,
): MovedValues {
  const uncertain = uncertainInputs(prepared);
  if (uncertain === null) return [];
  const columns = drawProblem(uncertain.problem, count, seed);
  return uncertain.inputs.flatMap(({ name, items }, index) => {
    const chance = columns[index]?.[draw] ?? NaN;
    return items.map((one) => ({ input: name, items: one.items, value: one.quantile(chance) }));
  });
}

/** The number of the draw that lies nearest to a quantile of all of them. */
export function drawNearest(draws: Float64Array, value: number): number {
  let nearest = 0;
  draws.forEach((one, draw) => {
    if (Math.abs(one - value) < Math.abs((draws[nearest] ?? NaN) - value)) nearest = draw;
  });
  return nearest;
}
