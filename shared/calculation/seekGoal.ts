import { goalSeek, type Goal } from '../analysis/goalSeek';
import {
  drawnLever,
  movingLevers,
  placeOf,
  valuesAt,
  type MovedValues,
  type Mover,
} from './movingLevers';
import type { PreparedRuns } from './preparedRuns';
import { cellsOfFigure, evaluateFigure, type SoughtFigure } from './soughtFigure';

/** A figure that should reach a value, and what may move for it: one to eight parts or levers. */
export interface GoalRequest {
  /** Of every year: in each of them. */
  readonly figure: SoughtFigure;
  /** In the unit of the figure. */
  readonly target: number;
  readonly kind: Goal['kind'];
  readonly movers: readonly Mover[];
}

/** The most that may move. */
export const mostMovers = 8;

export interface GoalAnswer {
  readonly isReached: boolean;
  /** The figure with the moves made. */
  readonly value: number;
  /** Where each of them stood and stands, from 0 to 1: a part of neutral to all of it, a lever of all that it may be. */
  readonly moves: readonly (Mover & { readonly from: number; readonly to: number })[];
  /** What differs from the scenario. */
  readonly values: MovedValues;
}

/**
 * The smallest moves by which a figure reaches a value, or the best that they can do. A part moves as a whole: towards
 * neutral all that is planned shrinks alike, upwards it grows alike to all that there is; a lever does so with all its
 * items. Starts and choices stay. Some hundreds of draws for each. Throws when the model has no such figure.
 */
export function seekGoal(
  prepared: PreparedRuns,
  { figure, target, kind, movers }: GoalRequest,
): GoalAnswer {
  const cells = cellsOfFigure(prepared.compiled, figure);
  if (cells === null) throw new Error('no such figure');
  const moving = movers
    .map((mover) => ({ mover, levers: movingLevers(prepared, mover) }))
    .filter(({ levers }) => levers.length > 0)
    .map((one) => ({ ...one, at: placeOf(one.levers) }));
  const evaluate = evaluateFigure(prepared, cells, kind === 'atMost' ? 'most' : 'least');
  const outcome = goalSeek({
    now: moving.map(({ at }) => at),
    target,
    kind,
    evaluate: (settings) =>
      evaluate({
        count: settings.length,
        values: new Map(),
        levers: new Map(
          moving.flatMap(({ levers, at }, index) => {
            const places = settings.map((all) => all[index] ?? at);
            return levers.map((one) => [one.lever.id, drawnLever(one, at, places)] as const);
          }),
        ),
      }),
  });
  return {
    isReached: outcome.isReached,
    value: outcome.value,
    moves: moving.map(({ mover, at }, index) => ({
      ...mover,
      from: at,
      to: outcome.setting[index] ?? at,
    })),
    values: moving.flatMap(({ levers, at }, index) =>
      levers.flatMap((one) => valuesAt(one, at, outcome.setting[index] ?? at)),
    ),
  };
}
