import { findDimension, sizeOf, type Space } from './space';

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
 * Keys of all cells in storage order: the items joined with `|`, dimensions in the order of the space
 * but time last. One empty key without dimensions.
 */
export function cellKeys(space: Space, dimensions: readonly string[]): readonly string[] {
  const others = dimensions.filter((id) => id !== space.time.id);
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
  const others = dimensions.filter((id) => id !== space.time.id);
  const ordered = others.length === dimensions.length ? others : [...others, space.time.id];
  return ordered
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
