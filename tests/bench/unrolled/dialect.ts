import type { BinaryOperator } from '../../../shared/expression/ast';
import type { ElementwiseFunction } from '../../../shared/expression/typed';

/**
 * How a language that calculates single cells writes a formula. Everything it writes stands in brackets, because
 * languages differ in what binds first: `-2^2` is 4 in a spreadsheet and -4 elsewhere.
 */
export interface Dialect {
  readonly number: (value: number) => string;
  readonly arithmetic: (operator: Arithmetic, left: string, right: string) => string;
  /** True or false, not yet 1 or 0. */
  readonly comparison: (operator: Comparison, left: string, right: string) => string;
  readonly both: (left: string, right: string) => string;
  readonly either: (left: string, right: string) => string;
  readonly not: (condition: string) => string;
  readonly choose: (condition: string, then: string, otherwise: string) => string;
  readonly call: (name: ElementwiseFunction, operands: readonly string[]) => string;
}

export type Arithmetic = '+' | '-' | '*' | '/' | '^';
export type Comparison = Exclude<BinaryOperator, Arithmetic | 'and' | 'or'>;

const spreadsheetComparisons: Readonly<Record<Comparison, string>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '=',
  '!=': '<>',
};

/** Excel, LibreOffice, HyperFormula. */
export const spreadsheet: Dialect = {
  number: (value) => (value < 0 ? `(${value})` : String(value)),
  arithmetic: (operator, left, right) =>
    operator === '^' ? `POWER(${left},${right})` : `(${left}${operator}${right})`,
  comparison: (operator, left, right) => `(${left}${spreadsheetComparisons[operator]}${right})`,
  both: (left, right) => `AND(${left},${right})`,
  either: (left, right) => `OR(${left},${right})`,
  not: (condition) => `NOT(${condition})`,
  choose: (condition, then, otherwise) => `IF(${condition},${then},${otherwise})`,
  call: (name, operands) => {
    const [first = ''] = operands;
    // INT rounds down, below nought too.
    if (name === 'floor') return `INT(${first})`;
    if (name === 'ceil') return `(-INT(-${first}))`;
    return `${name.toUpperCase()}(${operands.join(',')})`;
  },
};

/** The language of mathjs. */
export const mathjs: Dialect = {
  number: (value) => `(${value})`,
  arithmetic: (operator, left, right) => `(${left} ${operator} ${right})`,
  comparison: (operator, left, right) => `(${left} ${operator} ${right})`,
  both: (left, right) => `(${left} and ${right})`,
  either: (left, right) => `(${left} or ${right})`,
  not: (condition) => `(not ${condition})`,
  choose: (condition, then, otherwise) => `(${condition} ? ${then} : ${otherwise})`,
  call: (name, operands) => `${name}(${operands.join(', ')})`,
};
