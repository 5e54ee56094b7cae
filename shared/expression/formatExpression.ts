import type { Expression } from './ast';
import { operandLevels, precedence, precedenceOf } from './precedence';

/** An expression as a formula, with only the brackets that it needs. */
export function formatExpression(
  expression: Expression,
  loosest: number = precedence.conditional,
): string {
  const text = textOf(expression);
  return levelOf(expression) < loosest ? `(${text})` : text;
}

function textOf(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'name':
      return expression.name;
    case 'text':
      return `"${expression.value}"`;
    case 'unary': {
      const sign = expression.operator === '-' ? '-' : 'not ';
      return `${sign}${formatExpression(expression.operand, precedence.unary)}`;
    }
    case 'binary': {
      const { operator } = expression;
      const { left, right } = operandLevels(operator);
      return `${formatExpression(expression.left, left)} ${operator} ${formatExpression(expression.right, right)}`;
    }
    case 'conditional': {
      const { condition, then, otherwise } = expression;
      return `${formatExpression(condition, precedence.or)} ? ${formatExpression(then, precedence.or)} : ${formatExpression(otherwise)}`;
    }
    case 'call':
      return `${expression.name}(${expression.arguments.map((one) => formatExpression(one)).join(', ')})`;
  }
}

function levelOf(expression: Expression): number {
  switch (expression.kind) {
    case 'conditional':
      return precedence.conditional;
    case 'binary':
      return precedenceOf(expression.operator);
    case 'unary':
      return precedence.unary;
    default:
      return precedence.whole;
  }
}
