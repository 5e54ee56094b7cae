import { finite } from '../expression/scalars';
import type { NamedArray } from '../value/namedArray';
import {
  areSameCells,
  type Calculation,
  type CellOverrides,
  type ReferenceValues,
} from './calculation';
import { HeldMachine } from './heldMachine';
import { layoutOf } from './layout';
import type { Plan } from './plan';
import type { Program } from './program';
import { sameCells, type StepWorld } from './runStep';
import type { Workspace } from './workspace';

/** What a memory remembers of its last calculation; by number of the layout, unless it says otherwise. */
export interface Held {
  readonly world: StepWorld;
  /** How often it has calculated. */
  runs: number;
  /** Null where everything is calculated by kernels; undefined before it was asked for. */
  machine: HeldMachine | null | undefined;
  /** 1: the newest values are in the machine alone. */
  readonly ahead: Uint8Array;
  /** The newest values, but for those that are ahead; undefined as long as there are none. */
  readonly arrays: (NamedArray | undefined)[];
  /** 1: a cell of the array has no value. */
  readonly missing: Uint8Array;
  /** 1: somebody outside has the array, so it may not be written in. */
  readonly shared: Uint8Array;
  /** 1: it has to be calculated again before anybody may read it. */
  readonly stale: Uint8Array;
  /** 1: its values are other ones than before this calculation. */
  readonly changed: Uint8Array;
  /** Of inputs: the very arrays that were given last. */
  readonly given: (Float64Array | undefined)[];
  /** In the order of `program.referenced`: 1 as `changed`. */
  readonly changedReferences: Uint8Array;
  overrides: CellOverrides;
  /** By the list of wanted names, or one of the two that stand for everything. */
  readonly plans: WeakMap<object, HeldPlan>;
  last: { readonly plan: HeldPlan; readonly calculation: Calculation } | null;
}

export interface HeldPlan {
  readonly kept: readonly number[];
  /** In the order of the program: 1 where the step is part of the plan. */
  readonly isPlanned: Uint8Array;
}

export function startHolding(program: Program, { buffers }: Workspace): Held {
  const layout = layoutOf(program);
  const count = layout.quantities.length;
  const held: Held = {
    world: {
      program,
      layout,
      buffers,
      live: [],
      references: [],
      open: (number, cells) => {
        const old = held.arrays[number]?.values;
        const isFree = old?.length === cells && held.shared[number] === 0;
        return isFree ? old : buffers.fresh(cells);
      },
    },
    runs: 0,
    machine: undefined,
    ahead: new Uint8Array(count),
    arrays: new Array<NamedArray | undefined>(count).fill(undefined),
    missing: new Uint8Array(count),
    shared: new Uint8Array(count),
    stale: new Uint8Array(count).fill(1, layout.inputs),
    changed: new Uint8Array(count),
    given: [],
    changedReferences: new Uint8Array(program.referenced.length),
    overrides: new Map(),
    plans: new WeakMap(),
    last: null,
  };
  return held;
}

/**
 * What is still true with another program: the values of inputs, and of formulas that are the very same. A formula
 * belongs to one space, so of a program in another one nothing is.
 */
export function carryOver(from: Held, to: Held): void {
  const { program, layout } = to.world;
  const before = from.world;
  layout.quantities.forEach(({ name, dimensions }, number) => {
    const other = before.layout.numberOf.get(name) ?? -1;
    fetchValues(from, other);
    const array = from.arrays[other];
    if (array === undefined || !isSameList(array.dimensions, dimensions)) return;
    if (before.program.variables.get(name) !== program.variables.get(name)) return;
    to.arrays[number] = array;
    to.world.live[number] = array.values;
    to.given[number] = from.given[other];
    to.missing[number] = from.missing[other] ?? 0;
    to.shared[number] = from.shared[other] ?? 0;
    to.stale[number] = from.stale[other] ?? 0;
  });
  if (isSameList(before.program.referenced, program.referenced)) {
    to.world.references.push(...before.references);
  }
  to.overrides = from.overrides;
  to.runs = from.runs;
}

/**
 * Goes over to machine loops when something is calculated for the second time: what is calculated once is done before
 * they would be compiled.
 */
export function warmUp(held: Held, heap: Workspace['heap']): void {
  if (held.runs++ === 0 || held.machine !== undefined) return;
  const { program, layout, references } = held.world;
  held.machine = HeldMachine.start(program, layout, heap());
  held.arrays.forEach((array, number) => {
    if (array !== undefined) held.machine?.put(number, array.values);
  });
  references.forEach((values, place) => held.machine?.putReference(place, values));
}

