import { assertNever } from '../lib/result';
import type { BinaryOperator } from './ast';

/** How tightly a part of a formula holds together: what is looser than its place allows stands in brackets. */
export const precedence = {
  conditional: 0,
  or: 1,
  and: 2,
  comparison: 3,
  sum: 4,
  product: 5,
  unary: 6,
  power: 7,
  whole: 8,
} as const;

export function precedenceOf(operator: BinaryOperator): number {
  switch (operator) {
    case 'or':
      return precedence.or;
    case 'and':
      return precedence.and;
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return precedence.comparison;
    case '+':
    case '-':
      return precedence.sum;
    case '*':
    case '/':
      return precedence.product;
    case '^':
      return precedence.power;
    default:
      return assertNever(operator);
  }
}

/**
 * The loosest that may stand without brackets left and right of an operator. Equals are worked out from the left,
 * powers from the right; comparisons do not follow each other.
 */
export function operandLevels(operator: BinaryOperator): {
  readonly left: number;
  readonly right: number;
} {
  const own = precedenceOf(operator);
  if (own === precedence.power) return { left: precedence.whole, right: precedence.unary };
  if (own === precedence.comparison) return { left: own + 1, right: own + 1 };
  return { left: own, right: own + 1 };
}
