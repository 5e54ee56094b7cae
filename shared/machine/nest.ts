import { strideByDimension } from '../expression/broadcast';
import type { Typed } from '../expression/typed';
import { sizeOf, type Space } from '../value/space';
import { type Binding, type Bindings, Loops, type MachineArray, type Scope } from './loops';
import type { MachineRead, TreeNumbers } from './treeNumbers';
import {
  f64,
  f64Const,
  f64Load,
  f64Store,
  instruction,
  localGet,
  localSet,
  localTee,
} from './wasm';

/** The arguments of a function, words of 32 bits: addresses of what it writes, of room, and of what it reads. */
export const words = { out: 0, room: 1, reads: 2 } as const;

/** Thrown for what has no loops of this kind; such a formula is calculated by kernels. */
export class Unsupported extends Error {}

/**
 * Puts the value of a part on the stack of a scope, inside which its dimensions are bound. Gives whether it is surely
 * no infinity: that is looked at only where it would change the outcome.
 */
export type PushPart = (nest: Nest, typed: Typed, bindings: Bindings, scope: Scope) => boolean;

/** From this cost on a part is worked out beforehand where it would be worked out again and again. */
const heavy = 8;

interface Beforehand extends MachineArray {
  readonly isFinite: boolean;
}

/** A year that something looks back at. */
export interface PastYear {
  readonly binding: Binding;
  /** Local: 1 when the number of years back is a whole one above 0. */
  readonly isWhole: number;
  /** Local: 1 when it lies before the first year. */
  readonly isBefore: number;
}

const { f64: number } = instruction;

/** The nest of loops of one formula while it is written: each part stands in the outermost loop that knows its needs. */
export class Nest {
  readonly space: Space;
  readonly loops = new Loops();
  /** Room that is needed for what is worked out beforehand. */
  cells = 0;
  private readonly numbers: TreeNumbers;
  private readonly pushPart: PushPart;
  private readonly made = new Map<string, Beforehand>();
  /** By periods and year: what looks back as far shares it. */
  readonly pastYears = new Map<string, PastYear>();

  constructor(numbers: TreeNumbers, space: Space, pushPart: PushPart) {
    if (space.dimensions.some(({ items }) => items.length === 0)) throw new Unsupported();
    this.space = space;
    this.numbers = numbers;
    this.pushPart = pushPart;
  }

  /** As `PushPart`; what the formula says more than once is worked out once in each loop. */
  push(typed: Typed, bindings: Bindings, scope: Scope): boolean {
    if (typed.kind === 'constant') return this.pushPart(this, typed, bindings, scope);
    const { loops } = this;
    const home = loops.scopeOf(typed.dimensions, bindings);
    const made = this.beforehand(typed, bindings, home);
    if (made === null && home === scope && this.numbers.uses(typed) === 1) {
      return this.pushPart(this, typed, bindings, scope);
    }
    const name = this.nameOf(typed, bindings, typed.dimensions);
    let known = home.known.get(name);
    if (known === undefined) {
      const isFinite = made?.isFinite ?? this.pushPart(this, typed, bindings, home);
      if (made !== null) this.pushCell(made, bindings, home);
      known = { local: loops.local(f64), isFinite };
      home.push(localSet(known.local));
      home.known.set(name, known);
    }
    scope.push(localGet(known.local));
    return known.isFinite;
  }

  /** As `push`, with NaN in the place of what is infinite: `v + v * 0`, bit for bit the same otherwise. */
  pushFinite(typed: Typed, bindings: Bindings, scope: Scope): void {
    if (this.push(typed, bindings, scope)) return;
    const value = this.loops.local(f64);
    scope.push(localTee(value), localGet(value), f64Const(0), number.mul, number.add);
  }

  /** A local of the scope with the value, which may be infinite. */
  local(typed: Typed, bindings: Bindings, scope: Scope): number {
    const value = this.loops.local(f64);
    this.push(typed, bindings, scope);
    scope.push(localSet(value));
    return value;
  }

  pushRead(
    name: string,
    run: MachineRead['run'],
    dimensions: readonly string[],
    bindings: Bindings,
    scope: Scope,
  ): void {
    const word = words.reads + this.numbers.placeOf(name, run);
    this.pushCell(this.arrayAt(word, dimensions), bindings, scope);
  }

  /** The array of an argument. */
  arrayAt(word: number, dimensions: readonly string[], offset = 0): MachineArray {
    const strides = strideByDimension(this.space, dimensions);
    return { word, offset, strides: dimensions.map((id) => [id, 8 * (strides.get(id) ?? 0)]) };
  }

  private pushCell(array: MachineArray, bindings: Bindings, scope: Scope): void {
    const offset = this.loops.pushAddress(scope, array, bindings);
    scope.push(f64Load(offset));
  }

  nameOf(typed: Typed, bindings: Bindings, dimensions: readonly string[]): string {
    let name = String(this.numbers.id(typed));
    for (const id of dimensions) name += ` ${bindingOf(id, bindings).id}`;
    return name;
  }

  /**
   * Works out a heavy part for all items of its inner dimensions, before loops that would do it again and again: in
   * `for g, for z` what only knows z. Null where there are none.
   */
  private beforehand(typed: Typed, bindings: Bindings, home: Scope): Beforehand | null {
    if (home.depth < 2 || this.numbers.cost(typed) < heavy) return null;
    const own = new Set<Scope>();
    for (const id of typed.dimensions) own.add(bindingOf(id, bindings).scope);
    // Around it stay the loops that it knows all of, from outside in.
    let around = this.loops.root;
    let again = 1;
    for (const scope of chainTo(home)) {
      if (own.has(scope)) {
        if (again === 1) around = scope;
      } else again *= scope.times;
    }
    const isInner = (id: string): boolean => bindingOf(id, bindings).scope.depth > around.depth;
    const inner = typed.dimensions.filter(isInner);
    // A year that was looked up is no loop of its own.
    if (again === 1 || inner.some((id) => bindingOf(id, bindings).items === null)) return null;
    const outer = typed.dimensions.filter((id) => !inner.includes(id));
    const name = this.nameOf(typed, bindings, outer);
    const known = this.made.get(name) ?? this.make(typed, bindings, around, inner);
    this.made.set(name, known);
    return known;
  }

  private make(
    typed: Typed,
    bindings: Bindings,
    around: Scope,
    inner: readonly string[],
  ): Beforehand {
    const { loops } = this;
    const array = this.arrayAt(words.room, inner, 8 * this.cells);
    this.cells += inner.reduce((count, id) => count * sizeOf(this.space, id), 1);
    const within = new Map(bindings);
    const opened: Binding[] = [];
    let scope = around;
    for (const id of inner) {
      const binding = loops.open(scope, sizeOf(this.space, id));
      opened.push(binding);
      within.set(id, binding);
      scope = loops.inside(binding, scope);
    }
    const value = loops.local(f64);
    const isFinite = this.pushPart(this, typed, within, scope);
    scope.push(localSet(value));
    const offset = loops.pushAddress(scope, array, within);
    scope.push(localGet(value), f64Store(offset));
    for (const binding of opened.reverse()) loops.close(binding);
    return { ...array, isFinite };
  }
}

/** The loops around a scope and itself, from outside in, without the function. */
function chainTo(scope: Scope): readonly Scope[] {
  return scope.parent === null ? [] : [...chainTo(scope.parent), scope];
}

export function bindingOf(dimension: string, bindings: Bindings): Binding {
  const binding = bindings.get(dimension);
  if (binding === undefined) throw new Error(`${dimension} is bound nowhere`);
  return binding;
}
