import { findDimension, sizeOf, type Space } from '../value/space';
import type { BinaryOperator } from './ast';
import { both, either, exponential, power, roundedTo, roundedWhole, sign } from './scalars';
import type { ElementwiseFunction, Typed } from './typed';

/** The index of the item in each dimension. */
export type CellPosition = Readonly<Record<string, number>>;

/** What `interpret` needs to know of the world outside the formula. */
export interface World {
  readonly space: Space;
  readonly read: (name: string, run: 'own' | 'reference', cell: CellPosition) => number;
  /** Called where an error begins: in this very formula, or in a cell that it reads. */
  readonly failed: (cause: Cause) => void;
}

export type Cause =
  | { readonly kind: '#DIV/0!' | '#NUM!' }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly run: 'own' | 'reference';
      readonly cell: CellPosition;
    };

/**
 * The value of one cell of a formula, one step at a time. The same outcome as the kernels, far slower: it is
 * there to explain a cell and to find where an error began. Branches that are not chosen are not read.
 */
export function interpret(typed: Typed, cell: CellPosition, world: World): number {
  const { space } = world;

  function evaluate(part: Typed, at: CellPosition): number {
    switch (part.kind) {
      case 'constant':
        return part.value;
      case 'value': {
        const value = world.read(part.name, part.run, at);
        if (Number.isNaN(value)) {
          world.failed({ kind: 'read', name: part.name, run: part.run, cell: at });
        }
        return value;
      }
      case 'member':
        return at[part.dimension] === part.item ? 1 : 0;
      case 'unary': {
        const value = evaluate(part.operand, at);
        if (part.operator === '-') return -value;
        return Number.isNaN(value) ? NaN : value === 0 ? 1 : 0;
      }
      case 'binary':
        return evaluateBinary(part.operator, evaluate(part.left, at), evaluate(part.right, at));
      case 'conditional': {
        const condition = evaluate(part.condition, at);
        if (Number.isNaN(condition)) return NaN;
        return evaluate(condition !== 0 ? part.then : part.otherwise, at);
      }
      case 'elementwise':
        return applyFunction(
          part.name,
          part.operands.map((operand) => evaluate(operand, at)),
        );
      case 'aggregate':
        return aggregate(part, at);
      case 'running': {
        const { over } = part;
        const values = Array.from({ length: (at[over] ?? 0) + 1 }, (_, index) =>
          evaluate(part.operand, { ...at, [over]: index }),
        );
        const total = values.reduce((sum, value) => sum + value, 0);
        return checked(total, values);
      }
      case 'lag': {
        const back = evaluate(part.periods, at);
        if (!Number.isInteger(back) || back < 1) return numberError(back);
        const year = (at[space.time.id] ?? 0) - back;
        return year < 0
          ? evaluate(part.otherwise, at)
          : evaluate(part.operand, { ...at, [space.time.id]: year });
      }
      case 'pick':
        return evaluate(part.operand, { ...at, [part.dimension]: part.item });
      case 'pickYear': {
        const year = evaluate(part.year, at);
        const index = year - (space.time.years[0] ?? 0);
        const found = Number.isInteger(index) && index >= 0 && index < space.time.items.length;
        if (!found) return numberError(year);
        return evaluate(part.operand, { ...at, [space.time.id]: index });
      }
    }
  }

  function aggregate(part: Typed & { readonly kind: 'aggregate' }, at: CellPosition): number {
    const values = cellsOver(space, part.over, at).map((one) => evaluate(part.operand, one));
    return checked(fold(part, values), values);
  }

  function fold(
    { name, over }: Typed & { readonly kind: 'aggregate' },
    values: readonly number[],
  ): number {
    switch (name) {
      case 'sum':
        return values.reduce((total, value) => total + value, 0);
      case 'mean': {
        const count = over.reduce((product, id) => product * sizeOf(space, id), 1);
        return values.reduce((total, value) => total + value, 0) / count;
      }
      case 'prod':
        return values.reduce((total, value) => total * value, 1);
      case 'minOver':
        return values.reduce((least, value) => Math.min(least, value), Infinity);
      case 'maxOver':
        return values.reduce((most, value) => Math.max(most, value), -Infinity);
    }
  }

  function evaluateBinary(operator: BinaryOperator, x: number, y: number): number {
    const known = !Number.isNaN(x) && !Number.isNaN(y);
    switch (operator) {
      case '+':
        return checked(x + y, [x, y]);
      case '-':
        return checked(x - y, [x, y]);
      case '*':
        return checked(x * y, [x, y]);
      case '/':
        if (y !== 0) return checked(x / y, [x, y]);
        if (known) world.failed({ kind: '#DIV/0!' });
        return NaN;
      case '^':
        return checked(power(x, y), [x, y]);
      case '<':
        return known ? Number(x < y) : NaN;
      case '<=':
        return known ? Number(x <= y) : NaN;
      case '>':
        return known ? Number(x > y) : NaN;
      case '>=':
        return known ? Number(x >= y) : NaN;
      case '==':
        return known ? Number(x === y) : NaN;
      case '!=':
        return known ? Number(x !== y) : NaN;
      case 'and':
        return both(x, y);
      case 'or':
        return either(x, y);
    }
  }

  function applyFunction(name: ElementwiseFunction, operands: readonly number[]): number {
    const first = operands[0] ?? NaN;
    switch (name) {
      case 'min':
        return Math.min(...operands);
      case 'max':
        return Math.max(...operands);
      case 'exp':
        return checked(exponential(first), operands);
      case 'sqrt':
        return checked(Math.sqrt(first), operands);
      case 'log':
        return checked(Math.log(first), operands);
      case 'log10':
        return checked(Math.log10(first), operands);
      case 'round':
        return operands.length === 1
          ? roundedWhole(first)
          : checked(roundedTo(first, operands[1] ?? NaN), operands);
      case 'sign':
        return sign(first);
      case 'abs':
        return Math.abs(first);
      case 'floor':
        return Math.floor(first);
      case 'ceil':
        return Math.ceil(first);
    }
  }

  /** NaN for what is no finite number; the error begins here when every operand has a value. */
  function checked(value: number, operands: readonly number[]): number {
    if (Number.isFinite(value)) return value;
    if (!operands.some(Number.isNaN)) world.failed({ kind: '#NUM!' });
    return NaN;
  }

  function numberError(value: number): number {
    if (!Number.isNaN(value)) world.failed({ kind: '#NUM!' });
    return NaN;
  }

  return evaluate(typed, cell);
}

/** The cells that an aggregate takes together, in the order in which it does: `at` with every item of `over`. */
export function cellsOver(
  space: Space,
  over: readonly string[],
  at: CellPosition,
): readonly CellPosition[] {
  let cells: readonly CellPosition[] = [at];
  for (const dimension of over) {
    const items = findDimension(space, dimension)?.items ?? [];
    cells = cells.flatMap((one) => items.map((_, index) => ({ ...one, [dimension]: index })));
  }
  return cells;
}
