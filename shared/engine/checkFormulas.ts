import { cellsNeeded } from '../expression/cellsNeeded';
import { expandFunctions, type DefinedFunction } from '../expression/expand';
import { inferDimensions, type Scope } from '../expression/dimensions';
import { parseFormula } from '../expression/parse';
import type { Typed } from '../expression/typed';
import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';
import type { Checked, FormulaDefinition, FunctionDefinition } from './definition';

export interface ParsedFunctions {
  readonly functions: ReadonlyMap<string, DefinedFunction>;
  readonly problems: readonly Problem[];
}

/** Reads the functions that a model file defines. */
export function parseFunctions(definitions: readonly FunctionDefinition[]): ParsedFunctions {
  const functions = new Map<string, DefinedFunction>();
  const problems: Problem[] = [];
  for (const { name, parameters, formula } of definitions) {
    const parsed = parseFormula(formula, name);
    if (parsed.ok) functions.set(name, { parameters, body: parsed.value });
    else problems.push(parsed.error);
  }
  return { functions, problems };
}

/**
 * Most cells that all formulas together may need, of 8 bytes: a formula in a file from elsewhere that combines
 * every dimension must not fill the memory. The shipped model needs less than a hundredth.
 */
const mostCells = 100_000_000;

/**
 * Reads every formula and finds its dimensions. One bad formula does not keep the others from being read.
 * The dimensions of the outcome must be among those that the variable declares.
 */
export function checkFormulas(
  definitions: readonly FormulaDefinition[],
  functions: ReadonlyMap<string, DefinedFunction>,
  scope: Scope,
): readonly Checked[] {
  let cells = 0;
  return definitions.map((definition) => {
    const typed = checkFormula(definition, functions, scope);
    if (!typed.ok) return { definition, problem: typed.error };
    const needed = cellsNeeded(typed.value, scope.space);
    if (cells + needed > mostCells) {
      const values = { needed: cells + needed, mostCells };
      return { definition, problem: problem('formulaTooManyCells', definition.name, values) };
    }
    cells += needed;
    return { definition, typed: typed.value };
  });
}

function checkFormula(
  definition: FormulaDefinition,
  functions: ReadonlyMap<string, DefinedFunction>,
  scope: Scope,
): Result<Typed, Problem> {
  const { name, dimensions, formula } = definition;
  const parsed = parseFormula(formula, name);
  if (!parsed.ok) return parsed;
  const expanded = expandFunctions(parsed.value, functions, name);
  if (!expanded.ok) return expanded;
  const typed = inferDimensions(expanded.value, scope, name);
  if (!typed.ok) return typed;
  const extra = typed.value.dimensions.filter((id) => !dimensions.includes(id));
  if (extra.length === 0) return ok(typed.value);
  return fail(
    problem('dimensionsTooMany', name, {
      extra: extra.join(', '),
      declared: dimensions.join(', '),
    }),
  );
}
