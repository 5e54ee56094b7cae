import { mostGroups } from '../analysis/attribution';
import type { Lever, Model, Part } from '../model/model';
import { cellItems, keyDimensions } from '../value/namedArray';
import { cellCount, findDimension, inOrder, type Space } from '../value/space';
import type { CompiledModel } from './compileModel';

/** Levers that are turned together to see what they do: a part, or what stands on one row of it. */
export interface LeverGroup {
  /** The id of the part, or that of the lever with the items of the row behind it, in the order of a key. */
  readonly id: string;
  /** Null: no levers but the cells that are overridden in the scenario alone. */
  readonly part: string | null;
  /** Null: every lever of the part. */
  readonly lever: string | null;
  /** Item by dimension, where the row has them fixed. */
  readonly items: Readonly<Record<string, string>>;
}

/** Which cells of the levers belong to which groups. */
export interface LeverGroups {
  readonly groups: readonly LeverGroup[];
  /**
   * For every lever and cell the groups that turn it: bit i is group i. One of them in a set is enough; a cell
   * with 0 stays neutral.
   */
  readonly masks: ReadonlyMap<string, Int32Array>;
  /** As a mask: the groups that have what is overridden in the scenario alone. Without one of them it is as in the reference. */
  readonly overridden: number;
}

/** Values of the levers, by lever, in storage order. */
type Values = ReadonlyMap<string, Float64Array>;

/** The group of the cells that are overridden in the scenario alone; no part has such an id. */
export const overriddenGroup: LeverGroup = {
  id: '#overridden',
  part: null,
  lever: null,
  items: {},
};

/**
 * The parts of the model as groups: each lever belongs to its part. Where cells are overridden in the scenario alone
 * these are a group of their own, the last, so that all groups together are the scenario and none the reference.
 */
export function partGroups({ model, space }: CompiledModel, isOverridden: boolean): LeverGroups {
  const parts = model.parts.map(({ id }) => ({ id, part: id, lever: null, items: {} }));
  const masks = new Map(
    model.levers.map((lever) => {
      const bit = 1 << model.parts.findIndex(({ id }) => id === lever.part);
      return [lever.id, maskOf(space, lever).fill(bit)];
    }),
  );
  return {
    groups: isOverridden ? [...parts, overriddenGroup] : parts,
    masks,
    overridden: isOverridden ? 1 << parts.length : 0,
  };
}

/**
 * The levers of one part as groups, the other parts neutral and no cell overridden but those of the reference. A row of the window is a group: a cell of a lever, or
 * an item of the part's table. With too many rows only those that are not neutral count, and with too many of
 * those only whole levers; null when even these are too many.
 *
 * A start year is no group: it belongs to the levers that name it. One that none of the groups names is there
 * with any of them, so that all groups together are the whole part.
 */
export function leverGroups(
  compiled: CompiledModel,
  partId: string,
  values: Values,
): LeverGroups | null {
  const { model, space } = compiled;
  const part = model.parts.find(({ id }) => id === partId);
  if (part === undefined) throw new Error(`no part ${partId}`);
  const levers = model.levers.filter((lever) => lever.part === partId);
  const starts = levers.filter((lever) => isStart(model, lever));
  const own = levers.filter((lever) => !starts.includes(lever));
  const isTurned = ({ lever, cells }: Row): boolean =>
    cells.some((cell) => values.get(lever.id)?.[cell] !== lever.neutral);
  const rows = own.flatMap((lever) => rowsOf(space, lever, part));
  const chosen = [
    rows,
    rows.filter(isTurned),
    own.flatMap((lever) => rowOf(space, lever)).filter(isTurned),
  ].find(({ length }) => length <= mostGroups);
  if (chosen === undefined) return null;
  const masks = new Map(model.levers.map((lever) => [lever.id, maskOf(space, lever)]));
  chosen.forEach(({ lever, cells }, index) => {
    const mask = masks.get(lever.id);
    for (const cell of cells) if (mask !== undefined) mask[cell] = 1 << index;
  });
  for (const start of starts) masks.set(start.id, startMask(space, start, chosen));
  return {
    groups: chosen.map(({ lever, items }) => ({
      id: [lever.id, ...Object.values(items)].join('|'),
      part: partId,
      lever: lever.id,
      items,
    })),
    masks,
    overridden: 0,
  };
}

/** What stands on one row of a part. */
interface Row {
  readonly lever: Lever;
  readonly items: Readonly<Record<string, string>>;
  /** Storage indices. */
  readonly cells: readonly number[];
}

function rowsOf(space: Space, lever: Lever, { table }: Part): readonly Row[] {
  const fixed =
    table?.lever === lever.id ? [table.dimension] : keyDimensions(space, lever.dimensions);
  const rows = new Map<string, { items: Record<string, string>; cells: number[] }>();
  for (const cell of cellsOf(space, lever)) {
    const all = itemsOfCell(space, lever, cell);
    const items = Object.fromEntries(fixed.map((dimension) => [dimension, all[dimension] ?? '']));
    const key = Object.values(items).join('|');
    const row = rows.get(key) ?? { items, cells: [] };
    row.cells.push(cell);
    rows.set(key, row);
  }
  return [...rows.values()].map((row) => ({ lever, ...row }));
}

function rowOf(space: Space, lever: Lever): Row {
  return { lever, items: {}, cells: cellsOf(space, lever) };
}

/** Per cell of a start year the groups whose lever names it and whose items do not contradict its own. */
function startMask(space: Space, start: Lever, rows: readonly Row[]): Int32Array {
  const all = 2 ** rows.length - 1;
  return maskOf(space, start).map((_, cell) => {
    const at = itemsOfCell(space, start, cell);
    const mask = rows.reduce((bits, { lever, items }, index) => {
      const fits = Object.entries(items).every(([id, item]) => (at[id] ?? item) === item);
      return lever.start === start.id && fits ? bits | (1 << index) : bits;
    }, 0);
    return mask === 0 ? all : mask;
  });
}

function isStart(model: Model, { id }: Lever): boolean {
  return model.levers.some(({ start }) => start === id);
}

function itemsOfCell(space: Space, lever: Lever, cell: number): Readonly<Record<string, string>> {
  const indices = cellItems(space, inOrder(space, lever.dimensions), cell);
  return Object.fromEntries(
    Object.entries(indices).map(([id, index]) => [
      id,
      findDimension(space, id)?.items[index] ?? '',
    ]),
  );
}

function cellsOf(space: Space, { dimensions }: Lever): readonly number[] {
  return Array.from({ length: cellCount(space, dimensions) }, (_, cell) => cell);
}

/** No group at all turns the cells of this lever. */
function maskOf(space: Space, { dimensions }: Lever): Int32Array {
  return new Int32Array(cellCount(space, dimensions));
}
