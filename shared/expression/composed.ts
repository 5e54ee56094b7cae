import type { DefinedFunction } from './expand';
import { functionDescriptions } from './functionTable';
import { parseFormula } from './parse';

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
