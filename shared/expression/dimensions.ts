import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';
import { findDimension, inOrder, sizeOf, type Space } from '../value/space';
import type { Expression } from './ast';
import { signatureOf } from './functionDescription';
import { findFunction, functionDescriptions } from './functions';
import { suggestion } from './suggest';
import type { AggregateFunction, ElementwiseFunction, Typed } from './typed';

/** What the names in a formula stand for. */
export interface Scope {
  readonly space: Space;
  /** Dimensions of the input or variable of that name, undefined when there is none. */
  readonly dimensionsOf: (name: string) => readonly string[] | undefined;
  /** All names, and the functions of the model file, for what somebody may have meant; left out: nothing is suggested. */
  readonly names?: () => Iterable<string>;
  readonly functionNames?: () => Iterable<string>;
}

/**
 * Finds what every name stands for and which dimensions every part has. Operands combine by name:
 * `a[g,z] * b[z,t]` has `[t,g,z]`; `sum(x, z)` takes one away.
 */
export function inferDimensions(
  expression: Expression,
  scope: Scope,
  where: string,
): Result<Typed, Problem> {
  try {
    return ok(new Inference(scope, where).infer(expression));
  } catch (error) {
    if (error instanceof CannotInfer) return fail(error.problem);
    throw error;
  }
}

class CannotInfer extends Error {
  readonly problem: Problem;

  constructor(cause: Problem) {
    super(cause.code);
    this.problem = cause;
  }
}

class Inference {
  private readonly scope: Scope;
  private readonly where: string;
  /** No dimensions, as this space has them. */
  private readonly without: readonly string[];

  constructor(scope: Scope, where: string) {
    this.scope = scope;
    this.where = where;
    this.without = inOrder(scope.space, []);
  }

  infer(expression: Expression): Typed {
    switch (expression.kind) {
      case 'number':
        return { kind: 'constant', value: expression.value, dimensions: this.without };
      case 'text':
        return this.refuse('textOutsideItem', { text: expression.value });
      case 'name':
        return this.value(expression.name, 'own');
      case 'unary': {
        const operand = this.infer(expression.operand);
        const { operator } = expression;
        return { kind: 'unary', operator, operand, dimensions: operand.dimensions };
      }
      case 'binary': {
        const left = this.infer(expression.left);
        const right = this.infer(expression.right);
        const { operator } = expression;
        return { kind: 'binary', operator, left, right, dimensions: this.union(left, right) };
      }
      case 'conditional': {
        const condition = this.infer(expression.condition);
        const then = this.infer(expression.then);
        const otherwise = this.infer(expression.otherwise);
        const dimensions = this.union(condition, then, otherwise);
        return { kind: 'conditional', condition, then, otherwise, dimensions };
      }
      case 'call':
        return this.call(expression.name, expression.arguments);
    }
  }

  private call(name: string, given: readonly Expression[]): Typed {
    const described = findFunction(name);
    if (described === undefined) {
      return this.refuse('unknownFunction', { name }, this.functionLike(name));
    }
    const several = described.parameters.some(({ kind }) => kind.endsWith('…'));
    const most = described.parameters.length;
    const least = described.parameters.filter(({ kind }) => kind !== 'value?').length;
    if (given.length < least || (given.length > most && !several)) {
      const wanted = signatureOf(described).slice(name.length + 1, -1);
      return this.refuse('argumentCount', { name, given: given.length, wanted });
    }
    switch (described.kind) {
      case 'elementwise': {
        const operands = given.map((argument) => this.infer(argument));
        const dimensions = this.union(...operands);
        return { kind: 'elementwise', name: name as ElementwiseFunction, operands, dimensions };
      }
      case 'aggregate':
        return this.aggregate(name as AggregateFunction, given);
      case 'running':
        return this.running(given);
      case 'lag':
        return this.lag(name, given);
      case 'edge':
        return this.edge(name, given);
      case 'select':
        return name === 'is' ? this.member(given) : this.pick(given);
      case 'reference':
        return this.value(this.variableName(name, given[0]), 'reference');
      case 'composed':
      case 'operator':
        throw new Error(`${name} was read as what it stands for`);
    }
  }

  private value(name: string, run: 'own' | 'reference'): Typed & { readonly kind: 'value' } {
    const dimensions = this.scope.dimensionsOf(name);
    if (dimensions === undefined) {
      return this.refuse('unknownName', { name }, suggestion(name, this.scope.names?.() ?? []));
    }
    return { kind: 'value', name, run, dimensions: inOrder(this.scope.space, dimensions) };
  }

  private aggregate(name: AggregateFunction, given: readonly Expression[]): Typed {
    const operand = this.infer(this.argument(given, 0));
    const named = given.slice(1).map((argument) => this.dimensionName(name, argument));
    // In the order of storage, each once: however it is written, the same cells in the same order.
    const over = inOrder(this.scope.space, named);
    for (const dimension of over) this.mustHave(name, operand, dimension);
    const dimensions = this.less(operand, over);
    return { kind: 'aggregate', name, operand, over, dimensions };
  }

  private running(given: readonly Expression[]): Typed {
    const operand = this.infer(this.argument(given, 0));
    const over = this.dimensionName('cumsum', this.argument(given, 1));
    this.mustHave('cumsum', operand, over);
    return { kind: 'running', name: 'cumsum', operand, over, dimensions: operand.dimensions };
  }

