import { create, type FactoryFunctionMap, type MathNode, parseDependencies } from 'mathjs/number';
import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';
import { type BinaryOperator, deepestExpression, type Expression } from './ast';
import { fromPostfix } from './postfix';

let parser: ((text: string) => MathNode) | null = null;

function parseText(formula: string): MathNode {
  // The parser alone, and set up for the first formula that is not known ahead: the ready-made `parse` brings and sets
  // up the whole library, at every start.
  parser ??= create(parseDependencies as FactoryFunctionMap).parse;
  return parser(formula);
}

/** Longest formula and most brackets within each other that are read; both far above what a person writes. */
const longest = 4000;
const mostBrackets = 60;

/**
 * Formulas that were read, by text: a model says a quarter of its formulas more than once, and all of them again for
 * other years or base data. Bounded, as files from elsewhere bring their own.
 */
const read = new Map<string, Expression>();
const mostRead = 4000;

/** Formulas that this same parser read when the program was built (`toPostfix`), by text. */
const readAhead = new Map<string, string>();

/** Formulas that need not be read any more: pairs of a text and what `toPostfix` makes of it. */
export function knowFormulas(
  formulas: ReadonlyArray<readonly [formula: string, postfix: string]>,
): void {
  for (const [formula, postfix] of formulas) readAhead.set(formula, postfix);
}

/** mathjs' function name of an operator, and ours. What is not listed is not in the language. */
const binaryOperators: Readonly<Record<string, BinaryOperator>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  pow: '^',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  equal: '==',
  unequal: '!=',
  and: 'and',
  or: 'or',
};

/**
 * Reads a formula. Only numbers, names, item texts, the listed operators, `c ? a : b` and calls by name
 * come through; everything else that mathjs can parse (assignment, arrays, ranges, units, implicit
 * multiplication) is a problem. Nothing is evaluated.
 */
export function parseFormula(formula: string, where: string): Result<Expression, Problem> {
  const known = read.get(formula);
  if (known !== undefined) return ok(known);
  const ahead = readAhead.get(formula);
  if (ahead !== undefined) return ok(keep(formula, fromPostfix(ahead)));
  if (formula.trim() === '') return fail(problem('formulaEmpty', where));
  if (formula.length > longest) return fail(problem('formulaTooLong', where, { longest }));
  if (nesting(formula) > mostBrackets) return fail(tooDeep(where, mostBrackets));
  // mathjs drops what follows a #; no item, name or number has one.
  if (formula.includes('#')) return fail(problem('formulaNotAllowed', where, { part: '#' }));
  try {
    return ok(keep(formula, convert(parseText(formula), 1)));
  } catch (error) {
    if (error instanceof NotInLanguage) {
      return fail(problem('formulaNotAllowed', where, { part: error.part }));
    }
    // A stack overflow is the parser's answer to nesting without brackets: ----…1
    if (error instanceof TooDeep || error instanceof RangeError) {
      return fail(tooDeep(where, deepestExpression));
    }
    if (error instanceof Error) {
      const at = 'char' in error && typeof error.char === 'number' ? error.char : 1;
      return fail(problem('formulaSyntax', where, { at }));
    }
    throw error;
  }
}

function keep(formula: string, expression: Expression): Expression {
  if (read.size >= mostRead) read.clear();
  read.set(formula, expression);
  return expression;
}

class NotInLanguage extends Error {
  readonly part: string;

  constructor(part: string) {
    super(part);
    this.part = part;
  }
}

class TooDeep extends Error {}

function tooDeep(where: string, deepest: number): Problem {
  return problem('formulaTooDeep', where, { deepest });
}

function nesting(formula: string): number {
  let depth = 0;
  let most = 0;
  for (const character of formula) {
    if (character === '(' || character === '[' || character === '{') depth += 1;
    if (character === ')' || character === ']' || character === '}') depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}

function convert(node: MathNode, depth: number): Expression {
  if (depth > deepestExpression) throw new TooDeep();
  const inner = (part: MathNode): Expression => convert(part, depth + 1);
  switch (node.type) {
    case 'ConstantNode': {
      const { value } = node as unknown as { value: unknown };
      if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value };
      if (typeof value === 'string') return { kind: 'text', value };
      throw new NotInLanguage(node.toString());
    }
    case 'SymbolNode':
      return { kind: 'name', name: (node as unknown as { name: string }).name };
    case 'ParenthesisNode':
      return convert((node as unknown as { content: MathNode }).content, depth);
    case 'OperatorNode':
      return convertOperator(node as unknown as OperatorShape, inner);
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as unknown as {
        condition: MathNode;
        trueExpr: MathNode;
        falseExpr: MathNode;
      };
      return {
        kind: 'conditional',
        condition: inner(condition),
        then: inner(trueExpr),
        otherwise: inner(falseExpr),
      };
    }
    case 'FunctionNode': {
      const { fn, args } = node as unknown as { fn: MathNode; args: MathNode[] };
      if (fn.type !== 'SymbolNode') throw new NotInLanguage(node.toString());
      const { name } = fn as unknown as { name: string };
      return convertCall(name, args, depth);
    }
    default:
      throw new NotInLanguage(node.toString());
  }
}

/** `and(a, b, c)` is `a and b and c`, in a tree of its own depth for each. */
function convertCall(name: string, args: readonly MathNode[], depth: number): Expression {
  const isLogic = (name === 'and' || name === 'or') && args.length > 1;
  const given = args.map((part) => convert(part, depth + (isLogic ? args.length : 1)));
  const [first, ...others] = given;
  if (!isLogic || first === undefined) return { kind: 'call', name, arguments: given };
  return others.reduce<Expression>(
    (left, right) => ({ kind: 'binary', operator: name, left, right }),
    first,
  );
}

interface OperatorShape {
  readonly fn: string;
  readonly args: readonly MathNode[];
  readonly implicit?: boolean;
  /** `5 %`, which mathjs makes 5 / 100. */
  readonly isPercentage?: boolean;
  toString(): string;
}

function convertOperator(node: OperatorShape, inner: (part: MathNode) => Expression): Expression {
  const [first, second] = node.args;
  if (first === undefined || node.implicit === true || node.isPercentage === true) {
    throw new NotInLanguage(node.toString());
  }
  if (second === undefined) {
    if (node.fn === 'unaryMinus') return { kind: 'unary', operator: '-', operand: inner(first) };
    if (node.fn === 'unaryPlus') return inner(first);
    if (node.fn === 'not') return { kind: 'unary', operator: 'not', operand: inner(first) };
    throw new NotInLanguage(node.toString());
  }
  const operator = binaryOperators[node.fn];
  // mathjs gathers a + b + c in one node only after simplify; more than two arguments is not for us.
  if (operator === undefined || node.args.length > 2) throw new NotInLanguage(node.toString());
  return { kind: 'binary', operator, left: inner(first), right: inner(second) };
}
