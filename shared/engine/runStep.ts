import { fillFrame, type ReadableValues, runWhole, runYear } from './boundFormula';
import type { Buffers } from './buffers';
import type { CellOverrides } from './calculation';
import type { Layout } from './layout';
import type { Program } from './program';
import type { BoundStep, Member } from './workspace';

/** Where a step finds what it reads and leaves what it writes. */
export interface StepWorld extends ReadableValues {
  readonly program: Program;
  readonly layout: Layout;
  readonly buffers: Buffers;
  /** The values by number of the layout. */
  readonly live: Float64Array[];
  /** The values of the reference run, in the order of `program.referenced`. */
  readonly references: Float64Array[];
  /** Gives a variable an array of so many cells, to be written. */
  readonly open: (number: number, cells: number) => Float64Array;
}

/** Calculates the variables of a step; what they use has been calculated before. */
export function runStep(step: BoundStep, world: StepWorld, overrides: CellOverrides): void {
  const { kind, members } = step;
  const [only] = members;
  // Nearly all of them.
  if (kind === 'whole' && only !== undefined) {
    runAlone(only, world, overrides);
    return;
  }
  const arrays = members.map((member) => opened(member, world));
  // When all of them have an array: each may read the others'.
  members.forEach(({ formula, reads }, place) => {
    if (formula !== null) fillFrame(formula, reads, world, arrays[place] as Float64Array);
  });
  if (kind === 'circular') runCircular(members, arrays, world, overrides);
  else runYears(members, arrays, world, overrides);
}

function runAlone(member: Member, world: StepWorld, overrides: CellOverrides): void {
  const { formula, reads } = member;
  const array = opened(member, world);
  if (formula === null) array.fill(NaN);
  else {
    fillFrame(formula, reads, world, array);
    runWhole(formula, world.program.space.time.items.length);
  }
  override(member, array, overrides);
}

/** An array for the values of a variable. */
function opened({ number, cells }: Member, { open, live }: StepWorld): Float64Array {
  const array = open(number, cells);
  live[number] = array;
  return array;
}

/** Variables that need each other's past. */
function runYears(
  members: readonly Member[],
  arrays: readonly Float64Array[],
  { program }: StepWorld,
  overrides: CellOverrides,
): void {
  const years = program.space.time.items.length;
  for (let year = 0; year < years; year++) {
    members.forEach((member, place) => {
      const { formula, yearly } = member;
      const array = arrays[place] as Float64Array;
      if (formula === null || yearly === null) array.fill(NaN);
      else runYear(formula, yearly, year, years);
      override(member, array, overrides);
    });
  }
}

/**
 * Variables that need each other in the same year: every cell begins without a value, and formulas are calculated
 * until no cell gets one any more. A cell has a value only when all that it needs has one, so it never changes again,
 * and what is left without needs itself. The outcome does not depend on the order.
 */
function runCircular(
  members: readonly Member[],
  arrays: readonly Float64Array[],
  { buffers, program }: StepWorld,
  overrides: CellOverrides,
): void {
  const years = program.space.time.items.length;
  const found = arrays.map((array) => buffers.fresh(array.length));
  members.forEach((member, place) => {
    const array = arrays[place] as Float64Array;
    override(member, array.fill(NaN), overrides);
    // Beside the values: a formula may read those that it gives itself.
    const { formula } = member;
    if (formula === null) return;
    formula.frame.arrays[formula.kernel.outcome] = found[place] as Float64Array;
  });
  const waiting = new Set(members.keys());
  while (waiting.size > 0) {
    members.forEach((member, place) => {
      if (!waiting.delete(place) || member.formula === null) return;
      runWhole(member.formula, years);
      const values = override(member, found[place] as Float64Array, overrides);
      const array = arrays[place] as Float64Array;
      if (sameCells(values, array)) return;
      array.set(values);
      members.forEach((other, index) => {
        if (readsOwn(other, member.number)) waiting.add(index);
      });
    });
  }
  for (const array of found) buffers.recycle(array);
}

function readsOwn({ formula, reads }: Member, wanted: number): boolean {
  return reads.some(
    (number, index) => number === wanted && formula?.kernel.reads[index]?.run === 'own',
  );
}

/** To the last bit; a missing value is the same as a missing one. */
export function sameCells(one: Float64Array, other: Float64Array): boolean {
  if (one.length !== other.length) return false;
  for (let cell = 0; cell < one.length; cell++) {
    if (!Object.is(one[cell], other[cell])) return false;
  }
  return true;
}

/** Puts the overridden cells of a variable in its values. Those of years to come are written again. */
function override({ name }: Member, values: Float64Array, overrides: CellOverrides): Float64Array {
  const cells = overrides.get(name);
  if (cells === undefined) return values;
  for (const [cell, value] of cells) values[cell] = value;
  return values;
}
