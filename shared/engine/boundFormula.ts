import { compile } from '../expression/compile';
import {
  type Frame,
  type Kernel,
  runOperations,
  type YearlyOperations,
} from '../expression/kernel';
import type { Space } from '../value/space';
import type { Buffers } from './buffers';
import type { CompiledFormula } from './formula';

/** A formula with room to be calculated in: its loops, and the arrays that they run over. */
export interface BoundFormula {
  readonly kernel: Kernel;
  readonly frame: Frame;
}

const kernels = new WeakMap<CompiledFormula, Kernel>();

/** The loops of a formula, laid out when it is first calculated and shared by everybody; null without outcome. */
function kernelOf(formula: CompiledFormula, space: Space): Kernel | null {
  if (formula.typed === null) return null;
  const known = kernels.get(formula) ?? compile(formula.typed, formula.dimensions, space);
  kernels.set(formula, known);
  return known;
}

/** Gives a slot for each register of so many cells. */
export type Slots = (cells: number, slot: number) => number;

/** For formulas that are calculated one after the other: each has the slots to itself. */
export const sharedSlots: Slots = (_, slot) => slot;

/** For formulas that are calculated by turns, year by year: no slot is used twice. */
export function separateSlots(): Slots {
  const counts = new Map<number, number>();
  return (cells) => {
    const slot = counts.get(cells) ?? 0;
    counts.set(cells, slot + 1);
    return slot;
  };
}

const toBeFilled = new Float64Array();

/** Null when the formula could not be read. */
export function bind(
  formula: CompiledFormula,
  space: Space,
  buffers: Buffers,
  slots: Slots,
): BoundFormula | null {
  const kernel = kernelOf(formula, space);
  if (kernel === null) return null;
  const arrays = kernel.registers.map(({ cells, source }) => {
    switch (source.kind) {
      case 'constant':
        return buffers.constant(source.value, cells);
      case 'fixed':
        return source.values;
      case 'scratch':
        return buffers.scratch(cells, slots(cells, source.slot));
      case 'read':
      case 'outcome':
        return toBeFilled;
    }
  });
  return { kernel, frame: { arrays } };
}

/** Where the values are that formulas name. */
export interface ReadableValues {
  /** By number of the layout. */
  readonly live: readonly Float64Array[];
  /** Of the reference run, in the order of `program.referenced`. */
  readonly references: readonly Float64Array[];
}

/**
 * Puts the values that a formula names where its loops find them, and the array that it writes.
 *
 * @param numbers of each of its reads, where those values are
 */
export function fillFrame(
  { kernel: { reads, outcome }, frame: { arrays } }: BoundFormula,
  numbers: readonly number[],
  { live, references }: ReadableValues,
  written: Float64Array,
): void {
  let place = 0;
  for (const { register, run } of reads) {
    const values = run === 'reference' ? references : live;
    arrays[register] = values[numbers[place++] ?? -1] as Float64Array;
  }
  arrays[outcome] = written;
}

/** Calculates all years at once. */
export function runWhole({ kernel, frame }: BoundFormula, years: number): void {
  runOperations(kernel.operations, frame, 0, years);
}

/** Calculates one year, after the years before it. */
export function runYear(
  { frame }: BoundFormula,
  { once, eachYear }: YearlyOperations,
  year: number,
  years: number,
): void {
  if (year === 0) runOperations(once, frame, 0, years);
  runOperations(eachYear, frame, year, year + 1);
}
