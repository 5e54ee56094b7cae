import { findDimension, type Space } from '../value/space';
import { cellKey } from '../value/namedArray';
import { children, type Expression } from './ast';
import { findDefined } from './definedFunction';
import { inferDimensions, type Scope } from './dimensions';
import type { DefinedFunction } from './definedFunction';
import { expandFunctions } from './expand';
import type { Filled, FilledArgument, RunName, Term } from './filled';
import { formatExpression } from './formatExpression';
import { cellsOver, interpret, type CellPosition } from './interpret';
import type { AggregateFunction, Typed } from './typed';

/** What filling in needs to know of the world outside the formula. */
export interface FillContext {
  readonly scope: Scope;
  /** Functions of the model file. */
  readonly functions: ReadonlyMap<string, DefinedFunction>;
  /** The run that the formula is calculated in. */
  readonly run: RunName;
  readonly read: (name: string, run: RunName, cell: CellPosition) => number;
}

/**
 * Fills the values of one cell in. `typed` is what the expression became when its functions were expanded and its
 * names found; both have the same shape, but for the calls of functions of the model file.
 */
export function fill(
  expression: Expression,
  typed: Typed,
  cell: CellPosition,
  context: FillContext,
): Filled {
  const { scope, functions, run } = context;
  const { space } = scope;

  function valueOf(part: Typed, at: CellPosition): number {
    return interpret(part, at, {
      space,
      read: (name, from, where) => context.read(name, run === 'reference' ? run : from, where),
      failed: () => undefined,
    });
  }

  function fillPart(written: Expression, part: Typed, at: CellPosition): Filled {
    if (written.kind === 'call' && findDefined(functions, written.name) !== undefined) {
      return defined(written, part, at);
    }
    const value = valueOf(part, at);
    const inner = (index: number, inside: Typed, where = at): Filled =>
      fillPart(partOf(written, index), inside, where);
    switch (part.kind) {
      case 'constant':
        return { kind: 'number', value };
      case 'value': {
        const items = cellKey(space, part.dimensions, at);
        const from = run === 'reference' ? run : part.run;
        return { kind: 'read', name: part.name, run: from, items, value };
      }
      case 'member': {
        const item = itemOf(space, part.dimension, part.item) ?? '';
        return { kind: 'member', dimension: part.dimension, item, value };
      }
      case 'unary':
        return { kind: 'unary', operator: part.operator, operand: inner(0, part.operand), value };
      case 'binary': {
        const left = inner(0, part.left);
        return {
          kind: 'binary',
          operator: part.operator,
          left,
          right: inner(1, part.right),
          value,
        };
      }
      case 'conditional': {
        const condition = inner(0, part.condition);
        const isTrue = condition.value !== 0;
        const takes = (): Filled => (isTrue ? inner(1, part.then) : inner(2, part.otherwise));
        return {
          kind: 'conditional',
          condition,
          branch: isTrue ? 'then' : 'otherwise',
          taken: Number.isNaN(condition.value) ? null : takes(),
          value,
        };
      }
      case 'elementwise': {
        const filled = part.operands.map((operand, index) => inner(index, operand));
        return { kind: 'call', name: part.name, arguments: filled, value };
      }
      case 'aggregate':
        return aggregate(partOf(written, 0), part, cellsOver(space, part.over, at), value);
      case 'running': {
        const { name, operand, over } = part;
        const cells = cellsOver(space, [over], at).slice(0, (at[over] ?? 0) + 1);
        return aggregate(partOf(written, 0), { name, operand, over: [over] }, cells, value);
      }
      case 'lag':
        return earlier(written, part, at, value);
      case 'pick': {
        const { dimension, item } = part;
        const taken = inner(0, part.operand, { ...at, [dimension]: item });
        return {
          kind: 'at',
          dimension,
          item: itemOf(space, dimension, item),
          year: null,
          taken,
          value,
        };
      }
      case 'pickYear': {
        // first(x, d) and last(x, d) do not say which year.
        const year: Filled =
          children(written).length === 2
            ? { kind: 'number', value: valueOf(part.year, at) }
            : inner(2, part.year);
        const { id, years } = space.time;
        const index = years.indexOf(year.value);
        const taken = index < 0 ? null : inner(0, part.operand, { ...at, [id]: index });
        return { kind: 'at', dimension: id, item: itemOf(space, id, index), year, taken, value };
      }
    }
  }

  function aggregate(
    written: Expression,
    part: TakenTogether,
    cells: readonly CellPosition[],
    value: number,
  ): Filled {
    const { name, over, operand } = part;
    const terms = (): readonly Term[] =>
      cells.map((where) => ({
        items: over.map((id) => itemOf(space, id, where[id] ?? -1) ?? ''),
        filled: fillPart(written, operand, where),
      }));
    return { kind: 'aggregate', name, over, count: cells.length, terms, value };
  }

  function earlier(
    written: Expression,
    part: Typed & { readonly kind: 'lag' },
    at: CellPosition,
    value: number,
  ): Filled {
    const given = children(written).length;
    // prev(x, a) has no argument for the number of years.
    const years: Filled =
      given === 2
        ? { kind: 'number', value: valueOf(part.periods, at) }
        : fillPart(partOf(written, 1), part.periods, at);
    const back = years.value;
    const time = space.time.id;
    const year = (at[time] ?? 0) - back;
    const before = year < 0;
    const takes = (): Filled =>
      before
        ? fillPart(partOf(written, given - 1), part.otherwise, at)
        : fillPart(partOf(written, 0), part.operand, { ...at, [time]: year });
    const isWhole = Number.isInteger(back) && back >= 1;
    return { kind: 'earlier', years, before, taken: isWhole ? takes() : null, value };
  }

  function defined(
    written: Expression & { readonly kind: 'call' },
    part: Typed,
    at: CellPosition,
  ): Filled {
    const expanded = expandFunctions(written, functions, written.name);
    if (!expanded.ok) throw new Error('the formula was expanded before');
    const body = fillPart(expanded.value, part, at);
    const filled = written.arguments.map((argument) => fillArgument(argument, at));
    return { kind: 'defined', name: written.name, arguments: filled, body, value: body.value };
  }

  /** An argument may be a dimension, an item, or something over dimensions that this cell does not have. */
  function fillArgument(argument: Expression, at: CellPosition): FilledArgument {
    const word: FilledArgument = { kind: 'word', text: formatExpression(argument) };
    if (argument.kind === 'text') return word;
    const expanded = expandFunctions(argument, functions, '');
    const found = expanded.ok ? inferDimensions(expanded.value, scope, '') : expanded;
    if (!found.ok || found.value.dimensions.some((id) => at[id] === undefined)) return word;
    return fillPart(argument, found.value, at);
  }

  return fillPart(expression, typed, cell);
}

/** What many cells are taken together in. */
interface TakenTogether {
  readonly name: AggregateFunction | 'cumsum';
  readonly over: readonly string[];
  readonly operand: Typed;
}

function partOf(expression: Expression, index: number): Expression {
  const found = children(expression)[index];
  if (found === undefined) throw new Error('an expression and its types have the same shape');
  return found;
}

function itemOf(space: Space, dimension: string, index: number): string | null {
  return findDimension(space, dimension)?.items[index] ?? null;
}
