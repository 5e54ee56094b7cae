import {
  type Code,
  i32,
  i32Const,
  i32Load,
  instruction,
  localGet,
  localSet,
  type ValueType,
} from './wasm';

/** Where the index of a dimension comes from. */
export interface Binding {
  /** Tells it from every other binding of the function. */
  readonly id: number;
  /** The innermost loop in which the index is known; the outermost scope for a fixed item. */
  readonly scope: Scope;
  readonly index:
    | { readonly kind: 'item'; readonly item: number }
    | { readonly kind: 'local'; readonly local: number };
  /** How many items a loop runs over; null when the index is no loop's own. */
  readonly items: number | null;
}

/** A value that was worked out in a scope: the local that holds it, and whether it is surely no infinity. */
export interface Known {
  readonly local: number;
  readonly isFinite: boolean;
}

/** The inside of one loop, or of the function itself: what stands in it is done once for each time round. */
export class Scope {
  readonly parent: Scope | null;
  readonly depth: number;
  readonly code: number[] = [];
  readonly known = new Map<string, Known>();
  /** How often it goes round. */
  readonly times: number;

  constructor(parent: Scope | null, times: number) {
    this.parent = parent;
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.times = times;
  }

  push(...codes: readonly Code[]): void {
    for (const code of codes) {
      for (let at = 0; at < code.length; at++) this.code.push(code[at] as number);
    }
  }
}

/** An array in the memory of the machine: the word of the arguments with its address, and where in it to begin. */
export interface MachineArray {
  readonly word: number;
  readonly offset: number;
  /** In the order of storage, with the number of bytes between neighbours. */
  readonly strides: readonly (readonly [dimension: string, bytes: number])[];
}

/** By dimension. */
export type Bindings = ReadonlyMap<string, Binding>;

/** The parameters of a function: the address of its arguments, the first year, and the year after the last. */
export const parameters = { arguments: 0, from: 1, to: 2 } as const;

/** The loops of one function, with its locals. */
export class Loops {
  readonly root = new Scope(null, 1);
  readonly locals: ValueType[] = [];
  private readonly items = new Map<number, Binding>();
  private bindings = 0;

  local(type: ValueType): number {
    this.locals.push(type);
    return Object.keys(parameters).length + this.locals.length - 1;
  }

  binding(scope: Scope, index: Binding['index'], items: number | null = null): Binding {
    return { id: this.bindings++, scope, index, items };
  }

  /** One item, whatever the dimension. */
  item(item: number): Binding {
    const binding = this.items.get(item) ?? this.binding(this.root, { kind: 'item', item });
    this.items.set(item, binding);
    return binding;
  }

  /**
   * Opens a loop over the items of a dimension and gives its index; `close` puts it in `parent`. Over one item there is
   * no loop, and `inside` stays `parent`.
   */
  open(parent: Scope, items: number, within: { from: number; to: number } | null = null): Binding {
    if (items === 1) return this.item(0);
    const local = this.local(i32);
    const scope = new Scope(parent, items);
    parent.push(within === null ? i32Const(0) : localGet(within.from), localSet(local));
    return this.binding(scope, { kind: 'local', local }, items);
  }

  /** The scope inside a loop that was opened in `parent`. */
  inside({ index, scope }: Binding, parent: Scope): Scope {
    return index.kind === 'item' ? parent : scope;
  }

  /** Closes the loop of a binding, whose scope is complete. */
  close({ scope, index, items }: Binding, within: { to: number } | null = null): void {
    if (index.kind === 'item' || scope.parent === null) return;
    scope.parent.push(
      instruction.loop,
      scope.code,
      localGet(index.local),
      i32Const(1),
      instruction.i32.add,
      localSet(index.local),
      localGet(index.local),
      within === null ? i32Const(items ?? 0) : localGet(within.to),
      instruction.i32.ltS,
      instruction.brIf,
      instruction.end,
    );
  }

  /** The scope in which everything is known that these dimensions are bound to. */
  scopeOf(dimensions: readonly string[], bindings: Bindings): Scope {
    let deepest = this.root;
    for (const id of dimensions) {
      const scope = bindings.get(id)?.scope;
      if (scope !== undefined && scope.depth > deepest.depth) deepest = scope;
    }
    return deepest;
  }

  pushIndex(scope: Scope, { index }: Binding): void {
    scope.push(index.kind === 'item' ? i32Const(index.item) : localGet(index.local));
  }

  /**
   * Puts the address of a cell on the stack of its scope, and gives the bytes that come on top of it. What does not
   * change in a loop is added up before it.
   */
  pushAddress(scope: Scope, array: MachineArray, bindings: Bindings): number {
    let { offset } = array;
    const moving: { readonly binding: Binding; readonly local: number; readonly bytes: number }[] =
      [];
    for (const [dimension, bytes] of array.strides) {
      const binding = bindings.get(dimension);
      if (binding === undefined) throw new Error(`${dimension} is bound nowhere`);
      if (binding.index.kind === 'item') offset += binding.index.item * bytes;
      else moving.push({ binding, local: binding.index.local, bytes });
    }
    moving.sort((one, other) => one.binding.scope.depth - other.binding.scope.depth);
    let name = `address ${array.word}`;
    let address = this.shared(this.root, name, () => {
      this.root.push(localGet(parameters.arguments), i32Load(4 * array.word));
    });
    for (const [place, { binding, local, bytes }] of moving.entries()) {
      const within = binding.scope;
      const moved = this.shared(within, `index ${binding.id} ${bytes}`, () => {
        within.push(localGet(local), i32Const(bytes), instruction.i32.mul);
      });
      const sum = [localGet(address), localGet(moved), instruction.i32.add];
      if (place === moving.length - 1 && within === scope) {
        scope.push(...sum);
        return offset;
      }
      name += ` ${binding.id} ${bytes}`;
      address = this.shared(within, name, () => {
        within.push(...sum);
      });
    }
    scope.push(localGet(address));
    return offset;
  }

  /** A number for addresses that is worked out once in a scope. */
  private shared(scope: Scope, name: string, push: () => void): number {
    const known = scope.known.get(name);
    if (known !== undefined) return known.local;
    push();
    const local = this.local(i32);
    scope.push(localSet(local));
    scope.known.set(name, { local, isFinite: true });
    return local;
  }
}
