import type { Typed } from '../expression/typed';
import type { Space } from '../value/space';
import { type FormulaLoops, formulaLoops } from './formulaLoops';
import { hostFunctions } from './hostFunctions';
import { type MachineRead, TreeNumbers } from './treeNumbers';
import { encodeModule, type FunctionBody } from './wasm';

/** The part of the platform's WebAssembly that is used; `shared` knows no platform, so it is looked for. */
interface Platform {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, LoopFunction>> };
  readonly Memory: new (size: { readonly initial: number }) => {
    readonly buffer: ArrayBuffer;
    readonly grow: (pages: number) => number;
  };
}

/** The loops of a formula, to be called: with the address of its arguments, the first year and the one after the last. */
export type LoopFunction = (args: number, from: number, to: number) => number;

/** The loops of a formula in a compiled module, which any number of heaps run. */
export interface MachineFunction {
  readonly module: object;
  readonly name: string;
  readonly reads: readonly MachineRead[];
  /** Room that they need beside what they read and write. */
  readonly cells: number;
}

/** Bytes of one module: a browser compiles no more than 8 MB at once on the thread of the page. */
const mostBytes = 2 ** 20;
const pageBytes = 2 ** 16;

function findPlatform(): Platform | null {
  return (globalThis as { readonly WebAssembly?: Platform }).WebAssembly ?? null;
}

/** Loops without the names of what they read. */
type Form = Omit<MachineFunction, 'reads'>;

/** By space and form: formulas that do the same with other values have the same loops. Null where there are none. */
const forms = new WeakMap<Space, Map<string, Form | null>>();

/**
 * Compiles formulas to machine code, as many together as fit in a module: one module for each would cost more than its
 * loops. Null for a formula that has no such loops, and for all where the platform refuses; kernels serve there.
 * Cost: some microseconds for each part of a formula.
 */
export function compileLoops(
  formulas: readonly { readonly typed: Typed; readonly dimensions: readonly string[] }[],
  space: Space,
): readonly (MachineFunction | null)[] {
  const platform = findPlatform();
  if (platform === null) return formulas.map(() => null);
  const known = forms.get(space) ?? new Map<string, Form | null>();
  forms.set(space, known);
  let waiting: { readonly form: string; readonly loops: FormulaLoops }[] = [];
  let bytes = 0;
  const close = (): void => {
    const module = compileModule(
      platform,
      waiting.map(({ loops }) => loops.body),
    );
    waiting.forEach(({ form, loops: { cells } }, place) => {
      known.set(form, module === null ? null : { module, name: String(place), cells });
    });
    [waiting, bytes] = [[], 0];
  };
  const asked = formulas.map(({ typed, dimensions }) => {
    const numbers = new TreeNumbers(typed, space);
    const form = numbers.form(dimensions);
    if (!known.has(form)) {
      known.set(form, null);
      const loops = formulaLoops(numbers, typed, dimensions, space);
      if (loops !== null) waiting.push({ form, loops });
      bytes += loops?.body.code.length ?? 0;
      if (bytes > mostBytes) close();
    }
    return { form, reads: numbers.reads };
  });
  if (waiting.length > 0) close();
  return asked.map(({ form, reads }) => {
    const found = known.get(form) ?? null;
    return found === null ? null : { ...found, reads };
  });
}

function compileModule(platform: Platform, bodies: readonly FunctionBody[]): object | null {
  try {
    return new platform.Module(encodeModule({ functions: hostFunctions }, bodies));
  } catch {
    // The content policy may forbid it, and a platform may find it too large.
    return null;
  }
}

type HeapMemory = InstanceType<Platform['Memory']>;

function createHeapMemory(platform: Platform): HeapMemory | null {
  try {
    return new platform.Memory({ initial: 1 });
  } catch {
    // A platform may keep gigabytes of addresses free for each, and have no more of them.
    return null;
  }
}

/** Memory that machine loops run in, in blocks of bytes. */
export interface Heap {
  /** Its cells; another view after each `allocate`. */
  readonly cells: () => Float64Array;
  /** Its words of 32 bits; likewise. */
  readonly words: () => Int32Array;
  /** The address of a block of at least so many bytes; null when there is no more room. */
  readonly allocate: (bytes: number) => number | null;
  readonly free: (address: number) => void;
  readonly functionOf: (loops: MachineFunction) => LoopFunction;
}

/** Null where the platform has no WebAssembly, or no room for its memory. */
export function createHeap(): Heap | null {
  const platform = findPlatform();
  const memory = platform === null ? null : createHeapMemory(platform);
  if (platform === null || memory === null) return null;
  let cells = new Float64Array(memory.buffer);
  let words = new Int32Array(memory.buffer);
  const sizes = new Map<number, number>();
  const unused = new Map<number, number>();
  const instances = new WeakMap<object, Readonly<Record<string, LoopFunction>>>();
  const imports = {
    host: { memory, ...Object.fromEntries(hostFunctions.map(({ name, run }) => [name, run])) },
  };
  return {
    cells: () => cells,
    words: () => words,
    allocate: (bytes) => {
      const pages = Math.ceil(bytes / pageBytes);
      for (const [address, size] of unused) {
        if (size < pages) continue;
        unused.delete(address);
        return address;
      }
      try {
        const address = memory.grow(pages) * pageBytes;
        sizes.set(address, pages);
        cells = new Float64Array(memory.buffer);
        words = new Int32Array(memory.buffer);
        return address;
      } catch {
        return null;
      }
    },
    free: (address) => {
      unused.set(address, sizes.get(address) ?? 0);
    },
    functionOf: ({ module, name }) => {
      let exports = instances.get(module);
      if (exports === undefined) {
        ({ exports } = new platform.Instance(module, imports));
        instances.set(module, exports);
      }
      const found = exports[name];
      if (found === undefined) throw new Error(`no loops ${name}`);
      return found;
    },
  };
}
