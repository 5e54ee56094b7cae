import type { NamedArray } from '../value/namedArray';

/** Cells that a person overrode: by variable, by storage index. The formula's own value is not used there. */
export type CellOverrides = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** The same cells with the same values, to the last bit. */
export function areSameOverrides(one: CellOverrides, other: CellOverrides): boolean {
  if (one === other) return true;
  return (
    one.size === other.size &&
    [...one].every(([name, cells]) => areSameCells(cells, other.get(name)))
  );
}

type Cells = ReadonlyMap<number, number>;

const noCells: Cells = new Map();

/** Of one variable; without cells nothing is overridden. */
export function areSameCells(one: Cells = noCells, other: Cells = noCells): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const [cell, value] of one) if (!Object.is(other.get(cell), value)) return false;
  return true;
}

/**
 * What was calculated. It does not change any more: a later calculation of the same memory shares the arrays that are
 * still the same, to the last bit, and makes new ones for the others.
 */
export interface Calculation {
  /** Every input and variable that was asked for. An error is NaN in its cell and in the cells that need it. */
  readonly values: ReadonlyMap<string, NamedArray>;
  /** The names of those in which a cell is missing or in error. */
  readonly missing: readonly string[];
}

/** A calculation that is compared with. */
export type ReferenceValues = Pick<Calculation, 'values'>;

/**
 * What a calculation starts from. Its arrays and maps are only read, and must not be changed afterwards: what a memory
 * has seen before it knows by identity.
 */
export interface Given {
  /** For every input of the program, in its shape. What is not finite counts as missing. */
  readonly inputs: Pick<ReadonlyMap<string, Float64Array>, 'get'>;
  readonly overrides: CellOverrides;
  /** Without it what compares with it is left out, unless it is asked for by name; that is how it is made itself. */
  readonly reference: ReferenceValues | null;
  /** The names whose values are asked for; everything when it is left out. The same list again is found quicker. */
  readonly wanted?: readonly string[];
}
