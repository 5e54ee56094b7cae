import type { FilledLever, FilledModel } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import type { Space } from '../../shared/value/space';
import { cellsOf, cellValue, isStart, type LeverCell, type Input } from './leverCells';

/** What of a lever begins at one time. */
export interface LeverStart {
  readonly lever: FilledLever;
  /** A half: in the middle of that year. */
  readonly at: number;
  /** The year that it begins in, whose budget has to have it. */
  readonly year: number;
  /** The cells that begin then: those that were turned, or all of a lever that is neutral. */
  readonly cells: readonly LeverCell[];
  readonly isNeutral: boolean;
  /** The lever that holds its start, and the cells of that one that say so. */
  readonly start: FilledLever;
  readonly startCells: readonly LeverCell[];
}

/**
 * When the levers begin, a lever once for each time, in the order of the model. Levers without a start
 * year or without a way to a decision are left out. `earliest`: nothing begins before that year.
 */
export function leverStarts(
  model: FilledModel,
  space: Space,
  scenario: Scenario,
  earliest: number,
): readonly LeverStart[] {
  return model.levers.flatMap((lever) => {
    const start = model.levers.find(({ id }) => id === lever.start);
    if (start === undefined || lever.way === undefined || isStart(model, lever)) return [];
    const all = cellsOf(space, lever);
    const turned = turnedCells(space, scenario, lever);
    const isNeutral = turned.length === 0;
    const begins = startingCells(model, space, scenario, lever, start).map((cell) => ({
      cell,
      at: Math.max(earliest, cellValue(scenario, start, cell)),
    }));
    const found = new Map<number, { cells: LeverCell[]; startCells: LeverCell[] }>();
    for (const cell of isNeutral ? all : turned) {
      const own = begins.filter(({ cell: { at } }) =>
        Object.keys(at).every((id) => (cell.at[id] ?? at[id]) === at[id]),
      );
      if (own.length === 0) continue;
      const first = Math.min(...own.map(({ at }) => at));
      const known = found.get(first) ?? { cells: [], startCells: [] };
      const saying = own.filter(({ at }) => at === first).map((one) => one.cell);
      known.cells.push(cell);
      known.startCells.push(...saying.filter((one) => !known.startCells.includes(one)));
      found.set(first, known);
    }
    return [...found]
      .sort(([a], [b]) => a - b)
      .map(([at, cells]) => ({ lever, at, year: Math.floor(at), isNeutral, start, ...cells }));
  });
}

function turnedCells(space: Space, scenario: Scenario, input: Input): readonly LeverCell[] {
  return cellsOf(space, input).filter((cell) => cellValue(scenario, input, cell) !== input.neutral);
}

/**
 * The cells of the start year that count for a lever. One that is not told apart as the start year is begins
 * with the others of its group: with what of them was turned, if anything was.
 */
function startingCells(
  model: FilledModel,
  space: Space,
  scenario: Scenario,
  lever: FilledLever,
  start: FilledLever,
): readonly LeverCell[] {
  const all = cellsOf(space, start);
  const isTold = ({ dimensions }: FilledLever): boolean =>
    start.dimensions.every((id) => dimensions.includes(id));
  if (isTold(lever)) return all;
  const others = model.levers
    .filter((other) => other.start === start.id && isTold(other))
    .flatMap((other) => turnedCells(space, scenario, other));
  const begun = all.filter(({ at }) =>
    others.some((other) => start.dimensions.every((id) => other.at[id] === at[id])),
  );
  return begun.length === 0 ? all : begun;
}
