import type { BinaryOperator } from '../expression/ast';
import type { Typed } from '../expression/typed';
import { sizeOf } from '../value/space';
import type { Binding, Bindings, Scope } from './loops';
import { hostFunctions } from './hostFunctions';
import { bindingOf, type Nest, type PastYear, type PushPart, Unsupported } from './nest';
import {
  call,
  type Code,
  f64,
  f64Const,
  i32,
  i32Const,
  instruction,
  localGet,
  localSet,
  localTee,
} from './wasm';

/*
 * What each part of a formula does, instruction by instruction: the same as its kernel (shared/expression/kernels), to
 * the last bit. There every operator makes NaN of what is too large for a number, at once. Here that waits as long as
 * it makes no difference: infinity goes on through `+ - *`, sums and the numerator of a division as infinity or NaN,
 * and is made NaN before all that would take it for a number.
 */

/** Index of a call to a function outside. */
function host(name: string): Code {
  return call(hostFunctions.findIndex((one) => one.name === name));
}

const { f64: number, i32: integer, select } = instruction;

const finite = true;
const mayBeInfinite = false;

type Part<Kind extends Typed['kind']> = Typed & { readonly kind: Kind };

export const pushPart: PushPart = (nest, typed, bindings, scope) => {
  switch (typed.kind) {
    case 'constant':
      if (!Number.isFinite(typed.value)) throw new Unsupported();
      scope.push(f64Const(typed.value));
      return finite;
    case 'value':
      nest.pushRead(typed.name, typed.run, typed.dimensions, bindings, scope);
      return finite;
    case 'member':
      nest.loops.pushIndex(scope, bindingOf(typed.dimension, bindings));
      scope.push(i32Const(typed.item), integer.eq, number.convert);
      return finite;
    case 'unary': {
      if (typed.operator === '-') {
        const isFinite = nest.push(typed.operand, bindings, scope);
        scope.push(number.neg);
        return isFinite;
      }
      const value = nest.local(typed.operand, bindings, scope);
      scope.push(localGet(value), f64Const(0), number.eq, number.convert);
      pushMissing(scope, value);
      return finite;
    }
    case 'binary':
      return pushBinary(nest, typed, bindings, scope);
    case 'conditional':
      return pushConditional(nest, typed, bindings, scope);
    case 'elementwise':
      return pushFunction(nest, typed, bindings, scope);
    case 'aggregate':
      return pushAggregate(nest, typed, bindings, scope);
    case 'lag':
      return pushLag(nest, typed, bindings, scope);
    case 'pick': {
      const item = nest.loops.item(typed.item);
      return nest.push(typed.operand, new Map(bindings).set(typed.dimension, item), scope);
    }
    case 'pickYear':
      return pushPickedYear(nest, typed, bindings, scope);
    default:
      throw new Unsupported();
  }
};

/** Adds to 0 or 1 on the stack what makes it NaN where a value is missing or infinite: `v * 0`. */
function pushMissing(scope: Scope, value: number): void {
  scope.push(localGet(value), f64Const(0), number.mul, number.add);
}

const arithmetic: Partial<Readonly<Record<BinaryOperator, Code>>> = {
  '+': number.add,
  '-': number.sub,
  '*': number.mul,
};

const comparisons: Partial<Readonly<Record<BinaryOperator, Code>>> = {
  '<': number.lt,
  '<=': number.le,
  '>': number.gt,
  '>=': number.ge,
  '==': number.eq,
  '!=': number.ne,
};

function pushBinary(nest: Nest, typed: Part<'binary'>, bindings: Bindings, scope: Scope): boolean {
  const { operator, left, right } = typed;
  const sum = arithmetic[operator];
  if (sum !== undefined) {
    nest.push(left, bindings, scope);
    nest.push(right, bindings, scope);
    scope.push(sum);
    return mayBeInfinite;
  }
  if (operator === '/') {
    nest.push(left, bindings, scope);
    // Through infinity it would give 0. By zero it gives infinity or NaN by itself.
    nest.pushFinite(right, bindings, scope);
    scope.push(number.div);
    return mayBeInfinite;
  }
  if (operator === '^') {
    nest.pushFinite(left, bindings, scope);
    nest.pushFinite(right, bindings, scope);
    scope.push(host('power'));
    return finite;
  }
  const [x, y] = [nest.local(left, bindings, scope), nest.local(right, bindings, scope)];
  const comparison = comparisons[operator];
  if (comparison !== undefined) scope.push(localGet(x), localGet(y), comparison);
  else {
    scope.push(localGet(x), f64Const(0), number.ne, localGet(y), f64Const(0), number.ne);
    scope.push(operator === 'and' ? integer.and : integer.or);
  }
  scope.push(number.convert);
  pushMissing(scope, x);
  pushMissing(scope, y);
  return finite;
}

function pushConditional(
  nest: Nest,
  { condition, then, otherwise }: Part<'conditional'>,
  bindings: Bindings,
  scope: Scope,
): boolean {
  const asked = nest.loops.local(f64);
  nest.pushFinite(condition, bindings, scope);
  scope.push(localSet(asked));
  const isThenFinite = nest.push(then, bindings, scope);
  const isOtherwiseFinite = nest.push(otherwise, bindings, scope);
  scope.push(localGet(asked), f64Const(0), number.ne, select);
  scope.push(f64Const(NaN), localGet(asked), localGet(asked), number.eq, select);
  return isThenFinite && isOtherwiseFinite;
}

