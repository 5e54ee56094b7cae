import type { Expression } from './ast';
import { functionDescriptions } from './functions';
import { parseFormula } from './parse';

/** A function that a model file defines: its body with the arguments put in place of the parameters. */
export interface DefinedFunction {
  readonly parameters: readonly string[];
  readonly body: Expression;
}

/** The functions of the language that stand for a formula of others, as if a model file had defined them. */
const composed: ReadonlyMap<string, DefinedFunction> = new Map(
  functionDescriptions.flatMap(({ name, parameters, body }) => {
    if (body === undefined) return [];
    const parsed = parseFormula(body, name);
    if (!parsed.ok) throw new Error(`${name} cannot be read`);
    return [[name, { parameters: parameters.map((one) => one.name), body: parsed.value }]];
  }),
);

/** The function of the model file or of the language that stands for a formula; undefined where there is none. */
export function findDefined(
  functions: ReadonlyMap<string, DefinedFunction>,
  name: string,
): DefinedFunction | undefined {
  return functions.get(name) ?? composed.get(name);
}
