import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';
import type { Expression } from './ast';

/** A function that a model file defines: its body with the arguments put in place of the parameters. */
export interface DefinedFunction {
  readonly parameters: readonly string[];
  readonly body: Expression;
}

/** Most parts of one formula after filling in; stops functions that double at each call. */
const mostParts = 20_000;

/** Replaces calls of functions from the model file by their bodies, until only those of the language are left. */
export function expandFunctions(
  expression: Expression,
  functions: ReadonlyMap<string, DefinedFunction>,
  where: string,
): Result<Expression, Problem> {
  let parts = 0;

  function expand(
    part: Expression,
    filled: ReadonlyMap<string, Expression>,
    within: readonly string[],
  ): Expression {
    parts += 1;
    if (parts > mostParts) throw new CannotExpand(problem('formulaTooLarge', where, { mostParts }));
    const again = (inner: Expression): Expression => expand(inner, filled, within);
    switch (part.kind) {
      case 'number':
      case 'text':
        return part;
      case 'name':
        return filled.get(part.name) ?? part;
      case 'unary':
        return { ...part, operand: again(part.operand) };
      case 'binary':
        return { ...part, left: again(part.left), right: again(part.right) };
      case 'conditional':
        return {
          ...part,
          condition: again(part.condition),
          then: again(part.then),
          otherwise: again(part.otherwise),
        };
      case 'call': {
        const given = part.arguments.map(again);
        const defined = functions.get(part.name);
        if (defined === undefined) return { ...part, arguments: given };
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
        const values = new Map<string, Expression>();
        defined.parameters.forEach((parameter, index) => {
          const value = given[index];
          if (value !== undefined) values.set(parameter, value);
        });
        return expand(defined.body, values, [...within, part.name]);
      }
    }
  }

  try {
    return ok(expand(expression, new Map(), []));
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
