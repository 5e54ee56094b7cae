import type { Expression } from './ast';
import { functionDescriptions } from './functions';
import { parseFormula } from './parse';

/** A function that a model file defines: its body with the arguments put in place of the parameters. */
export interface DefinedFunction {
  readonly parameters: readonly string[];
  readonly body: Expression;
}

/** The functions of the language that stand for a formula of others. */
const composed = new Map(
  functionDescriptions.flatMap((one) =>
    one.body === undefined ? [] : [[one.name, { ...one, body: one.body }] as const],
  ),
);

/** What they stand for. */
export const composedFormulas: readonly string[] = [...composed.values()].map(({ body }) => body);

const read = new Map<string, DefinedFunction>();

/** As if a model file had defined it; read when it is first called. */
function composedFunction(name: string): DefinedFunction | undefined {
  const described = composed.get(name);
  if (described === undefined) return undefined;
  const known = read.get(name);
  if (known !== undefined) return known;
  const { parameters, body } = described;
  const parsed = parseFormula(body, name);
  if (!parsed.ok) throw new Error(`${name} cannot be read`);
  const found = { parameters: parameters.map((one) => one.name), body: parsed.value };
  read.set(name, found);
  return found;
}

/** The function of the model file or of the language that stands for a formula; undefined where there is none. */
export function findDefined(
  functions: ReadonlyMap<string, DefinedFunction>,
  name: string,
): DefinedFunction | undefined {
  return functions.get(name) ?? composedFunction(name);
}
