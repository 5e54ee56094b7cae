import { stepOf } from '../model/leverStep';
import type { Assumption } from '../model/model';
import { evaluateDraws, type Draws } from './drawnRuns';
import { drawnLever, movingLevers, placeOf, valuesAt, type MovedValues } from './movingLevers';
import type { PreparedRuns } from './preparedRuns';
import { shownName } from './shown';
import { cellKeys } from '../value/namedArray';
import { inOrder } from '../value/space';
import { dimensionsOfInput } from './inputs';

/** Something that is moved to see what comes of it. */
export interface Moved {
  /**
   * `value`: an assumption or lever with one value everywhere; `factor`: an assumption with several; `share`: the levers
   * of a part, from neutral to what is planned; `place`: those of a part, or a lever with several values, from its
   * least to its most.
   */
  readonly kind: 'value' | 'factor' | 'share' | 'place';
  readonly of: 'assumption' | 'part' | 'lever';
  /** Of the assumption, the part or the lever. */
  readonly name: string;
  /** From where to where: a value in its unit, what every value is multiplied by, or a share. */
  readonly low: number;
  readonly high: number;
  /** Where it stands: of a factor and a share 1. */
  readonly now: number;
  /** Only multiples of it; null: any number. */
  readonly step: number | null;
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
  const moved = { of: 'assumption', name } as const;
  if (!values.every((value) => value === now)) {
    const isMoved = values.some((value) => value !== 0);
    const factor = { kind: 'factor', low: 0, high: mostTimes, now: 1, step: null } as const;
    return isMoved ? { ...moved, ...factor } : null;
  }
  const { minimum, maximum, wholeFrom, values: ranged } = assumption;
  const hasEnds = minimum !== undefined && maximum !== undefined;
  const low = hasEnds ? minimum : Math.min(now, ...ranged.map((value) => value.low));
  const high = hasEnds ? maximum : Math.max(now, ...ranged.map((value) => value.high));
  const step = wholeFrom === undefined ? null : 1;
  return low < high ? { ...moved, kind: 'value', low, high, now, step } : null;
}

/** How the levers of a part are moved: from neutral to what is planned. Null where nothing of it is planned. */
export function movedPart({ compiled, inputs }: PreparedRuns, part: string): Moved | null {
  const isPlanned = compiled.model.levers.some(
    ({ id, control, neutral, part: own }) =>
      own === part && control !== 'year' && inputs.get(id)?.some((value) => value !== neutral),
  );
  const share = { kind: 'share', of: 'part', name: part, step: null } as const;
  return isPlanned ? { ...share, low: 0, high: 1, now: 1 } : null;
}

/**
 * How a lever is moved, all its items together, or the levers of a part, over all that they may be. Null where there is
 * no such lever or part, or nothing to move.
 */
export function movedOverall(
  prepared: PreparedRuns,
  of: 'part' | 'lever',
  name: string,
): Moved | null {
  if (of === 'lever') {
    const alike = movedLever(prepared, name);
    if (alike !== null) return alike;
  }
  const levers = movingLevers(prepared, { kind: of, name });
  if (levers.length === 0) return null;
  return { kind: 'place', of, name, low: 0, high: 1, now: placeOf(levers), step: null };
}

/** A lever with one value and the same ends everywhere. */
function movedLever(prepared: PreparedRuns, name: string): Moved | null {
  const lever = prepared.compiled.model.levers.find(({ id }) => id === name);
  const now = prepared.inputs.get(name);
  if (lever === undefined || now === undefined) return null;
  const names = [shownName('minimum', name), shownName('maximum', name)];
  const draws = { count: 1, values: new Map<string, Float64Array>() };
  const { own } = evaluateDraws(prepared, { own: names, reference: [] })(draws);
  const [low, high, value] = [...names.map((end) => own.get(end)), now].map(sameEverywhere);
  if (low === undefined || high === undefined || value === undefined || !(low < high)) return null;
  return { kind: 'value', of: 'lever', name, low, high, now: value, step: stepOf(lever) };
}

function sameEverywhere(values: Float64Array | undefined): number | undefined {
  const [first] = values ?? [];
  return values?.every((value) => value === first) === true ? first : undefined;
}

/** What of the inputs differs with each of some values of what is moved: draws outermost. */
export type MovedInputs = Pick<Draws, 'values'> & Required<Pick<Draws, 'levers'>>;

/** Lays out once what has to be known to move something. */
export function moverOf(
  prepared: PreparedRuns,
  { kind, of, name }: Moved,
): (values: readonly number[]) => MovedInputs {
  const { compiled, inputs } = prepared;
  const drawn = (
    id: string,
    values: readonly number[],
    valueOf: (now: number, moved: number) => number,
  ): Float64Array => {
    const now = inputs.get(id) ?? new Float64Array();
    return Float64Array.from({ length: values.length * now.length }, (_, at) =>
      valueOf(now[at % now.length] ?? NaN, values[Math.floor(at / now.length)] ?? NaN),
    );
  };
  if (kind === 'place') {
    const levers = movingLevers(prepared, { kind: of === 'part' ? 'part' : 'lever', name });
    const at = placeOf(levers);
    return (values) => ({
      values: new Map(),
      levers: new Map(levers.map((one) => [one.lever.id, drawnLever(one, at, values)])),
    });
  }
  if (kind === 'share') {
    const levers = compiled.model.levers.filter(
      ({ part, control }) => part === name && control !== 'year',
    );
    return (values) => ({
      values: new Map(),
      levers: new Map(
        levers.map(({ id, neutral }) => [
          id,
          drawn(id, values, (planned, share) => neutral + share * (planned - neutral)),
        ]),
      ),
    });
  }
  const assumption = compiled.model.assumptions.find(({ id }) => id === name);
  return (values) => {
    const moved = new Map([
      [
        name,
        drawn(name, values, (now, value) =>
          kind === 'value' ? value : within(assumption, now * value),
        ),
      ],
    ]);
    const none = new Map<string, Float64Array>();
    return of === 'lever' ? { values: none, levers: moved } : { values: moved, levers: none };
  };
}

/** Nothing goes beyond what the model allows. */
function within(assumption: Assumption | undefined, value: number): number {
  const { minimum = -Infinity, maximum = Infinity, above = -Infinity } = assumption ?? {};
  const least = value <= above ? above + Number.EPSILON : value;
  return Math.min(maximum, Math.max(minimum, least));
}

/** What a scenario has otherwise with what is moved at a value, cell by cell. */
export function movedValues(prepared: PreparedRuns, moved: Moved, value: number): MovedValues {
  if (moved.kind === 'place') {
    const kind = moved.of === 'part' ? 'part' : 'lever';
    const levers = movingLevers(prepared, { kind, name: moved.name });
    const at = placeOf(levers);
    return levers.flatMap((one) => valuesAt(one, at, value));
  }
  const { model, space } = prepared.compiled;
  const { values, levers } = moverOf(prepared, moved)([value]);
  return [...values, ...levers].flatMap(([input, cells]) => {
    const keys = cellKeys(space, inOrder(space, dimensionsOfInput(model, input) ?? []));
    const now = prepared.inputs.get(input);
    return [...cells].flatMap((one, at) =>
      one === now?.[at] ? [] : [{ input, items: keys[at] ?? '', value: one }],
    );
  });
}
