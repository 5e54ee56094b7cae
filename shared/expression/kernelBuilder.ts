import type { Space } from '../value/space';
import { type Shape, shapeOf } from './broadcast';
import type { Kernel, Operation, Read, Register, RegisterSource } from './kernel';
import type { Place } from './operations';

/** Collects the operations of a formula, and the registers that they need: as few as may be in use at the same time. */
export class KernelBuilder {
  private readonly space: Space;
  private readonly registers: Register[] = [];
  private readonly reads: Read[] = [];
  private readonly operations: Operation[] = [];
  /** By number of cells: the slots that are free again, and how many there are. */
  private readonly free = new Map<number, { readonly slots: number[]; count: number }>();

  constructor(space: Space) {
    this.space = space;
  }

  /** What was collected; its outcome is the value at `place`, in a register of its own. */
  kernel(
    place: Place,
    dimensions: readonly string[],
    copied: (out: Place, perYear: number) => Operation['run'],
  ): Kernel {
    const { registers, reads, operations } = this;
    if (operations.at(-1)?.out === place.register) {
      registers[place.register] = {
        cells: this.shape(dimensions).cells,
        source: { kind: 'outcome' },
      };
      return { registers, reads, operations, outcome: place.register };
    }
    // Another value as it is, or a constant.
    const outcome = this.add(dimensions, { kind: 'outcome' });
    this.operation(outcome, [place], copied(outcome, this.shape(dimensions).cellsInYear));
    return { registers, reads, operations, outcome: outcome.register };
  }

  /** A value of the program; the same register each time. */
  read(name: string, run: Read['run'], dimensions: readonly string[]): Place {
    const known = this.reads.find((read) => read.name === name && read.run === run);
    if (known !== undefined) return { register: known.register, dimensions };
    const place = this.add(dimensions, { kind: 'read' });
    this.reads.push({ register: place.register, name, run });
    return place;
  }

  /** A number in every cell. */
  constant(value: number, dimensions: readonly string[]): Place {
    return this.add(dimensions, { kind: 'constant', value });
  }

  /** An operation with an outcome of these dimensions. `runOf` gets where that is, and its cells in a year. */
  elementwise(
    dimensions: readonly string[],
    operands: readonly Place[],
    runOf: (out: Place, perYear: number) => Operation['run'],
  ): Place {
    const out = this.scratch(dimensions);
    this.operation(out, operands, runOf(out, this.shape(dimensions).cellsInYear));
    for (const operand of operands) this.release(operand);
    return out;
  }

  operation(out: Place, operands: readonly Place[], run: Operation['run']): void {
    this.operations.push({
      out: out.register,
      operands: operands.map(({ register }) => register),
      timed: this.shape(out.dimensions).timed,
      run,
    });
  }

  add(dimensions: readonly string[], source: RegisterSource): Place {
    this.registers.push({ cells: this.shape(dimensions).cells, source });
    return { register: this.registers.length - 1, dimensions };
  }

  private scratch(dimensions: readonly string[]): Place {
    const { cells } = this.shape(dimensions);
    const known = this.free.get(cells) ?? { slots: [], count: 0 };
    this.free.set(cells, known);
    const slot = known.slots.pop() ?? known.count++;
    return this.add(dimensions, { kind: 'scratch', slot });
  }

  /** Nobody needs this value any more: in a tree every outcome is used once. */
  private release({ register }: Place): void {
    const found = this.registers[register];
    if (found?.source.kind === 'scratch') this.free.get(found.cells)?.slots.push(found.source.slot);
  }

  shape(dimensions: readonly string[]): Shape {
    return shapeOf(this.space, dimensions);
  }
}
