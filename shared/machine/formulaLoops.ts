import type { Typed } from '../expression/typed';
import { sizeOf, type Space } from '../value/space';
import { type Binding, parameters } from './loops';
import { Nest, Unsupported, words } from './nest';
import { pushPart } from './parts';
import type { TreeNumbers } from './treeNumbers';
import {
  f64,
  f64Store,
  type FunctionBody,
  i32,
  i32Const,
  instruction,
  localGet,
  localSet,
  localTee,
} from './wasm';

/**
 * The loops of one formula. Its arguments are words of 32 bits: the address of what it writes, that of room for what it
 * works out beforehand (`cells` of it), and those of what it reads. It gives 1 when a cell is another one than before.
 */
export interface FormulaLoops {
  readonly body: FunctionBody;
  readonly cells: number;
}

/** Most locals of one function; an engine refuses more than 50,000. */
const mostLocals = 40_000;

/**
 * Writes the loops of a formula over the dimensions that its variable declares, for the years that it is called with.
 * Null when there is something in it that is not known here; then it is calculated by its kernel.
 */
export function formulaLoops(
  numbers: TreeNumbers,
  typed: Typed,
  dimensions: readonly string[],
  space: Space,
): FormulaLoops | null {
  try {
    return write(new Nest(numbers, space, pushPart), typed, dimensions);
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}

function write(nest: Nest, typed: Typed, dimensions: readonly string[]): FormulaLoops {
  const { loops, space } = nest;
  const { i32: integer, i64 } = instruction;
  const changed = loops.local(i32);
  const bindings = new Map<string, Binding>();
  let scope = loops.root;
  const years = (id: string): typeof parameters | null =>
    id === space.time.id ? parameters : null;
  for (const id of dimensions) {
    const binding = loops.open(scope, sizeOf(space, id), years(id));
    bindings.set(id, binding);
    scope = loops.inside(binding, scope);
  }
  const [address, value] = [loops.local(i32), loops.local(f64)];
  nest.pushFinite(typed, bindings, scope);
  scope.push(localSet(value));
  const offset = loops.pushAddress(scope, nest.arrayAt(words.out, dimensions), bindings);
  scope.push(i32Const(offset), integer.add, localTee(address));
  scope.push(i64.load, localGet(value), i64.reinterpret, i64.ne);
  scope.push(localGet(changed), integer.or, localSet(changed));
  scope.push(localGet(address), localGet(value), f64Store(0));
  for (const [id, binding] of [...bindings].reverse()) loops.close(binding, years(id));
  loops.root.push(localGet(changed));
  if (loops.locals.length > mostLocals) throw new Unsupported();
  return { body: { locals: loops.locals, code: loops.root.code }, cells: nest.cells };
}
