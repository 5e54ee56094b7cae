import type { BinaryOperator } from '../expression/ast';
import { cellsOver, type CellPosition } from '../expression/interpret';
import type { AggregateFunction, Typed } from '../expression/typed';
import type { Space } from '../value/space';
import type { Arithmetic, Comparison, Dialect } from './dialect';

/** What a formula for one cell needs to know beside the formula. */
export interface CellWorld {
  readonly space: Space;
  readonly dialect: Dialect;
  /** Where the value of a cell is found; an input that the time axis sets may be its number. */
  readonly cell: (name: string, run: 'own' | 'reference', at: CellPosition) => string;
  /** An aggregate over cells as they stand, where these have a name together; null: they are written out. */
  readonly aggregate?: (name: AggregateFunction, cells: AggregatedCells) => string | null;
  /** The value of an input without dimensions that never changes; undefined for any other name. */
  readonly constant: (name: string) => number | undefined;
}

/** All cells of a value that differ from one cell in these dimensions only. */
export interface AggregatedCells {
  readonly name: string;
  readonly run: 'own' | 'reference';
  readonly over: readonly string[];
  readonly at: CellPosition;
}

/** A formula for one cell: names become cells, sums and products are written out, what looks back names its year. */
export function cellFormula(typed: Typed, cell: CellPosition, world: CellWorld): string {
  const { space, dialect } = world;
  /** No number. */
  const none = dialect.arithmetic('/', dialect.number(1), dialect.number(0));

  /** A number. */
  function value(part: Typed, at: CellPosition): string {
    switch (part.kind) {
      case 'constant':
        return dialect.number(part.value);
      case 'value':
        return world.cell(part.name, part.run, at);
      case 'member':
        return dialect.number(at[part.dimension] === part.item ? 1 : 0);
      case 'unary':
        return part.operator === '-'
          ? dialect.arithmetic('-', dialect.number(0), value(part.operand, at))
          : oneOrNought(condition(part, at));
      case 'binary':
        return isArithmetic(part.operator)
          ? dialect.arithmetic(part.operator, value(part.left, at), value(part.right, at))
          : oneOrNought(condition(part, at));
      case 'conditional':
        return dialect.choose(
          condition(part.condition, at),
          value(part.then, at),
          value(part.otherwise, at),
        );
      case 'elementwise':
        return dialect.call(
          part.name,
          part.operands.map((operand) => value(operand, at)),
        );
      case 'aggregate':
        return aggregate(part, at);
      case 'running': {
        const cells = cellsOver(space, [part.over], at).slice(0, (at[part.over] ?? 0) + 1);
        return dialect.chain(
          '+',
          cells.map((one) => value(part.operand, one)),
        );
      }
      case 'lag':
        return lag(part, at);
      case 'pick':
        return value(part.operand, { ...at, [part.dimension]: part.item });
      case 'pickYear':
        return pickYear(part, at);
    }
  }

  /** True or false, as comparisons and logic have them and a choice wants them. */
  function condition(part: Typed, at: CellPosition): string {
    if (part.kind === 'unary' && part.operator === 'not') {
      return dialect.not(condition(part.operand, at));
    }
    if (part.kind === 'binary') {
      const { operator, left, right } = part;
      if (operator === 'and') return dialect.both(condition(left, at), condition(right, at));
      if (operator === 'or') return dialect.either(condition(left, at), condition(right, at));
      if (isComparison(operator)) {
        return dialect.comparison(operator, value(left, at), value(right, at));
      }
    }
    return dialect.comparison('!=', value(part, at), dialect.number(0));
  }

  function oneOrNought(truth: string): string {
    return dialect.choose(truth, dialect.number(1), dialect.number(0));
  }

  function aggregate(part: Typed & { readonly kind: 'aggregate' }, at: CellPosition): string {
    const range = rangeUnder(part, at);
    if (range !== null) return range;
    const terms = cellsOver(space, part.over, at).map((one) => value(part.operand, one));
    switch (part.name) {
      case 'sum':
        return dialect.chain('+', terms);
      case 'prod':
        return dialect.chain('*', terms);
      case 'mean':
        return dialect.arithmetic('/', dialect.chain('+', terms), dialect.number(terms.length));
      case 'minOver':
        return dialect.call('min', terms);
      case 'maxOver':
        return dialect.call('max', terms);
    }
  }

  /** Over cells as they stand that have a name together. */
  function rangeUnder(
    { operand, name, over }: Typed & { readonly kind: 'aggregate' },
    at: CellPosition,
  ): string | null {
    if (operand.kind !== 'value' || world.aggregate === undefined) return null;
    return world.aggregate(name, { name: operand.name, run: operand.run, over, at });
  }

  function lag(part: Typed & { readonly kind: 'lag' }, at: CellPosition): string {
    const year = at[space.time.id] ?? 0;
    const back = (years: number): string =>
      years > year
        ? value(part.otherwise, at)
        : value(part.operand, { ...at, [space.time.id]: year - years });
    const known = constantOf(part.periods);
    if (known !== undefined) return back(known);
    const options = Array.from({ length: year }, (_, index) => back(index + 1));
    return dialect.pick(value(part.periods, at), options, value(part.otherwise, at));
  }

  function pickYear(part: Typed & { readonly kind: 'pickYear' }, at: CellPosition): string {
    const { years } = space.time;
    const inYear = (index: number): string =>
      value(part.operand, { ...at, [space.time.id]: index });
    const known = constantOf(part.year);
    if (known !== undefined) return years.includes(known) ? inYear(years.indexOf(known)) : none;
    const before = dialect.number((years[0] ?? 0) - 1);
    const number = dialect.arithmetic('-', value(part.year, at), before);
    return dialect.pick(
      number,
      years.map((_, index) => inYear(index)),
      none,
    );
  }

  function constantOf(part: Typed): number | undefined {
    if (part.kind === 'constant') return part.value;
    return part.kind === 'value' ? world.constant(part.name) : undefined;
  }

  return value(typed, cell);
}

function isArithmetic(operator: BinaryOperator): operator is Arithmetic {
  return ['+', '-', '*', '/', '^'].includes(operator);
}

function isComparison(operator: BinaryOperator): operator is Comparison {
  return ['<', '<=', '>', '>=', '==', '!='].includes(operator);
}
