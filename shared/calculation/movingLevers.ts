import { stepOf } from '../model/leverStep';
import type { FilledLever } from '../model/model';
import { cellKeys } from '../value/namedArray';
import { inOrder } from '../value/space';
import { evaluateDraws } from './drawnRuns';
import type { PreparedRuns } from './preparedRuns';
import { shownName } from './shown';

/** What moves as one: the levers of a part, or one lever, all its items together. */
export interface Mover {
  readonly kind: 'part' | 'lever';
  readonly name: string;
}

/** Values of inputs that differ from a scenario. */
export type MovedValues = readonly {
  readonly input: string;
  readonly items: string;
  readonly value: number;
}[];

/**
 * A lever that may move, by cell. Of a part: neutral at 0, what is planned now at the place of its part, full at 1; by
 * itself: its least at 0 and its most at 1.
 */
export interface MovingLever {
  readonly lever: FilledLever;
  readonly keys: readonly string[];
  readonly now: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What can stand anywhere between its ends; starts and choices do not move. */
export function movingLevers(
  prepared: PreparedRuns,
  { kind, name }: Mover,
): readonly MovingLever[] {
  const { compiled, inputs } = prepared;
  const levers = compiled.model.levers.filter(
    (one) => (kind === 'part' ? one.part : one.id) === name && stepOf(one) === null,
  );
  if (levers.length === 0) return [];
  const ends = kind === 'part' ? (['full'] as const) : (['minimum', 'maximum'] as const);
  const names = levers.flatMap(({ id }) => ends.map((end) => shownName(end, id)));
  const { own } = evaluateDraws(prepared, { own: names, reference: [] })({
    count: 1,
    values: new Map(),
  });
  return levers.flatMap((lever) => {
    const now = inputs.get(lever.id);
    if (now === undefined) return [];
    // An end that is the same everywhere is one number.
    const endOf = (end: 'full' | 'minimum' | 'maximum'): Float64Array => {
      const found = own.get(shownName(end, lever.id)) ?? new Float64Array([NaN]);
      return now.map((_, at) => found[found.length === 1 ? 0 : at] ?? NaN);
    };
    const low = kind === 'part' ? now.map(() => lever.neutral) : endOf('minimum');
    const high = endOf(kind === 'part' ? 'full' : 'maximum');
    const isFree = high.some((value, at) => value !== low[at]);
    const keys = cellKeys(compiled.space, inOrder(compiled.space, lever.dimensions));
    return isFree ? [{ lever, keys, now, low, high }] : [];
  });
}

/** How far levers stand on average, from 0 to 1, over the cells that can move. */
export function placeOf(levers: readonly MovingLever[]): number {
  const places = levers.flatMap(({ now, low, high }) =>
    [...now].flatMap((value, at) => {
      const least = low[at] ?? NaN;
      const width = (high[at] ?? NaN) - least;
      return width === 0 || Number.isNaN(width) ? [] : [(value - least) / width];
    }),
  );
  const mean = places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length);
  return Math.min(1, Math.max(0, mean));
}

/**
 * The value of a cell where its levers, which stand at `at` now, stand at `place`: below it all that is planned shrinks
 * alike, above it all grows alike to what there is.
 */
function valueAt({ now, low, high }: MovingLever, cell: number, at: number, place: number): number {
  const planned = now[cell] ?? NaN;
  if (place === at) return planned;
  const least = low[cell] ?? NaN;
  const most = high[cell] ?? NaN;
  if (most === least) return planned;
  return place < at
    ? least + (place / at) * (planned - least)
    : planned + ((place - at) / (1 - at)) * (most - planned);
}

/** The lever at each of these places: draws outermost. */
export function drawnLever(one: MovingLever, at: number, places: readonly number[]): Float64Array {
  const cells = one.now.length;
  return Float64Array.from({ length: cells * places.length }, (_, index) =>
    valueAt(one, index % cells, at, places[Math.floor(index / cells)] ?? at),
  );
}

/** What differs from now at a place. */
export function valuesAt(one: MovingLever, at: number, place: number): MovedValues {
  return one.keys.flatMap((items, key) => {
    const value = valueAt(one, key, at, place);
    return value === one.now[key] ? [] : [{ input: one.lever.id, items, value }];
  });
}
