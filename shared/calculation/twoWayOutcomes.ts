import { evenValues, twoWayTable, type TwoWayTable } from '../analysis/twoWayTable';
import { movedAssumption, movedOverall, moverOf, type Moved, type MovedInputs } from './movedInput';
import type { PreparedRuns } from './preparedRuns';
import { cellsOfFigure, evaluateFigure, type SoughtFigure } from './soughtFigure';

/** Two inputs that are moved together, and the figure that is looked at. */
export interface TwoWayRequest {
  readonly figure: SoughtFigure;
  readonly x: Pick<Moved, 'of' | 'name'>;
  readonly y: Pick<Moved, 'of' | 'name'>;
}

/** A figure over two inputs, in the unit of the figure. */
export interface TwoWayOutcome extends TwoWayTable {
  readonly x: Moved;
  readonly y: Moved;
  /** The figure of the scenario as it is. */
  readonly now: number;
}

/** How something is moved over all that it may be; null where there is nothing to move. */
export function movedAlong(
  prepared: PreparedRuns,
  { of, name }: Pick<Moved, 'of' | 'name'>,
): Moved | null {
  return of === 'assumption' ? movedAssumption(prepared, name) : movedOverall(prepared, of, name);
}

/**
 * A figure at up to 21 values of one input and 21 of another. Null where the model has no such figure, one of the two
 * cannot move, or both move the same. Costs up to 442 draws.
 */
export function twoWayOutcome(
  prepared: PreparedRuns,
  request: TwoWayRequest,
): TwoWayOutcome | null {
  const cells = cellsOfFigure(prepared.compiled, request.figure);
  const x = movedAlong(prepared, request.x);
  const y = movedAlong(prepared, request.y);
  if (cells === null || x === null || y === null) return null;
  const inputsOfX = moverOf(prepared, x);
  const inputsOfY = moverOf(prepared, y);
  const namesOfX = new Set(namesIn(inputsOfX([x.now])));
  if (namesIn(inputsOfY([y.now])).some((name) => namesOfX.has(name))) return null;
  const evaluate = evaluateFigure(prepared, cells);
  const table = twoWayTable(
    evenValues(x.low, x.high, x.step),
    evenValues(y.low, y.high, y.step),
    (pairs) => {
      const ofX = inputsOfX(pairs.map(([one]) => one));
      const ofY = inputsOfY(pairs.map(([, one]) => one));
      return evaluate({
        count: pairs.length,
        values: new Map([...ofX.values, ...ofY.values]),
        levers: new Map([...ofX.levers, ...ofY.levers]),
      });
    },
  );
  const [now = NaN] = evaluate({ count: 1, values: new Map() });
  return { ...table, x, y, now };
}

function namesIn({ values, levers }: MovedInputs): readonly string[] {
  return [...values.keys(), ...levers.keys()];
}
