import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';
import { findDefined, type DefinedFunction } from './definedFunction';
import { children, deepestExpression, type Expression } from './ast';

/** Most parts of one formula after filling in; stops functions that double at each call. */
const mostParts = 20_000;

/** What stands in the place of a parameter. */
interface Filled {
  readonly expression: Expression;
  readonly parts: number;
  readonly depth: number;
}

/**
 * Replaces calls of functions from the model file by their bodies, until only those of the language are left. What has
 * no such call stays the very same.
 */
export function expandFunctions(
  expression: Expression,
  functions: ReadonlyMap<string, DefinedFunction>,
  where: string,
): Result<Expression, Problem> {
  let parts = 0;

  function count(more: number, depth: number): void {
    parts += more;
    if (parts > mostParts) throw new CannotExpand(problem('formulaTooLarge', where, { mostParts }));
    if (depth <= deepestExpression) return;
    throw new CannotExpand(problem('formulaTooDeep', where, { deepest: deepestExpression }));
  }

  /** `filled`: what stands for each parameter; `within`: the functions being filled in; `depth`: from 1. */
  function expand(
    part: Expression,
    filled: ReadonlyMap<string, Filled>,
    within: readonly string[],
    depth: number,
  ): Expression {
    count(1, depth);
    const below = depth + 1;
    switch (part.kind) {
      case 'number':
      case 'text':
        return part;
      case 'name': {
        const value = filled.get(part.name);
        if (value === undefined) return part;
        count(value.parts, depth + value.depth - 1);
        return value.expression;
      }
      case 'unary': {
        const operand = expand(part.operand, filled, within, below);
        return operand === part.operand ? part : { ...part, operand };
      }
      case 'binary': {
        const left = expand(part.left, filled, within, below);
        const right = expand(part.right, filled, within, below);
        return left === part.left && right === part.right ? part : { ...part, left, right };
      }
      case 'conditional': {
        const condition = expand(part.condition, filled, within, below);
        const then = expand(part.then, filled, within, below);
        const otherwise = expand(part.otherwise, filled, within, below);
        const isSame =
          condition === part.condition && then === part.then && otherwise === part.otherwise;
        return isSame ? part : { ...part, condition, then, otherwise };
      }
      case 'call': {
        const given = part.arguments.map((one) => expand(one, filled, within, below));
        const defined = findDefined(functions, part.name);
        if (defined === undefined) {
          const isSame = given.every((one, index) => one === part.arguments[index]);
          return isSame ? part : { ...part, arguments: given };
        }
        if (within.includes(part.name)) {
          const cycle = [...within, part.name].join(' → ');
          throw new CannotExpand(problem('functionCallsItself', where, { cycle }));
        }
        if (given.length !== defined.parameters.length) {
          throw new CannotExpand(
            problem('argumentCount', where, {
              name: part.name,
              given: given.length,
              wanted: defined.parameters.join(', '),
            }),
          );
        }
        const values = new Map<string, Filled>();
        defined.parameters.forEach((parameter, index) => {
          const value = given[index];
          if (value !== undefined) values.set(parameter, { expression: value, ...sizeOf(value) });
        });
        return expand(defined.body, values, [...within, part.name], depth);
      }
    }
  }

  try {
    return ok(expand(expression, new Map(), [], 1));
  } catch (error) {
    if (error instanceof CannotExpand) return fail(error.problem);
    throw error;
  }
}

class CannotExpand extends Error {
  readonly problem: Problem;

  constructor(cause: Problem) {
    super(cause.code);
    this.problem = cause;
  }
}

/** Number of parts and of levels; 1 and 1 for a number or a name. */
function sizeOf(expression: Expression): { readonly parts: number; readonly depth: number } {
  const inner = children(expression).map(sizeOf);
  return {
    parts: inner.reduce((sum, { parts }) => sum + parts, 1),
    depth: 1 + inner.reduce((most, { depth }) => Math.max(most, depth), 0),
  };
}