  /** `first(x, d)` and `last(x, d)`: as `at` of that item or year. */
  private edge(name: string, given: readonly Expression[]): Typed {
    const operand = this.infer(this.argument(given, 0));
    const dimension = this.dimensionName(name, this.argument(given, 1));
    this.mustHave(name, operand, dimension);
    const dimensions = this.less(operand, [dimension]);
    const { space } = this.scope;
    const item = name === 'first' ? 0 : sizeOf(space, dimension) - 1;
    if (dimension !== space.time.id) return { kind: 'pick', operand, dimension, item, dimensions };
    const year: Typed = {
      kind: 'constant',
      value: space.time.years[item] ?? NaN,
      dimensions: this.without,
    };
    return { kind: 'pickYear', operand, year, dimensions };
  }

  private lag(name: string, given: readonly Expression[]): Typed {
    const operand = this.value(this.variableName(name, given[0]), 'own');
    this.mustHave(name, operand, this.scope.space.time.id);
    const periods: Typed =
      name === 'prev'
        ? { kind: 'constant', value: 1, dimensions: this.without }
        : this.infer(this.argument(given, 1));
    if (periods.dimensions.length > 0) {
      return this.refuse('lagPeriodsWithDimension', {
        name,
        dimensions: periods.dimensions.join(', '),
      });
    }
    const otherwise = this.infer(this.argument(given, given.length - 1));
    return { kind: 'lag', operand, periods, otherwise, dimensions: this.union(operand, otherwise) };
  }

  private member(given: readonly Expression[]): Typed {
    const dimension = this.dimensionName('is', this.argument(given, 0));
    const item = this.itemIndex(dimension, this.argument(given, 1));
    return { kind: 'member', dimension, item, dimensions: [dimension] };
  }

  private pick(given: readonly Expression[]): Typed {
    const operand = this.infer(this.argument(given, 0));
    const dimension = this.dimensionName('at', this.argument(given, 1));
    this.mustHave('at', operand, dimension);
    const dimensions = this.less(operand, [dimension]);
    const which = this.argument(given, 2);
    if (dimension !== this.scope.space.time.id) {
      return {
        kind: 'pick',
        operand,
        dimension,
        item: this.itemIndex(dimension, which),
        dimensions,
      };
    }
    const year = this.infer(which);
    if (year.dimensions.length > 0) {
      return this.refuse('yearWithDimension', { dimensions: year.dimensions.join(', ') });
    }
    return { kind: 'pickYear', operand, year, dimensions };
  }

  private less({ dimensions }: Typed, taken: readonly string[]): readonly string[] {
    return inOrder(
      this.scope.space,
      dimensions.filter((id) => !taken.includes(id)),
    );
  }

  private union(...parts: readonly Typed[]): readonly string[] {
    let most: readonly string[] = [];
    for (const { dimensions } of parts) if (dimensions.length > most.length) most = dimensions;
    // Nearly always one part has all of them.
    if (parts.every(({ dimensions }) => dimensions.every((id) => most.includes(id)))) return most;
    return inOrder(
      this.scope.space,
      parts.flatMap(({ dimensions }) => dimensions),
    );
  }

  private argument(given: readonly Expression[], index: number): Expression {
    const found = given[index];
    if (found === undefined) throw new Error('the number of arguments was checked before');
    return found;
  }

  private variableName(name: string, argument: Expression | undefined): string {
    if (argument?.kind === 'name') return argument.name;
    return this.refuse('variableWanted', { name });
  }

  private dimensionName(name: string, argument: Expression): string {
    if (argument.kind !== 'name') return this.refuse('dimensionWanted', { name });
    if (findDimension(this.scope.space, argument.name) === undefined) {
      const known = this.scope.space.dimensions.map(({ id }) => id);
      const { name: dimension } = argument;
      return this.refuse('unknownDimension', { name, dimension }, suggestion(dimension, known));
    }
    return argument.name;
  }

  private itemIndex(dimension: string, argument: Expression): number {
    const item =
      argument.kind === 'name' ? argument.name : argument.kind === 'text' ? argument.value : null;
    if (item === null) return this.refuse('itemWanted', { dimension });
    const items = findDimension(this.scope.space, dimension)?.items ?? [];
    const index = items.indexOf(item);
    if (index < 0) return this.refuse('unknownItem', { dimension, item }, suggestion(item, items));
    return index;
  }

  private mustHave(name: string, operand: Typed, dimension: string): void {
    if (operand.dimensions.includes(dimension)) return;
    this.refuse('dimensionMissing', { name, dimension });
  }

  /** Which function somebody meant. */
  private functionLike(name: string): string | undefined {
    const small = name.toLowerCase();
    const known = functionDescriptions.find(({ otherNames }) => otherNames?.includes(small));
    const own = this.scope.functionNames?.() ?? [];
    return (
      known?.name ?? suggestion(name, [...functionDescriptions.map((one) => one.name), ...own])
    );
  }

  /** `meant`: the word that somebody may have meant. */
  private refuse(
    code: string,
    values: Readonly<Record<string, string | number>>,
    meant?: string,
  ): never {
    const said = meant === undefined ? values : { ...values, suggestion: meant };
    throw new CannotInfer(problem(code, this.where, said));
  }
}
