import {
  compileLoops,
  type Heap,
  type LoopFunction,
  type MachineFunction,
} from '../machine/machine';
import type { CompiledFormula } from './formula';
import type { Layout } from './layout';
import type { Program } from './program';

/** Where one memory keeps its values for machine loops, by cell of the heap; a word of 32 bits is half a cell. */
export interface MachineBlock {
  readonly address: number;
  /** By number of the layout. */
  readonly quantities: readonly number[];
  /** In the order of `program.referenced`. */
  readonly references: readonly number[];
  /** What loops work out beforehand, of one formula at a time. */
  readonly room: number;
  /** By number of the layout, for formulas with loops. */
  readonly args: readonly number[];
  /** By number of the layout; null where there are none. */
  readonly loops: readonly (MachineFunction | null)[];
}

/** Null when nothing has machine loops, or there is no room. */
export function allocateBlock(program: Program, layout: Layout, heap: Heap): MachineBlock | null {
  const loops = layout.quantities.map(({ name }) => {
    const formula = program.variables.get(name);
    return formula === undefined ? null : machineLoopsOf(formula, program);
  });
  if (loops.every((one) => one === null)) return null;
  let used = 0;
  const take = (cells: number): number => {
    used += cells;
    return used - cells;
  };
  const quantities = layout.quantities.map(({ cells }) => take(cells));
  const references = program.referenced.map((name) =>
    take(layout.quantities[layout.numberOf.get(name) ?? -1]?.cells ?? 0),
  );
  const room = take(loops.reduce((most, one) => Math.max(most, one?.cells ?? 0), 0));
  const args = loops.map((one) => (one === null ? 0 : take(Math.ceil((2 + one.reads.length) / 2))));
  const address = heap.allocate(used * 8);
  if (address === null) return null;
  const moved = (cells: readonly number[]): readonly number[] =>
    cells.map((cell) => cell + address / 8);
  return {
    address,
    quantities: moved(quantities),
    references: moved(references),
    room: room + address / 8,
    args: moved(args),
    loops,
  };
}

export interface MachineStep {
  readonly isYearly: boolean;
  readonly members: readonly MachineMember[];
}

export interface MachineMember {
  readonly number: number;
  readonly name: string;
  readonly run: LoopFunction;
  /** Address of its arguments. */
  readonly args: number;
}

/** Writes the arguments of the formulas of a step; null when one of them has no machine loops. */
export function bindMachineStep(
  { referenced }: Program,
  { steps, quantities, numberOf }: Layout,
  block: MachineBlock,
  heap: Heap,
  index: number,
): MachineStep | null {
  const numbered = steps[index];
  if (numbered === undefined || numbered.step.kind === 'circular') return null;
  const members: MachineMember[] = [];
  for (const number of numbered.members) {
    const loops = block.loops[number] ?? null;
    if (loops === null) return null;
    const args = block.args[number] ?? 0;
    const cells = [
      block.quantities[number],
      block.room,
      ...loops.reads.map(({ name, run }) =>
        run === 'reference'
          ? block.references[referenced.indexOf(name)]
          : block.quantities[numberOf.get(name) ?? -1],
      ),
    ];
    heap.words().set(
      cells.map((cell) => 8 * (cell ?? NaN)),
      2 * args,
    );
    const name = quantities[number]?.name ?? '';
    members.push({ number, name, run: heap.functionOf(loops), args: 8 * args });
  }
  return { isYearly: numbered.step.kind === 'yearly', members };
}

const known = new WeakMap<CompiledFormula, MachineFunction | null>();

/** The machine loops of a formula, null where it has none; with it those of its whole program are compiled. */
export function machineLoopsOf(formula: CompiledFormula, program: Program): MachineFunction | null {
  if (!known.has(formula)) compileMachineLoops(program);
  return known.get(formula) ?? null;
}

/** Compiles the machine loops of every formula that has not been, all together. */
export function compileMachineLoops({ variables, space }: Program): void {
  const missing = [...variables.values()].filter((one) => !known.has(one));
  const readable = missing.flatMap((one) =>
    one.typed === null ? [] : [{ one, typed: one.typed, dimensions: one.dimensions }],
  );
  const loops = compileLoops(readable, space);
  for (const one of missing) known.set(one, null);
  readable.forEach(({ one }, place) => known.set(one, loops[place] ?? null));
}