/** The same once more, for another memory. Both go on reading the arrays, so neither may write in them any more. */
export function copyHeld(held: Held, workspace: Workspace): Held {
  held.shared.fill(1);
  const copy = startHolding(held.world.program, workspace);
  carryOver(held, copy);
  copy.runs = 0;
  return copy;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** Takes over an input, when it is another one than before. */
export function holdInput(held: Held, number: number, values: Float64Array | undefined): void {
  const { layout, live } = held.world;
  const { name, dimensions, cells } = layout.quantities[number] ?? nameless;
  if (values === undefined) throw new Error(`no values for input ${name}`);
  if (values === held.given[number]) return;
  if (values.length !== cells) {
    throw new Error(`${values.length} values for ${cells} cells of input ${name}`);
  }
  held.given[number] = values;
  const known = withoutInfinity(values);
  const before = held.arrays[number];
  if (before !== undefined && sameCells(before.values, known)) return;
  if (held.shared[number] === 0 && before?.values.length === known.length) {
    before.values.set(known);
  } else {
    // The first is read where it is. One that changes will change again, with a hand that moves or with draws: it gets
    // room of its own, since holding on to every array that comes keeps them all from being collected young.
    const own = before === undefined ? known : known.slice();
    held.arrays[number] = { dimensions, values: own };
    held.shared[number] = before === undefined ? 1 : 0;
    live[number] = own;
  }
  held.missing[number] = hasMissing(known);
  held.changed[number] = 1;
  held.machine?.put(number, known);
}

const nameless = { name: '', dimensions: [], cells: 0 };

function withoutInfinity(values: Float64Array): Float64Array {
  for (const value of values) {
    if (Math.abs(value) === Infinity) return values.map((one) => finite(one));
  }
  return values;
}

function hasMissing(values: Float64Array): 0 | 1 {
  for (let cell = 0; cell < values.length; cell++) if (Number.isNaN(values[cell])) return 1;
  return 0;
}

/** Marks the variables of which other cells are overridden, or to other values. */
export function holdOverrides(held: Held, overrides: CellOverrides): void {
  const before = held.overrides;
  if (overrides === before) return;
  for (const name of new Set([...before.keys(), ...overrides.keys()])) {
    if (areSameCells(before.get(name), overrides.get(name))) continue;
    const number = held.world.layout.numberOf.get(name);
    if (number !== undefined) held.stale[number] = 1;
  }
  held.overrides = overrides;
}

/** Takes over the values of the reference run that formulas ask for; missing everywhere without such a run. */
export function holdReference(held: Held, reference: ReferenceValues | null): void {
  const { world, changedReferences } = held;
  world.program.referenced.forEach((name, place) => {
    const before = world.references[place];
    const found = reference?.values.get(name)?.values ?? absent(held, name);
    if (before === found) return;
    world.references[place] = found;
    if (before !== undefined && sameCells(before, found)) return;
    changedReferences[place] = 1;
    held.machine?.putReference(place, found);
  });
}

function absent({ world: { layout, buffers } }: Held, name: string): Float64Array {
  const number = layout.numberOf.get(name) ?? -1;
  const cells = layout.quantities[number]?.cells ?? 0;
  return buffers.constant(NaN, cells).subarray(0, cells);
}

/** Takes over what machine loops have written: it stays there until somebody asks for it. */
export function holdMachineOutcome(held: Held, number: number, isChanged: boolean): void {
  held.stale[number] = 0;
  if (!isChanged) return;
  held.changed[number] = 1;
  held.ahead[number] = 1;
}

/** Takes the values of a quantity out of the machine, where they are newer there. */
export function fetchValues(held: Held, number: number): void {
  const { machine, ahead, arrays, shared, world } = held;
  if (machine === null || machine === undefined || ahead[number] !== 1) return;
  ahead[number] = 0;
  const before = arrays[number]?.values;
  // A missing value may be another missing one in bits alone.
  if (before !== undefined && machine.holds(number, before)) return;
  const { dimensions, cells } = world.layout.quantities[number] ?? nameless;
  const isFree = before?.length === cells && shared[number] === 0;
  const values = isFree ? before : world.buffers.fresh(cells);
  machine.copyTo(number, values);
  arrays[number] = { dimensions, values };
  held.missing[number] = hasMissing(values);
  world.live[number] = values;
  shared[number] = 0;
}

/** Takes over what a step has written; says which of the values are other ones. */
export function holdOutcome(held: Held, number: number): void {
  const { live, layout, buffers } = held.world;
  const written = live[number] as Float64Array;
  const before = held.arrays[number];
  held.machine?.put(number, written);
  held.stale[number] = 0;
  held.missing[number] = hasMissing(written);
  if (before?.values === written) {
    held.changed[number] = 1;
    return;
  }
  if (before !== undefined && sameCells(before.values, written)) {
    live[number] = before.values;
    buffers.recycle(written);
    return;
  }
  if (before !== undefined && held.shared[number] === 0) buffers.recycle(before.values);
  const { dimensions } = layout.quantities[number] ?? nameless;
  held.arrays[number] = { dimensions, values: written };
  held.shared[number] = 0;
  held.changed[number] = 1;
}

export function heldPlan({ world: { layout } }: Held, { steps, kept }: Plan): HeldPlan {
  const isPlanned = new Uint8Array(layout.steps.length);
  // In the same order, so one by one.
  let next = 0;
  for (let index = 0; index < isPlanned.length; index++) {
    if (layout.steps[index]?.step !== steps[next]) continue;
    isPlanned[index] = 1;
    next += 1;
  }
  // A step that is left out would leave figures of before.
  if (next < steps.length)
    throw new Error('the steps of a plan are not in the order of its program');
  return {
    kept: kept.map((name) => {
      const number = layout.numberOf.get(name);
      if (number === undefined) throw new Error(`no values for ${name}`);
      return number;
    }),
    isPlanned,
  };
}
