import type { BinaryOperator } from '../expression/ast';
import type { ElementwiseFunction } from '../expression/typed';

/**
 * How a language that calculates single cells writes a formula. Everything it writes stands in brackets, because
 * languages differ in what binds first: `-2^2` is 4 in a spreadsheet and -4 elsewhere.
 */
export interface Dialect {
  readonly number: (value: number) => string;
  readonly arithmetic: (operator: Arithmetic, left: string, right: string) => string;
  /** Many terms or factors after each other, in one pair of brackets: hundreds within each other nobody reads. */
  readonly chain: (operator: '+' | '*', parts: readonly string[]) => string;
  /** True or false, not yet 1 or 0. */
  readonly comparison: (operator: Comparison, left: string, right: string) => string;
  readonly both: (left: string, right: string) => string;
  readonly either: (left: string, right: string) => string;
  readonly not: (condition: string) => string;
  readonly choose: (condition: string, then: string, otherwise: string) => string;
  /** One of the options, by a number that begins at 1; what stands for any other number last. */
  readonly pick: (number: string, options: readonly string[], otherwise: string) => string;
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
  number: (value) => (value < 0 ? `(${digits(value)})` : digits(value)),
  arithmetic: (operator, left, right) =>
    operator === '^' ? `POWER(${left},${right})` : `(${left}${operator}${right})`,
  chain: (operator, parts) => (parts.length === 1 ? parts.join('') : `(${parts.join(operator)})`),
  comparison: (operator, left, right) => `(${left}${spreadsheetComparisons[operator]}${right})`,
  both: (left, right) => `AND(${left},${right})`,
  either: (left, right) => `OR(${left},${right})`,
  not: (condition) => `NOT(${condition})`,
  choose: (condition, then, otherwise) => `IF(${condition},${then},${otherwise})`,
  // Many choices within each other are more levels than Excel reads.
  pick: (number, options, otherwise) => {
    if (options.length === 0) return otherwise;
    const isOne = `AND(${number}>=1,${number}<=${String(options.length)},INT(${number})=${number})`;
    return `IF(${isOne},CHOOSE(${number},${options.join(',')}),${otherwise})`;
  },
  call: (name, operands) => {
    const [first = ''] = operands;
    // INT rounds down, below nought too.
    if (name === 'floor') return `INT(${first})`;
    if (name === 'ceil') return `(-INT(-${first}))`;
    // LOG has 10 as its base there, and ROUND wants to know how far.
    if (name === 'log') return `LN(${first})`;
    if (name === 'round' && operands.length === 1) return `ROUND(${first},0)`;
    return `${name.toUpperCase()}(${operands.join(',')})`;
  },
};

function digits(value: number): string {
  if (!Number.isFinite(value)) return 'NA()';
  return String(value).toUpperCase();
}
