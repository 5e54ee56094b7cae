import type { FunctionDescription } from './functionDescription';

const x = { name: 'x', kind: 'value' } as const;
const values = { name: 'x', kind: 'value…' } as const;
const over = { name: 'dimension', kind: 'dimension…' } as const;
const dimension = { name: 'dimension', kind: 'dimension' } as const;
const item = { name: 'item', kind: 'item' } as const;
const variable = { name: 'x', kind: 'variable' } as const;
const first = { name: 'a', kind: 'value' } as const;
const decimals = { name: 'decimals', kind: 'value?' } as const;
const lowest = { name: 'lowest', kind: 'value' } as const;
const highest = { name: 'highest', kind: 'value' } as const;

/**
 * The functions of the formula language. Others (a ramp, a ratio that is 0 over 0) a model file defines itself.
 * In the examples `fruit` has the items apple (2) and pear (6), and `price` is 10, 20, 40 in three years from 2020.
 */
export const functionDescriptions: readonly FunctionDescription[] = [
  {
    name: 'sum',
    kind: 'aggregate',
    parameters: [x, over],
    units: 'first',
    otherNames: ['som'],
    example: { formula: 'sum(weight, fruit)', outcome: 8 },
  },
  {
    name: 'mean',
    kind: 'aggregate',
    parameters: [x, over],
    units: 'first',
    otherNames: ['average', 'avg', 'gemiddelde', 'gem'],
    example: { formula: 'mean(weight, fruit)', outcome: 4 },
  },
  {
    name: 'prod',
    kind: 'aggregate',
    parameters: [x, over],
    units: 'plain',
    otherNames: ['product'],
    example: { formula: 'prod(weight, fruit)', outcome: 12 },
  },
  {
    name: 'minOver',
    kind: 'aggregate',
    parameters: [x, over],
    units: 'first',
    example: { formula: 'minOver(weight, fruit)', outcome: 2 },
  },
  {
    name: 'maxOver',
    kind: 'aggregate',
    parameters: [x, over],
    units: 'first',
    example: { formula: 'maxOver(price, year)', outcome: 40 },
  },
  {
    name: 'share',
    kind: 'composed',
    parameters: [x, dimension],
    units: 'composed',
    body: 'x / sum(x, dimension)',
    otherNames: ['aandeel', 'deel'],
    example: { formula: 'at(share(weight, fruit), fruit, pear)', outcome: 0.75 },
  },
  {
    name: 'cumsum',
    kind: 'running',
    parameters: [x, dimension],
    units: 'first',
    otherNames: ['cumulatief', 'cumulative'],
    example: { formula: 'cumsum(price, year)', outcome: [10, 30, 70] },
  },
  {
    name: 'first',
    kind: 'edge',
    parameters: [x, dimension],
    units: 'first',
    otherNames: ['eerste'],
    example: { formula: 'first(price, year) + first(weight, fruit)', outcome: 12 },
  },
  {
    name: 'last',
    kind: 'edge',
    parameters: [x, dimension],
    units: 'first',
    otherNames: ['laatste'],
    example: { formula: 'last(price, year) + last(weight, fruit)', outcome: 46 },
  },
  {
    name: 'min',
    kind: 'elementwise',
    parameters: [values],
    units: 'equal',
    otherNames: ['minimum', 'kleinste'],
    example: { formula: 'min(3, price)', outcome: [3, 3, 3] },
  },
  {
    name: 'max',
    kind: 'elementwise',
    parameters: [values],
    units: 'equal',
    otherNames: ['maximum', 'grootste'],
    example: { formula: 'max(15, price)', outcome: [15, 20, 40] },
  },
  {
    name: 'clip',
    kind: 'composed',
    parameters: [x, lowest, highest],
    units: 'composed',
    body: 'min(max(x, lowest), highest)',
    otherNames: ['clamp', 'begrens'],
    example: { formula: 'clip(price, 15, 30)', outcome: [15, 20, 30] },
  },
  {
    name: 'abs',
    kind: 'elementwise',
    parameters: [x],
    units: 'first',
    otherNames: ['absoluut'],
    example: { formula: 'abs(-3)', outcome: 3 },
  },
  {
    name: 'sign',
    kind: 'elementwise',
    parameters: [x],
    units: 'any',
    otherNames: ['pos.neg'],
    example: { formula: 'sign(price - 20)', outcome: [-1, 0, 1] },
  },
  {
    name: 'round',
    kind: 'elementwise',
    parameters: [x, decimals],
    units: 'rounded',
    otherNames: ['afronden'],
    example: { formula: 'round(price / 16, 2)', outcome: [0.63, 1.25, 2.5] },
  },
  {
    name: 'floor',
    kind: 'elementwise',
    parameters: [x],
    units: 'first',
    otherNames: ['int', 'trunc', 'geheel'],
    example: { formula: 'floor(-1.5)', outcome: -2 },
  },
  {
    name: 'ceil',
    kind: 'elementwise',
    parameters: [x],
    units: 'first',
    otherNames: ['ceiling', 'roundup'],
    example: { formula: 'ceil(1.2)', outcome: 2 },
  },
  {
    name: 'sqrt',
    kind: 'elementwise',
    parameters: [x],
    units: 'root',
    otherNames: ['wortel'],
    example: { formula: 'sqrt(price ^ 2)', outcome: [10, 20, 40] },
  },
  {
    name: 'exp',
    kind: 'elementwise',
    parameters: [x],
    units: 'plain',
    otherNames: ['e'],
    example: { formula: 'exp(0)', outcome: 1 },
  },
  {
    name: 'log',
    kind: 'elementwise',
    parameters: [x],
    units: 'plain',
    otherNames: ['ln'],
    example: { formula: 'log(exp(2))', outcome: 2 },
  },
  {
    name: 'log10',
    kind: 'elementwise',
    parameters: [x],
    units: 'plain',
    example: { formula: 'log10(1000)', outcome: 3 },
  },
  {
    name: 'prev',
    kind: 'lag',
    parameters: [variable, first],
    units: 'past',
    otherNames: ['vorig', 'previous'],
    example: { formula: 'prev(price, 5)', outcome: [5, 10, 20] },
  },
  {
    name: 'lag',
    kind: 'lag',
    parameters: [variable, { name: 'n', kind: 'value' }, first],
    units: 'past',
    example: { formula: 'lag(price, 2, 0)', outcome: [0, 0, 10] },
  },
  {
    name: 'at',
    kind: 'select',
    parameters: [x, dimension, item],
    units: 'first',
    otherNames: ['index'],
    example: { formula: 'at(weight, fruit, pear) + at(price, year, 2021)', outcome: 26 },
  },
  {
    name: 'is',
    kind: 'select',
    parameters: [dimension, item],
    units: 'none',
    example: { formula: 'sum(is(fruit, "pear") * weight, fruit)', outcome: 6 },
  },
  {
    name: 'reference',
    kind: 'reference',
    parameters: [variable],
    units: 'first',
    otherNames: ['referentie'],
    example: { formula: 'reference(price) - price', outcome: [1, 1, 1] },
  },
  {
    name: 'and',
    kind: 'operator',
    parameters: [x, values],
    units: 'any',
    otherNames: ['en'],
    example: { formula: 'and(price > 10, price < 40)', outcome: [0, 1, 0] },
  },
  {
    name: 'or',
    kind: 'operator',
    parameters: [x, values],
    units: 'any',
    otherNames: ['of'],
    example: { formula: 'or(price < 20, price > 20)', outcome: [1, 0, 1] },
  },
  {
    name: 'not',
    kind: 'operator',
    parameters: [x],
    units: 'any',
    otherNames: ['niet'],
    example: { formula: 'not(price > 10)', outcome: [1, 0, 0] },
  },
];

const byName = new Map(functionDescriptions.map((described) => [described.name, described]));

export function findFunction(name: string): FunctionDescription | undefined {
  return byName.get(name);
}
