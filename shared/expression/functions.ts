/** What the arguments of a function are. `dimension…`: one or more names of dimensions. */
export type ParameterKind = 'value' | 'value…' | 'variable' | 'dimension' | 'dimension…' | 'item';

export interface FunctionDescription {
  readonly name: string;
  readonly kind: 'elementwise' | 'aggregate' | 'lag' | 'select' | 'reference';
  readonly parameters: readonly { readonly name: string; readonly kind: ParameterKind }[];
  /**
   * What its values are counted in. `first`: the outcome in the unit of the first; `equal`: all in one unit, the
   * outcome too; `past`: the value and what stands in its place before the first year in one unit; `plain`: the value
   * and the outcome are numbers without unit; `none`: the outcome is one.
   */
  readonly units: 'first' | 'equal' | 'past' | 'plain' | 'none';
  /** One sentence for the reader. */
  readonly explanation: { readonly nl: string; readonly en: string };
  /**
   * A formula over the example world of `tests/unit/expression/functions.test.ts` and its outcome by hand:
   * one number, or one per year where the outcome has years.
   */
  readonly example: { readonly formula: string; readonly outcome: number | readonly number[] };
}

const x = { name: 'x', kind: 'value' } as const;
const values = { name: 'x', kind: 'value…' } as const;
const over = { name: 'dimension', kind: 'dimension…' } as const;
const dimension = { name: 'dimension', kind: 'dimension' } as const;
const item = { name: 'item', kind: 'item' } as const;
const variable = { name: 'x', kind: 'variable' } as const;
const first = { name: 'a', kind: 'value' } as const;

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
    explanation: { nl: 'Telt op over een dimensie.', en: 'Adds up over a dimension.' },
    example: { formula: 'sum(weight, fruit)', outcome: 8 },
  },
  {
    name: 'prod',
    kind: 'aggregate',
    parameters: [x, over],
    units: 'plain',
    explanation: { nl: 'Vermenigvuldigt over een dimensie.', en: 'Multiplies over a dimension.' },
    example: { formula: 'prod(weight, fruit)', outcome: 12 },
  },
  {
    name: 'mean',
    kind: 'aggregate',
    parameters: [x, over],
    units: 'first',
    explanation: { nl: 'Gemiddelde over een dimensie.', en: 'Average over a dimension.' },
    example: { formula: 'mean(weight, fruit)', outcome: 4 },
  },
  {
    name: 'minOver',
    kind: 'aggregate',
    parameters: [x, over],
    units: 'first',
    explanation: { nl: 'Kleinste waarde over een dimensie.', en: 'Smallest over a dimension.' },
    example: { formula: 'minOver(weight, fruit)', outcome: 2 },
  },
  {
    name: 'maxOver',
    kind: 'aggregate',
    parameters: [x, over],
    units: 'first',
    explanation: { nl: 'Grootste waarde over een dimensie.', en: 'Largest over a dimension.' },
    example: { formula: 'maxOver(price, year)', outcome: 40 },
  },
  {
    name: 'min',
    kind: 'elementwise',
    parameters: [values],
    units: 'equal',
    explanation: { nl: 'Kleinste van de waarden.', en: 'Smallest of the values.' },
    example: { formula: 'min(3, price)', outcome: [3, 3, 3] },
  },
  {
    name: 'max',
    kind: 'elementwise',
    parameters: [values],
    units: 'equal',
    explanation: { nl: 'Grootste van de waarden.', en: 'Largest of the values.' },
    example: { formula: 'max(15, price)', outcome: [15, 20, 40] },
  },
  {
    name: 'exp',
    kind: 'elementwise',
    parameters: [x],
    units: 'plain',
    explanation: { nl: 'e tot de macht x.', en: 'e to the power x.' },
    example: { formula: 'exp(0)', outcome: 1 },
  },
  {
    name: 'abs',
    kind: 'elementwise',
    parameters: [x],
    units: 'first',
    explanation: { nl: 'Waarde zonder minteken.', en: 'Value without its sign.' },
    example: { formula: 'abs(-3)', outcome: 3 },
  },
  {
    name: 'floor',
    kind: 'elementwise',
    parameters: [x],
    units: 'first',
    explanation: { nl: 'Rondt af naar beneden.', en: 'Rounds down.' },
    example: { formula: 'floor(-1.5)', outcome: -2 },
  },
  {
    name: 'ceil',
    kind: 'elementwise',
    parameters: [x],
    units: 'first',
    explanation: { nl: 'Rondt af naar boven.', en: 'Rounds up.' },
    example: { formula: 'ceil(1.2)', outcome: 2 },
  },
  {
    name: 'prev',
    kind: 'lag',
    parameters: [variable, first],
    units: 'past',
    explanation: {
      nl: 'De waarde van x een jaar eerder; a in het eerste jaar.',
      en: 'x one year earlier; a in the first year.',
    },
    example: { formula: 'prev(price, 5)', outcome: [5, 10, 20] },
  },
  {
    name: 'lag',
    kind: 'lag',
    parameters: [variable, { name: 'n', kind: 'value' }, first],
    units: 'past',
    explanation: {
      nl: 'De waarde van x n jaar eerder, n een heel getal vanaf 1; a zolang dat voor het eerste jaar ligt.',
      en: 'x n years earlier, n a whole number from 1; a while that lies before the first year.',
    },
    example: { formula: 'lag(price, 2, 0)', outcome: [0, 0, 10] },
  },
  {
    name: 'at',
    kind: 'select',
    parameters: [x, dimension, item],
    units: 'first',
    explanation: {
      nl: 'De waarde bij één item van een dimensie, of in één jaar.',
      en: 'The value at one item of a dimension, or in one year.',
    },
    example: { formula: 'at(weight, fruit, pear) + at(price, year, 2021)', outcome: 26 },
  },
  {
    name: 'is',
    kind: 'select',
    parameters: [dimension, item],
    units: 'none',
    explanation: {
      nl: '1 bij het genoemde item van een dimensie, 0 bij de andere.',
      en: '1 at the named item of a dimension, 0 at the others.',
    },
    example: { formula: 'sum(is(fruit, "pear") * weight, fruit)', outcome: 6 },
  },
  {
    name: 'reference',
    kind: 'reference',
    parameters: [variable],
    units: 'first',
    explanation: {
      nl: 'Dezelfde variabele in de referentie: alle hendels neutraal.',
      en: 'The same variable in the reference: every lever neutral.',
    },
    example: { formula: 'reference(price) - price', outcome: [1, 1, 1] },
  },
];

const byName = new Map(functionDescriptions.map((described) => [described.name, described]));

export function findFunction(name: string): FunctionDescription | undefined {
  return byName.get(name);
}
