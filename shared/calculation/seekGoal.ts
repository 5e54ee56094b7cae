import { goalSeek, type Goal } from '../analysis/goalSeek';
import { stepOf } from '../model/leverStep';
import type { FilledLever } from '../model/model';
import { cellKeys } from '../value/namedArray';
import { findDimension, inOrder } from '../value/space';
import { evaluateDraws } from './drawnRuns';
import type { PreparedRuns } from './preparedRuns';
import { shownName } from './shown';

/** A headline figure that should reach a value, and the parts whose levers may move. */
export interface GoalRequest {
  readonly headline: string;
  /** The item of the area; null, or where the headline has no such figure: everything together. */
  readonly item: string | null;
  /** In the unit of the headline. */
  readonly target: number;
  readonly kind: Goal['kind'];
  readonly parts: readonly string[];
}

export interface GoalAnswer {
  readonly isReached: boolean;
  /** The figure with the moves made. */
  readonly value: number;
  /** Where each part stood and stands, from 0 (neutral) to 1 (all of it). */
  readonly moves: readonly { readonly part: string; readonly from: number; readonly to: number }[];
  /** What differs from the scenario. */
  readonly values: readonly {
    readonly input: string;
    readonly items: string;
    readonly value: number;
  }[];
}

/** A lever that may move, by cell: neutral at 0, what is planned now at the place of its part, full at 1. */
interface MovingLever {
  readonly lever: FilledLever;
  readonly keys: readonly string[];
  readonly now: Float64Array;
  readonly full: Float64Array;
}

/**
 * The smallest moves of parts by which a headline reaches a value, or the best that they can do. A part moves as a
 * whole: towards neutral all that is planned shrinks alike, upwards it grows alike to all that there is. Starts and
 * choices stay. Some hundreds of draws for a part.
 */
export function seekGoal(prepared: PreparedRuns, request: GoalRequest): GoalAnswer {
  const { name, cell } = figureOf(prepared, request);
  const parts = request.parts
    .map((part) => ({ part, levers: movingLevers(prepared, part) }))
    .filter(({ levers }) => levers.length > 0)
    .map((one) => ({ ...one, at: placeOf(one.levers) }));
  const evaluate = evaluateDraws(prepared, { own: [name], reference: [] });
  const now = parts.map(({ at }) => at);
  const outcome = goalSeek({
    now,
    target: request.target,
    kind: request.kind,
    evaluate: (settings) => {
      const count = settings.length;
      const levers = new Map(
        parts.flatMap(({ levers: moving, at }, index) =>
          moving.map(
            (one) =>
              [
                one.lever.id,
                drawnLever(
                  one,
                  at,
                  settings.map((all) => all[index] ?? at),
                ),
              ] as const,
          ),
        ),
      );
      const found = evaluate({ count, values: new Map(), levers }).own.get(name);
      const cells = (found?.length ?? 0) / count;
      return Float64Array.from(settings, (_, draw) => found?.[draw * cells + cell] ?? NaN);
    },
  });
  return {
    isReached: outcome.isReached,
    value: outcome.value,
    moves: parts.map(({ part, at }, index) => ({
      part,
      from: at,
      to: outcome.setting[index] ?? at,
    })),
    values: parts.flatMap(({ levers, at }, index) =>
      levers.flatMap((one) => changedValues(one, at, outcome.setting[index] ?? at)),
    ),
  };
}

function figureOf(
  { compiled }: PreparedRuns,
  { headline, item }: GoalRequest,
): { readonly name: string; readonly cell: number } {
  const { model, space } = compiled;
  const area = model.dimensions.find(({ source }) => source === 'dataset')?.id ?? '';
  const declared = model.headlines.find(({ id }) => id === headline);
  const cell = findDimension(space, area)?.items.indexOf(item ?? '') ?? -1;
  return cell < 0 || declared?.per?.[area] === undefined
    ? { name: shownName('headline', headline), cell: 0 }
    : { name: shownName('headline', headline, area), cell };
}

/** The levers of a part that can stand anywhere between neutral and full. */
function movingLevers(prepared: PreparedRuns, part: string): readonly MovingLever[] {
  const { compiled, inputs } = prepared;
  const levers = compiled.model.levers.filter((one) => one.part === part && stepOf(one) === null);
  const names = levers.map(({ id }) => shownName('full', id));
  const { own } = evaluateDraws(prepared, { own: names, reference: [] })({
    count: 1,
    values: new Map(),
  });
  return levers.flatMap((lever) => {
    const now = inputs.get(lever.id);
    const found = own.get(shownName('full', lever.id));
    if (now === undefined || found === undefined) return [];
    // A full value that is the same everywhere is one number.
    const full = now.map((_, at) => found[found.length === 1 ? 0 : at] ?? NaN);
    const isFree = full.some((value) => value !== lever.neutral);
    const keys = cellKeys(compiled.space, inOrder(compiled.space, lever.dimensions));
    return isFree ? [{ lever, keys, now, full }] : [];
  });
}

/** How far a part stands on average, from 0 to 1, over the cells that can move. */
function placeOf(levers: readonly MovingLever[]): number {
  const places = levers.flatMap(({ lever, now, full }) =>
    [...now].flatMap((value, at) => {
      const width = (full[at] ?? NaN) - lever.neutral;
      return width === 0 || Number.isNaN(width) ? [] : [(value - lever.neutral) / width];
    }),
  );
  const mean = places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length);
  return Math.min(1, Math.max(0, mean));
}

/** The value of a cell where its part, which stands at `at` now, stands at `place`. */
function valueAt(
  { lever, now, full }: MovingLever,
  cell: number,
  at: number,
  place: number,
): number {
  const planned = now[cell] ?? NaN;
  if (place === at) return planned;
  const most = full[cell] ?? NaN;
  if (most === lever.neutral) return planned;
  return place < at
    ? lever.neutral + (place / at) * (planned - lever.neutral)
    : planned + ((place - at) / (1 - at)) * (most - planned);
}

function drawnLever(one: MovingLever, at: number, places: readonly number[]): Float64Array {
  const cells = one.now.length;
  return Float64Array.from({ length: cells * places.length }, (_, index) =>
    valueAt(one, index % cells, at, places[Math.floor(index / cells)] ?? at),
  );
}

function changedValues(one: MovingLever, at: number, place: number): GoalAnswer['values'] {
  return one.keys.flatMap((items, key) => {
    const value = valueAt(one, key, at, place);
    return value === one.now[key] ? [] : [{ input: one.lever.id, items, value }];
  });
}
