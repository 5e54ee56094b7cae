import type { Dialect } from '../../../shared/spreadsheet/dialect';

/** The language of mathjs. */
export const mathjs: Dialect = {
  number: (value) => `(${value})`,
  arithmetic: (operator, left, right) => `(${left} ${operator} ${right})`,
  chain: (operator, parts) => `(${parts.join(` ${operator} `)})`,
  comparison: (operator, left, right) => `(${left} ${operator} ${right})`,
  both: (left, right) => `(${left} and ${right})`,
  either: (left, right) => `(${left} or ${right})`,
  not: (condition) => `(not ${condition})`,
  choose: (condition, then, otherwise) => `(${condition} ? ${then} : ${otherwise})`,
  pick: (number, options, otherwise) =>
    options.reduceRight(
      (rest, option, index) => `((${number} == ${index + 1}) ? ${option} : ${rest})`,
      otherwise,
    ),
  call: (name, operands) => `${name}(${operands.join(', ')})`,
};
