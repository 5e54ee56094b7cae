/** A named axis and its items, in order. */
export interface Dimension {
  readonly id: string;
  readonly items: readonly string[];
}

/**
 * The dimensions that one calculation runs over. The time axis is stored outermost, so that a year is one
 * contiguous slice; the other dimensions follow in the order of this list.
 */
export interface Space {
  /** The time dimension first. */
  readonly dimensions: readonly Dimension[];
  readonly time: TimeDimension;
}

export interface TimeDimension extends Dimension {
  /** Calendar year of each item; steps of one year. */
  readonly years: readonly number[];
}

export function createSpace(time: TimeDimension, others: readonly Dimension[]): Space {
  return { dimensions: [time, ...others], time };
}

export function timeDimension(id: string, first: number, last: number): TimeDimension {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return { id, items: years.map(String), years };
}

export function findDimension(space: Space, id: string): Dimension | undefined {
  return space.dimensions.find((dimension) => dimension.id === id);
}

/** Of a whole number that operators on bits take. */
const mostBits = 31;

const listsBySpace = new WeakMap<Space, Map<number, readonly string[]>>();

/**
 * The given dimension names in the order of the space, time first. The same names give the very same list, so that what
 * is known of a list can be kept with it.
 */
export function inOrder(space: Space, ids: Iterable<string>): readonly string[] {
  const { dimensions } = space;
  // A bit for each dimension; a space has a handful. Of one with more nothing is kept.
  if (dimensions.length > mostBits) return listOf(space, new Set(ids));
  let wanted = 0;
  for (const id of ids) {
    for (let place = 0; place < dimensions.length; place++) {
      if (dimensions[place]?.id === id) wanted |= 1 << place;
    }
  }
  const lists = listsBySpace.get(space) ?? new Map<number, readonly string[]>();
  listsBySpace.set(space, lists);
  let list = lists.get(wanted);
  if (list === undefined) {
    list = dimensions.filter((_, place) => wanted & (1 << place)).map(({ id }) => id);
    lists.set(wanted, list);
  }
  return list;
}

function listOf({ dimensions }: Space, wanted: ReadonlySet<string>): readonly string[] {
  return dimensions.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
}

/** Number of items; throws when the space has no such dimension. */
export function sizeOf(space: Space, id: string): number {
  const dimension = findDimension(space, id);
  if (dimension === undefined) throw new Error(`no dimension ${id}`);
  return dimension.items.length;
}

/** Product of the sizes; 1 without dimensions. */
export function cellCount(space: Space, ids: readonly string[]): number {
  return ids.reduce((product, id) => product * sizeOf(space, id), 1);
}
