import { switchingValues } from '../analysis/switchingValues';
import type { Assumption } from '../model/model';
import { evaluateDraws, type Draws } from './drawnRuns';
import type { FigureCell } from './perturbedRuns';
import type { PreparedRuns } from './preparedRuns';

/** Something that is moved to see where a figure turns. */
export interface Moved {
  /** An assumption with one value everywhere, one with several, or the levers of a part. */
  readonly kind: 'value' | 'factor' | 'share';
  /** Of the assumption or the part. */
  readonly name: string;
  /** From where to where: a value in its unit, or what every value is multiplied by, or the share of the plan. */
  readonly low: number;
  readonly high: number;
  /** Where it stands: of a factor and a share 1. */
  readonly now: number;
}

export interface SwitchingValue extends Moved {
  /** Where the figure is 0, in ascending order. */
  readonly found: readonly number[];
  /** The figure with it at its low and at its high. */
  readonly atLow: number;
  readonly atHigh: number;
}

/** Values up to this many times those of now are tried where the model gives no ends. */
const mostTimes = 2;

/**
 * How an assumption is moved, all its items together: over all that it may be where it has one value everywhere and
 * the model says both ends, over its range where it does not, and else by a factor, each item within its bounds. Null
 * where there is no such assumption, or nothing to move.
 */
export function movedAssumption({ compiled, inputs }: PreparedRuns, name: string): Moved | null {
  const assumption = compiled.model.assumptions.find(({ id }) => id === name);
  const values = inputs.get(name);
  if (assumption === undefined || values === undefined || values.length === 0) return null;
  const now = values[0] ?? NaN;
  if (!values.every((value) => value === now)) {
    const isMoved = values.some((value) => value !== 0);
    return isMoved ? { kind: 'factor', name, low: 0, high: mostTimes, now: 1 } : null;
  }
  const { minimum, maximum, values: ranged } = assumption;
  const hasEnds = minimum !== undefined && maximum !== undefined;
  const low = hasEnds ? minimum : Math.min(now, ...ranged.map((value) => value.low));
  const high = hasEnds ? maximum : Math.max(now, ...ranged.map((value) => value.high));
  return low < high ? { kind: 'value', name, low, high, now } : null;
}

/** How the levers of a part are moved: from neutral to what is planned. Null where nothing of it is planned. */
export function movedPart({ compiled, inputs }: PreparedRuns, part: string): Moved | null {
  const isPlanned = compiled.model.levers.some(
    ({ id, control, neutral, part: own }) =>
      own === part && control !== 'year' && inputs.get(id)?.some((value) => value !== neutral),
  );
  return isPlanned ? { kind: 'share', name: part, low: 0, high: 1, now: 1 } : null;
}

/** The values of what is moved at which a figure is 0. Costs what `switchingValues` says, in draws. */
export function switchingValueOf(
  prepared: PreparedRuns,
  moved: Moved,
  { name, cell }: FigureCell,
): SwitchingValue {
  const evaluate = evaluateDraws(prepared, { own: [name], reference: [] });
  const at = (values: readonly number[]): Float64Array => {
    const found = evaluate(drawsOf(prepared, moved, values)).own.get(name) ?? new Float64Array();
    const cells = found.length / values.length;
    return Float64Array.from(values, (_, draw) => found[draw * cells + cell] ?? NaN);
  };
  const [atLow = NaN, atHigh = NaN, atNow = NaN] = at([moved.low, moved.high, moved.now]);
  // What does nothing at either end is not looked for in between.
  if (atLow === atHigh && atNow === atLow) return { ...moved, found: [], atLow, atHigh };
  return { ...moved, found: switchingValues(moved.low, moved.high, at), atLow, atHigh };
}

/** Everything with what is moved at each of these values. */
function drawsOf(
  { compiled, inputs }: PreparedRuns,
  { kind, name }: Moved,
  values: readonly number[],
): Draws {
  const count = values.length;
  const drawn = (id: string, of: (value: number, moved: number) => number): Float64Array => {
    const now = inputs.get(id) ?? new Float64Array();
    return Float64Array.from({ length: count * now.length }, (_, at) =>
      of(now[at % now.length] ?? NaN, values[Math.floor(at / now.length)] ?? NaN),
    );
  };
  if (kind === 'share') {
    const levers = compiled.model.levers.filter(
      ({ part, control }) => part === name && control !== 'year',
    );
    return {
      count,
      values: new Map(),
      levers: new Map(
        levers.map(({ id, neutral }) => [
          id,
          drawn(id, (planned, share) => neutral + share * (planned - neutral)),
        ]),
      ),
    };
  }
  const assumption = compiled.model.assumptions.find(({ id }) => id === name);
  const moved =
    kind === 'value'
      ? drawn(name, (_, value) => value)
      : drawn(name, (value, factor) => within(assumption, value * factor));
  return { count, values: new Map([[name, moved]]) };
}

/** Nothing goes beyond what the model allows. */
function within(assumption: Assumption | undefined, value: number): number {
  const { minimum = -Infinity, maximum = Infinity, above = -Infinity } = assumption ?? {};
  const least = value <= above ? above + Number.EPSILON : value;
  return Math.min(maximum, Math.max(minimum, least));
}
