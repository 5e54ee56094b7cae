import { fill } from '../expression/fill';
import type { Filled, RunName } from '../expression/filled';
import { interpret, type CellPosition } from '../expression/interpret';
import { parseFormula } from '../expression/parse';
import type { ErrorKind } from '../value/cellError';
import {
  cellIndex,
  cellItems,
  cellKey,
  indexByKey,
  itemSeparator,
  type NamedArray,
} from '../value/namedArray';
import type { CellOverrides } from './calculation';
import type { CompiledFormula } from './formula';
import type { Program } from './program';
import { findOrigin } from './trace';

/** What was calculated, to be explained cell by cell. */
export interface Calculated {
  readonly program: Program;
  readonly own: ReadonlyMap<string, NamedArray>;
  readonly reference: ReadonlyMap<string, NamedArray>;
  /** Of each run. */
  readonly overrides: Readonly<Record<RunName, CellOverrides>>;
}

/** One value of a run. */
export interface CellName {
  /** Of an input or a variable. */
  readonly name: string;
  /**
   * Items joined with `|`, time last; empty without dimensions. A `*` in the place of an item is all of them: the
   * name then stands for several cells.
   */
  readonly items: string;
  readonly run: RunName;
}

/** The items of a cell, and its value. */
export interface CellValue {
  readonly items: string;
  /** NaN is an error. */
  readonly value: number;
}

/** Cells of one quantity that a formula read, in the order in which it did. */
export interface Precedent {
  readonly name: string;
  readonly run: RunName;
  readonly cells: readonly CellValue[];
}

/** How a value came about. */
export interface Explanation {
  readonly cell: CellName;
  /** Of several cells their sum. NaN is an error. */
  readonly value: number;
  /** As written; null for an input, and for several cells. */
  readonly formula: string | null;
  /** Null as well where the formula cannot be read, or depends on itself. */
  readonly filled: Filled | null;
  /** The value was put in the place of what the formula gives, which is `filled.value`. */
  readonly overridden: boolean;
  /** In the order of the formula; of several cells these cells. */
  readonly precedents: readonly Precedent[];
  readonly error: { readonly kind: ErrorKind; readonly began: CellName } | null;
}

/** In the place of an item: all of them. */
export const everyItem = '*';

/** Null when there is no such cell, or it was not calculated. */
export function explain(calculated: Calculated, cell: CellName): Explanation | null {
  const { program } = calculated;
  const { name, run, items } = cell;
  const array = arrayOf(calculated, name, run);
  if (array === undefined) return null;
  if (items.split(itemSeparator).includes(everyItem))
    return explainSeveral(calculated, cell, array);
  const index = indexByKey(program.space, array.dimensions).get(items);
  if (index === undefined) return null;
  const value = array.values[index] ?? NaN;
  const error = Number.isNaN(value) ? findOrigin(calculated, { name, run, index }) : null;
  const variable = program.variables.get(name);
  const at = cellItems(program.space, array.dimensions, index);
  const needsItself =
    error?.kind === '#CYCLE!' && error.began.name === name && error.began.items === items;
  return {
    cell,
    value,
    formula: variable?.formula ?? null,
    filled: variable === undefined || needsItself ? null : fillCell(calculated, variable, at, run),
    overridden: calculated.overrides[run].get(name)?.has(index) ?? false,
    precedents: variable === undefined ? [] : precedentsOf(calculated, variable, at, run),
    error,
  };
}

/** Whether a cell is among those that the items with `*` stand for. */
export function covers(pattern: string, items: string): boolean {
  const parts = items.split(itemSeparator);
  return pattern
    .split(itemSeparator)
    .every((item, place) => item === everyItem || item === parts[place]);
}

function explainSeveral(
  { program: { space } }: Calculated,
  cell: CellName,
  { dimensions, values }: NamedArray,
): Explanation | null {
  const wanted = cell.items.split(itemSeparator);
  if (wanted.length !== dimensions.length) return null;
  const cells = [...indexByKey(space, dimensions)].flatMap(
    ([items, index]): readonly CellValue[] => {
      const parts = items.split(itemSeparator);
      const isMeant = wanted.every((item, place) => item === everyItem || item === parts[place]);
      return isMeant ? [{ items, value: values[index] ?? NaN }] : [];
    },
  );
  if (cells.length === 0) return null;
  return {
    cell,
    value: cells.reduce((sum, { value }) => sum + value, 0),
    formula: null,
    filled: null,
    overridden: false,
    precedents: [{ name: cell.name, run: cell.run, cells }],
    error: null,
  };
}

function fillCell(
  calculated: Calculated,
  { name, formula, typed }: CompiledFormula,
  at: CellPosition,
  run: RunName,
): Filled | null {
  const { program } = calculated;
  const parsed = typed === null ? null : parseFormula(formula, name);
  if (typed === null || parsed?.ok !== true) return null;
  const dimensionsOf = (used: string): readonly string[] | undefined =>
    (program.inputs.get(used) ?? program.variables.get(used))?.dimensions;
  return fill(parsed.value, typed, at, {
    scope: { space: program.space, dimensionsOf },
    functions: program.functions,
    run,
    read: (used, from, where) => readCell(calculated, used, from, where),
  });
}

/**
 * What the formula of a cell read: of a condition only the branch that was taken, of functions of the model file
 * also what is inside them.
 */
export function precedentsOf(
  calculated: Calculated,
  { typed }: CompiledFormula,
  at: CellPosition,
  run: RunName,
): readonly Precedent[] {
  if (typed === null) return [];
  const { space } = calculated.program;
  const found = new Map<
    string,
    Omit<Precedent, 'cells'> & { readonly cells: Map<string, CellValue> }
  >();
  interpret(typed, at, {
    space,
    read: (name, within, where) => {
      const from = run === 'reference' ? run : within;
      const value = readCell(calculated, name, from, where);
      const key = `${from} ${name}`;
      const known = found.get(key) ?? { name, run: from, cells: new Map<string, CellValue>() };
      const items = cellKey(space, arrayOf(calculated, name, from)?.dimensions ?? [], where);
      if (!known.cells.has(items)) known.cells.set(items, { items, value });
      found.set(key, known);
      return value;
    },
    failed: () => undefined,
  });
  return [...found.values()].map(({ name, run: from, cells }) => ({
    name,
    run: from,
    cells: [...cells.values()],
  }));
}

function readCell(calculated: Calculated, name: string, run: RunName, at: CellPosition): number {
  const array = arrayOf(calculated, name, run);
  if (array === undefined) return NaN;
  return array.values[cellIndex(calculated.program.space, array.dimensions, at)] ?? NaN;
}

function arrayOf(
  { own, reference }: Calculated,
  name: string,
  run: RunName,
): NamedArray | undefined {
  return (run === 'reference' ? reference : own).get(name);
}
