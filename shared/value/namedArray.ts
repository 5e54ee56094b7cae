import { findDimension, inOrder, sizeOf, type Space } from './space';

/** Values over named dimensions. */
export interface NamedArray {
  /** In the order of the space: time first. */
  readonly dimensions: readonly string[];
  /** Shape: product of the dimensions' sizes, time outermost, the last dimension fastest. Missing is NaN, never 0. */
  readonly values: Float64Array;
}

/** Joins the items of a cell for people and files. */
export const itemSeparator = '|';

/**
 * Dimensions in the order in which a key joins their items, the same everywhere: that of the model's table of
 * dimensions, whatever order a quantity names its own in, and time last. (In storage time comes first.)
 */
export function keyDimensions(space: Space, dimensions: readonly string[]): readonly string[] {
  const ordered = inOrder(space, dimensions);
  const others = ordered.filter((id) => id !== space.time.id);
  return others.length === ordered.length ? others : [...others, space.time.id];
}

/** Keys of all cells in storage order: the items joined with `|`. One empty key without dimensions. */
export function cellKeys(space: Space, dimensions: readonly string[]): readonly string[] {
  const others = keyDimensions(space, dimensions).filter((id) => id !== space.time.id);
  let keys = [''];
  for (const id of others) {
    const items = findDimension(space, id)?.items ?? [];
    keys = keys.flatMap((key) => items.map((item) => joinKey(key, item)));
  }
  if (others.length === dimensions.length) return keys;
  return space.time.items.flatMap((year) => keys.map((key) => joinKey(key, year)));
}

/** The key of one cell, from the index of its item in each dimension. */
export function cellKey(
  space: Space,
  dimensions: readonly string[],
  items: Readonly<Record<string, number>>,
): string {
  return keyDimensions(space, dimensions)
    .map((id) => findDimension(space, id)?.items[items[id] ?? -1] ?? '')
    .join(itemSeparator);
}

const indexBySpace = new WeakMap<Space, Map<string, ReadonlyMap<string, number>>>();

/** Storage index by key. Worked out once for each set of dimensions of a space. */
export function indexByKey(
  space: Space,
  dimensions: readonly string[],
): ReadonlyMap<string, number> {
  let known = indexBySpace.get(space);
  if (known === undefined) {
    known = new Map();
    indexBySpace.set(space, known);
  }
  const name = dimensions.join(itemSeparator);
  let indices = known.get(name);
  if (indices === undefined) {
    indices = new Map(cellKeys(space, dimensions).map((key, index) => [key, index]));
    known.set(name, indices);
  }
  return indices;
}

function joinKey(key: string, item: string): string {
  return key === '' ? item : `${key}${itemSeparator}${item}`;
}

/** Storage index of a cell from the index of its item in each dimension. */
export function cellIndex(
  space: Space,
  dimensions: readonly string[],
  items: Readonly<Record<string, number>>,
): number {
  let index = 0;
  for (const id of dimensions) {
    const item = items[id];
    if (item === undefined) throw new Error(`no item given for ${id}`);
    index = index * sizeOf(space, id) + item;
  }
  return index;
}

/** The index of the item in each dimension, from a storage index. */
export function cellItems(
  space: Space,
  dimensions: readonly string[],
  index: number,
): Readonly<Record<string, number>> {
  const items: Record<string, number> = {};
  let rest = index;
  for (const id of [...dimensions].reverse()) {
    const size = sizeOf(space, id);
    items[id] = rest % size;
    rest = Math.floor(rest / size);
  }
  return items;
}
