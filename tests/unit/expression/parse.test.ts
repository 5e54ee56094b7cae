import { describe, expect, it } from 'vitest';
import { deepestExpression, type Expression } from '../../../shared/expression/ast';
import { parseFormula } from '../../../shared/expression/parse';

/** The tree of a formula with every bracket written. */
function bracketed(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'name':
      return expression.name;
    case 'text':
      return `"${expression.value}"`;
    case 'unary':
      return `(${expression.operator} ${bracketed(expression.operand)})`;
    case 'binary':
      return `(${bracketed(expression.left)} ${expression.operator} ${bracketed(expression.right)})`;
    case 'conditional': {
      const { condition, then, otherwise } = expression;
      return `(${bracketed(condition)} ? ${bracketed(then)} : ${bracketed(otherwise)})`;
    }
    case 'call':
      return `${expression.name}(${expression.arguments.map(bracketed).join(', ')})`;
  }
}

function tree(formula: string): string {
  const parsed = parseFormula(formula, 'x');
  return parsed.ok ? bracketed(parsed.value) : `${parsed.error.code} at ${parsed.error.where}`;
}

describe('what is in the language', () => {
  it.each([
    ['0.5', '0.5'],
    ['.5', '0.5'],
    ['1e-9', '1e-9'],
    ['a', 'a'],
    ['is(kind, "6.22")', 'is(kind, "6.22")'],
    ["is(kind, '6.22')", 'is(kind, "6.22")'],
    ['f()', 'f()'],
    ['f(a, b + 1)', 'f(a, (b + 1))'],
    ['(a\n+ b)', '(a + b)'],
    ['+a', 'a'],
    ['((a))', 'a'],
    // Words of JavaScript are names like any other; no model has them, so they are unknown names later on.
    ['__proto__', '__proto__'],
    ['constructor(1)', 'constructor(1)'],
    ['toString + hasOwnProperty', '(toString + hasOwnProperty)'],
  ])('%s', (formula, expected) => {
    expect(tree(formula)).toBe(expected);
  });
});

describe('what binds first', () => {
  it.each([
    ['-2^2', '(- (2 ^ 2))'],
    ['2^3^2', '(2 ^ (3 ^ 2))'],
    ['2^-1', '(2 ^ (- 1))'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b / c', '((a / b) / c)'],
    ['a + b * c', '(a + (b * c))'],
    ['-a * b', '((- a) * b)'],
    ['a - -b', '(a - (- b))'],
    ['a + b < c * d', '((a + b) < (c * d))'],
    ['a < b and c > d', '((a < b) and (c > d))'],
    ['a and b or c and d', '((a and b) or (c and d))'],
    // `not` binds like a minus sign: before the comparison.
    ['not a and b', '((not a) and b)'],
    ['not a == b', '((not a) == b)'],
    ['not (a == b)', '(not (a == b))'],
    ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
    ['a ? (b ? c : d) : e', '(a ? (b ? c : d) : e)'],
    ['a or b ? c + 1 : d', '((a or b) ? (c + 1) : d)'],
  ])('%s is %s', (formula, expected) => {
    expect(tree(formula)).toBe(expected);
  });
});

describe('what is not in the language', () => {
  it.each([
    ['an assignment', 'a = 1'],
    ['a function definition', 'f(x) = x'],
    ['an array', '[1, 2]'],
    ['an object', '{a: 1}'],
    ['a range', '1:3'],
    ['an index', 'a[1]'],
    ['a property', 'a.b'],
    ['a property by name', 'a["b"]'],
    ['a property that may be missing', 'a?.b'],
    ['a method', 'a.b(1)'],
    ['a call of an outcome', 'f(1)(2)'],
    ['a multiplication that is not written', '2 euro'],
    ['the same between brackets', '(a)(b)'],
    ['a number before brackets', '2(3)'],
    ['a number with a unit', '5 cm'],
    ['a percentage', '5 %'],
    ['a percentage within a formula', 'a + 5%'],
    ['a remainder', 'a % b'],
    ['a remainder in words', 'a mod b'],
    ['a factorial', 'a!'],
    ['a transpose', "a'"],
    ['exclusive or', 'a xor b'],
    ['a conversion', 'a to b'],
    ['bits', 'a | b'],
    ['a value or else another', 'a ?? b'],
    ['element by element', 'a .* b'],
    ['true', 'true'],
    ['false', 'false'],
    ['null', 'null'],
    ['undefined', 'undefined'],
    ['not a number', 'NaN'],
    ['infinity', 'Infinity'],
    ['a number beyond the largest', '1e999'],
    ['a chain of comparisons', 'a < b < c'],
    ['a chain of equalities', 'a == b == c'],
    ['two formulas', 'a; b'],
    ['a formula that ends in ;', 'a;'],
    ['two lines', 'a\nb'],
    ['a remark', 'a # b'],
  ])('%s', (_, formula) => {
    expect(tree(formula)).toBe('formulaNotAllowed at x');
  });

  it.each(['', '  '])('no formula: "%s"', (formula) => {
    expect(tree(formula)).toBe('formulaEmpty at x');
  });

  it.each([
    ['a decimal comma', '1,5'],
    ['an operator without its right side', 'a +'],
    ['a bracket that stays open', '(a'],
    ['a condition without otherwise', 'a ? b'],
    ['a condition in front of the colon, without brackets', 'a ? b ? c : d : e'],
    ['empty brackets', '()'],
    ['text that stays open', '"a'],
    ['two numbers', '1 2'],
    ['a dash that is no minus', 'a – b'],
  ])('what cannot be read: %s', (_, formula) => {
    expect(tree(formula)).toBe('formulaSyntax at x');
  });
});

describe('how long and how deep', () => {
  const sum = (terms: number): string => Array.from({ length: terms }, () => 'a').join('+');

  it.each([
    ['4000 characters', `${' '.repeat(3999)}a`, 'a'],
    ['4001 characters', `${' '.repeat(4000)}a`, 'formulaTooLong at x'],
    ['60 brackets', `${'('.repeat(60)}a${')'.repeat(60)}`, 'a'],
    ['61 brackets', `${'('.repeat(61)}a${')'.repeat(61)}`, 'formulaTooDeep at x'],
    ['500 brackets', `${'('.repeat(500)}a${')'.repeat(500)}`, 'formulaTooDeep at x'],
    ['500 open brackets', '('.repeat(500), 'formulaTooDeep at x'],
    ['3000 minus signs', `${'-'.repeat(3000)}a`, 'formulaTooDeep at x'],
    ['a minus sign too many', `${'-'.repeat(deepestExpression)}a`, 'formulaTooDeep at x'],
    ['900 conditions', `${'a?a:'.repeat(900)}a`, 'formulaTooDeep at x'],
    ['a sum that is too long', sum(deepestExpression + 1), 'formulaTooDeep at x'],
  ])('%s', (_, formula, expected) => {
    expect(tree(formula)).toBe(expected);
  });

  it('reads the longest sum', () => {
    expect(tree(sum(deepestExpression))).toMatch(/^\(\(.*\+ a\)$/);
  });
});

it('a text is read once, and refused each time with its own place', () => {
  const once = parseFormula('a + once', 'x');
  const again = parseFormula('a + once', 'y');
  expect(once.ok && again.ok && again.value === once.value).toBe(true);
  for (const where of ['x', 'y']) {
    expect(parseFormula('a +', where)).toMatchObject({ ok: false, error: { where } });
  }
});