function pushFunction(
  nest: Nest,
  { name, operands }: Part<'elementwise'>,
  bindings: Bindings,
  scope: Scope,
): boolean {
  const [first, ...others] = operands;
  if (first === undefined) throw new Error(`${name} without operands`);
  switch (name) {
    case 'min':
    case 'max':
      nest.pushFinite(first, bindings, scope);
      for (const other of others) {
        nest.pushFinite(other, bindings, scope);
        scope.push(name === 'min' ? number.min : number.max);
      }
      return finite;
    case 'exp':
    case 'log':
    case 'log10':
    case 'sign':
    case 'round': {
      for (const operand of operands) nest.pushFinite(operand, bindings, scope);
      scope.push(host(operands.length === 2 ? 'roundTo' : name));
      return finite;
    }
    case 'abs':
    case 'floor':
    case 'ceil':
    case 'sqrt': {
      const isFinite = nest.push(first, bindings, scope);
      scope.push(number[name]);
      return isFinite;
    }
    default:
      throw new Unsupported();
  }
}

/** What a total begins with, how it goes on, and whether an infinity must not come in. */
const folds = {
  sum: { start: 0, next: number.add, finiteOnly: false },
  mean: { start: 0, next: number.add, finiteOnly: false },
  prod: { start: 1, next: number.mul, finiteOnly: false },
  minOver: { start: Infinity, next: number.min, finiteOnly: true },
  maxOver: { start: -Infinity, next: number.max, finiteOnly: true },
} as const;

function pushAggregate(
  nest: Nest,
  { name, operand, over }: Part<'aggregate'>,
  bindings: Bindings,
  scope: Scope,
): boolean {
  if (!Object.hasOwn(folds, name)) throw new Unsupported();
  const { start, next, finiteOnly } = folds[name];
  const { loops, space } = nest;
  const total = loops.local(f64);
  scope.push(f64Const(start), localSet(total));
  const within = new Map(bindings);
  const opened: Binding[] = [];
  let inner = scope;
  // In the order of storage, so that sums are rounded alike everywhere.
  for (const id of over) {
    const binding = loops.open(inner, sizeOf(space, id));
    opened.push(binding);
    within.set(id, binding);
    inner = loops.inside(binding, inner);
  }
  inner.push(localGet(total));
  if (finiteOnly) nest.pushFinite(operand, within, inner);
  else nest.push(operand, within, inner);
  inner.push(next, localSet(total));
  for (const binding of opened.reverse()) loops.close(binding);
  scope.push(localGet(total));
  if (name === 'mean') {
    const count = over.reduce((product, id) => product * sizeOf(space, id), 1);
    scope.push(f64Const(count), number.div);
  }
  return mayBeInfinite;
}

function pushLag(nest: Nest, typed: Part<'lag'>, bindings: Bindings, scope: Scope): boolean {
  const { operand, periods, otherwise } = typed;
  const time = nest.space.time.id;
  const now = bindingOf(time, bindings);
  const name = `${nest.nameOf(periods, bindings, [])} ${now.id}`;
  const past = nest.pastYears.get(name) ?? pushPast(nest, periods, bindings, now);
  nest.pastYears.set(name, past);
  const isFinite = nest.push(otherwise, bindings, scope);
  nest.push(operand, new Map(bindings).set(time, past.binding), scope);
  scope.push(localGet(past.isBefore), select);
  scope.push(f64Const(NaN), localGet(past.isWhole), select);
  return isFinite;
}

/** Works out which year lies so many years before one, in the loop of that year. */
function pushPast(nest: Nest, periods: Typed, bindings: Bindings, now: Binding): PastYear {
  const { loops } = nest;
  const { scope } = now;
  const back = loops.local(f64);
  const [isWhole, isBefore, year] = [loops.local(i32), loops.local(i32), loops.local(i32)];
  nest.pushFinite(periods, bindings, scope);
  scope.push(localTee(back), localGet(back), number.floor, number.eq);
  scope.push(localGet(back), f64Const(1), number.ge, integer.and, localSet(isWhole));
  loops.pushIndex(scope, now);
  scope.push(number.convert, localGet(back), number.lt, localSet(isBefore));
  // Where there is no such year, the first: its value is not taken.
  loops.pushIndex(scope, now);
  scope.push(localGet(back), integer.truncate, integer.sub, i32Const(0));
  scope.push(localGet(isWhole), localGet(isBefore), integer.gtU, select, localSet(year));
  return { binding: loops.binding(scope, { kind: 'local', local: year }), isWhole, isBefore };
}

function pushPickedYear(
  nest: Nest,
  { operand, year }: Part<'pickYear'>,
  bindings: Bindings,
  scope: Scope,
): boolean {
  const { loops, space } = nest;
  const { root } = loops;
  const [place, isFound, found] = [loops.local(f64), loops.local(i32), loops.local(i32)];
  nest.pushFinite(year, bindings, root);
  root.push(f64Const(space.time.years[0] ?? 0), number.sub, localTee(place));
  root.push(localGet(place), number.floor, number.eq);
  root.push(localGet(place), f64Const(0), number.ge, integer.and);
  root.push(localGet(place), f64Const(space.time.items.length), number.lt, integer.and);
  root.push(localSet(isFound));
  root.push(localGet(place), integer.truncate, i32Const(0), localGet(isFound), select);
  root.push(localSet(found));
  const then = loops.binding(root, { kind: 'local', local: found });
  const isFinite = nest.push(operand, new Map(bindings).set(space.time.id, then), scope);
  scope.push(f64Const(NaN), localGet(isFound), select);
  return isFinite;
}
