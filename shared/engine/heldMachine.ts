import type { Heap } from '../machine/machine';
import type { CellOverrides } from './calculation';
import type { Layout } from './layout';
import {
  allocateBlock,
  bindMachineStep,
  type MachineBlock,
  type MachineStep,
} from './machineBlock';
import type { Program } from './program';
import { sameCells } from './runStep';

/** The values of one memory in a heap, where machine loops find them, and the steps that run there. */
export class HeldMachine {
  private readonly program: Program;
  private readonly layout: Layout;
  private readonly heap: Heap;
  private readonly block: MachineBlock;
  private readonly years: number;
  private readonly steps: (MachineStep | null | undefined)[] = [];
  /** By number: 1 where it has been written. What stood there before says nothing. */
  private readonly isWritten: Uint8Array;

  private constructor(program: Program, layout: Layout, heap: Heap, block: MachineBlock) {
    this.program = program;
    this.layout = layout;
    this.heap = heap;
    this.block = block;
    this.years = program.space.time.items.length;
    this.isWritten = new Uint8Array(layout.quantities.length);
  }

  /** Null when nothing of the program has machine loops, or there is no room. */
  static start(program: Program, layout: Layout, heap: Heap | null): HeldMachine | null {
    const block = heap === null ? null : allocateBlock(program, layout, heap);
    return heap === null || block === null ? null : new HeldMachine(program, layout, heap, block);
  }

  /** Whether a step has machine loops; `run` runs only those. */
  has(index: number): boolean {
    return this.step(index) !== null;
  }

  /** Runs a step. Tells of each of its variables, by number, whether a value is another one than before. */
  run(
    index: number,
    overrides: CellOverrides,
    tell: (number: number, isChanged: boolean) => void,
  ): void {
    const step = this.step(index);
    if (step === null) throw new Error(`no loops of step ${index}`);
    const { isYearly, members } = step;
    const { years, isWritten } = this;
    if (overrides.size > 0 && members.some(({ name }) => overrides.has(name))) {
      this.runOverridden(step, overrides, tell);
      return;
    }
    const [only] = members;
    if (!isYearly && only !== undefined) {
      const { number, run, args } = only;
      const isChanged = run(args, 0, years) !== 0 || isWritten[number] === 0;
      isWritten[number] = 1;
      tell(number, isChanged);
      return;
    }
    const changed = new Uint8Array(members.length);
    for (let year = 0; year < years; year++) {
      members.forEach(({ run, args }, place) => {
        if (run(args, year, year + 1) !== 0) changed[place] = 1;
      });
    }
    members.forEach(({ number }, place) => {
      const isChanged = changed[place] === 1 || isWritten[number] === 0;
      isWritten[number] = 1;
      tell(number, isChanged);
    });
  }

  /** The same where cells are overridden: put in after the loops, of a year before the next one. */
  private runOverridden(
    { isYearly, members }: MachineStep,
    overrides: CellOverrides,
    tell: (number: number, isChanged: boolean) => void,
  ): void {
    const before = members.map(({ number }) => this.values(number).slice());
    const stretches = isYearly ? this.years : 1;
    for (let year = 0; year < stretches; year++) {
      for (const { number, name, run, args } of members) {
        run(args, year, isYearly ? year + 1 : this.years);
        const values = this.values(number);
        for (const [cell, value] of overrides.get(name) ?? []) values[cell] = value;
      }
    }
    members.forEach(({ number }, place) => {
      const isSame = sameCells(before[place] ?? noCells, this.values(number));
      const isChanged = !isSame || this.isWritten[number] === 0;
      this.isWritten[number] = 1;
      tell(number, isChanged);
    });
  }

  private step(index: number): MachineStep | null {
    let step = this.steps[index];
    if (step === undefined) {
      step = bindMachineStep(this.program, this.layout, this.block, this.heap, index);
      this.steps[index] = step;
    }
    return step;
  }

  /** The values of a quantity: for now only, as the next step may write there. */
  values(number: number): Float64Array {
    const begin = this.block.quantities[number] ?? 0;
    const { cells } = this.layout.quantities[number] ?? noQuantity;
    return this.heap.cells().subarray(begin, begin + cells);
  }

  /** Whether these are the values of a quantity, to the last bit. */
  holds(number: number, values: Float64Array): boolean {
    const begin = this.block.quantities[number] ?? 0;
    const cells = this.heap.cells();
    for (let cell = 0; cell < values.length; cell++) {
      if (!Object.is(values[cell], cells[begin + cell])) return false;
    }
    return true;
  }

  copyTo(number: number, values: Float64Array): void {
    if (values.length > fewCells) {
      values.set(this.values(number));
      return;
    }
    const begin = this.block.quantities[number] ?? 0;
    const cells = this.heap.cells();
    for (let cell = 0; cell < values.length; cell++) values[cell] = cells[begin + cell] as number;
  }

  /** Puts the values of a quantity in its place. */
  put(number: number, values: Float64Array): void {
    this.heap.cells().set(values, this.block.quantities[number] ?? 0);
    this.isWritten[number] = 1;
  }

  /** Puts values of the reference run in their place, in the order of `program.referenced`. */
  putReference(place: number, values: Float64Array): void {
    this.heap.cells().set(values, this.block.references[place] ?? 0);
  }

  /** Gives its part of the heap back; it is not used any more. */
  release(): void {
    this.heap.free(this.block.address);
  }
}

/** Up to so many cells are copied one by one: that is quicker than a view of them. */
const fewCells = 64;
const noCells = new Float64Array();
const noQuantity = { cells: 0 };
