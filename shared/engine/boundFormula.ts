import { compile } from '../expression/compile';
import {
  type Frame,
  type Kernel,
  type Operation,
  runOperations,
  spreadDraws,
  yearlyOperations,
} from '../expression/kernel';
import type { Space } from '../value/space';
import type { Buffers } from './buffers';
import type { CompiledFormula } from './formula';

/** A formula with room to be calculated in: its loops, and the arrays that they run over. */
export interface BoundFormula {
  readonly kernel: Kernel;
  readonly frame: Frame;
  readonly reads: readonly Read[];
  readonly once: readonly Operation[];
  readonly eachYear: readonly Operation[];
}

/** A register that is filled with a value of the program before a run. */
export interface Read {
  readonly register: number;
  readonly run: 'own' | 'reference';
  /** Number of the layout; of the reference run a place in `program.referenced`. */
  readonly number: number;
}

const kernels = new WeakMap<CompiledFormula, Kernel>();

/** The loops of a formula, laid out when it is calculated first and shared by all memories; null without outcome. */
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

export interface BindContext {
  readonly space: Space;
  readonly buffers: Buffers;
  readonly draws: number;
  readonly slots: Slots;
  /** The variables that are calculated year by year together with this one. */
  readonly yearly: ReadonlySet<string>;
  readonly numberOf: (name: string, run: Read['run']) => number;
}

/** Null when the formula could not be read. */
export function bind(
  formula: CompiledFormula,
  { space, buffers, draws, slots, yearly, numberOf }: BindContext,
): BoundFormula | null {
  const kernel = kernelOf(formula, space);
  if (kernel === null) return null;
  const nothing = new Float64Array();
  const arrays = kernel.registers.map(({ cells, source }) => {
    switch (source.kind) {
      case 'constant':
        return buffers.constant(source.value, cells);
      case 'fixed':
        return source.values;
      case 'scratch':
        return buffers.scratch(cells * draws, slots(cells, source.slot));
      case 'read':
      case 'outcome':
        return nothing;
    }
  });
  const reads = kernel.registers.flatMap(({ source }, register): readonly Read[] =>
    source.kind === 'read'
      ? [{ register, run: source.run, number: numberOf(source.name, source.run) }]
      : [],
  );
  const frame: Frame = { arrays, strides: kernel.registers.map(() => 0), draws };
  return { kernel, frame, reads, ...yearlyOperations(kernel, yearly) };
}

/** Whether the outcome differs from draw to draw, when these values do. */
export function findDraws(
  { kernel, frame, reads }: BoundFormula,
  isDrawn: (read: Read) => boolean,
): boolean {
  const drawn = new Set(reads.filter(isDrawn).map(({ register }) => register));
  spreadDraws(kernel, frame, (register) => drawn.has(register));
  return frame.strides[kernel.outcome] !== 0;
}

/** Puts the values that a formula names where its loops find them, and says where the outcome goes. */
export function fillFrame(
  { kernel, frame, reads }: BoundFormula,
  arrayOf: (read: Read) => Float64Array,
  outcome: Float64Array,
): void {
  for (const read of reads) frame.arrays[read.register] = arrayOf(read);
  frame.arrays[kernel.outcome] = outcome;
}

/** Calculates all years at once. */
export function runWhole({ kernel, frame }: BoundFormula, years: number): void {
  runOperations(kernel.operations, frame, 0, years);
}

/** Calculates one year, after the years before it. */
export function runYear(
  { once, eachYear, frame }: BoundFormula,
  year: number,
  years: number,
): void {
  if (year === 0) runOperations(once, frame, 0, years);
  runOperations(eachYear, frame, year, year + 1);
}
