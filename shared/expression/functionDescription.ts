/**
 * What the arguments of a function are. `dimension…`: one or more names of dimensions; `value…`: one or more values;
 * `value?`: a value that may be left out.
 */
export type ParameterKind =
  'value' | 'value…' | 'value?' | 'variable' | 'dimension' | 'dimension…' | 'item';

/** Its summary stands in the locale files under `functions:summary.<name>`. */
export interface FunctionDescription {
  readonly name: string;
  /**
   * `edge`: one item of a dimension; `composed`: stands for a formula of other functions; `operator`: may also be
   * written between or before its values.
   */
  readonly kind:
    | 'elementwise'
    | 'aggregate'
    | 'running'
    | 'lag'
    | 'select'
    | 'edge'
    | 'reference'
    | 'composed'
    | 'operator';
  readonly parameters: readonly { readonly name: string; readonly kind: ParameterKind }[];
  /**
   * What its values are counted in. `first`: the outcome in the unit of the first; `equal`: all in one unit, the
   * outcome too; `past`: the value and what stands in its place before the first year in one unit; `plain`: the value
   * and the outcome are numbers without unit; `none`: the outcome is one; `any`: it is one, whatever the value is in;
   * `rounded`: the outcome in the unit of the first, the second a plain number; `root`: the unit to the power 1/2;
   * `composed`: as what it stands for.
   */
  readonly units:
    'first' | 'equal' | 'past' | 'plain' | 'none' | 'any' | 'rounded' | 'root' | 'composed';
  /** What it stands for, with its parameters as names. */
  readonly body?: string;
  /** How else people know it, in small letters: what they may have meant. */
  readonly otherNames?: readonly string[];
  /**
   * A formula over the example world of `tests/unit/expression/functions.test.ts` and its outcome by hand:
   * one number, or one per year where the outcome has years.
   */
  readonly example: { readonly formula: string; readonly outcome: number | readonly number[] };
}

/** How it is called: `sum(x, dimension, …)`. `say`: the name of a parameter in the words of the reader. */
export function signatureOf(
  { name, parameters }: FunctionDescription,
  say: (parameter: string) => string = (parameter) => parameter,
): string {
  const words = parameters.map((parameter) => {
    const word = say(parameter.name);
    if (parameter.kind === 'value?') return `[${word}]`;
    return parameter.kind.endsWith('…') ? `${word}, …` : word;
  });
  return `${name}(${words.join(', ')})`;
}
