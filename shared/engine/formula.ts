import { cellsNeeded } from '../expression/cellsNeeded';
import type { DefinedFunction } from '../expression/definedFunction';
import { expandFunctions } from '../expression/expand';
import { inferDimensions, type Scope } from '../expression/dimensions';
import { parseFormula } from '../expression/parse';
import { type Reference, references } from '../expression/references';
import type { Typed } from '../expression/typed';
import { checkUnits, type UnitScope } from '../expression/units';
import { problem, type Problem } from '../lib/problem';
import { fail, type Result } from '../lib/result';
import type { FormulaDefinition, FunctionDefinition } from './definition';

/**
 * A formula that was read and checked by itself: plain data, which stays as it is when other formulas change. It knows
 * of the others only which dimensions the names have that it uses.
 */
export interface CompiledFormula extends FormulaDefinition {
  /** Null when the formula cannot be calculated; every cell is then `#NAME?`, or `#UNIT!` where its units do not fit. */
  readonly typed: Typed | null;
  /** Why it cannot be calculated. */
  readonly problem: Problem | null;
  /** What it names, and how. */
  readonly uses: readonly Reference[];
  /** About how many cells its steps hold together. */
  readonly cells: number;
}

/** What the names in formulas stand for and are counted in. */
export type FormulaScope = Scope & Pick<UnitScope, 'unitOf'>;

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
 * Reads one formula and finds its dimensions, which must be among those that the variable declares, and its unit,
 * which must be the declared one. A formula that cannot be read, or adds euros to children, is a problem of its own.
 * Cost: some tens of microseconds.
 */
export function compileFormula(
  definition: FormulaDefinition,
  functions: ReadonlyMap<string, DefinedFunction>,
  scope: FormulaScope,
): CompiledFormula {
  const { name, dimensions, formula, unit } = definition;
  const typed = typeFormula(definition, functions, scope);
  if (!typed.ok) return unreadable(definition, typed.error);
  return {
    name,
    dimensions,
    formula,
    unit,
    typed: typed.value,
    problem: null,
    uses: references(typed.value, scope.space.time.id),
    cells: cellsNeeded(typed.value, scope.space),
  };
}

/** The formula with no outcome, for this reason. */
export function unreadable(
  { name, dimensions, formula, unit }: FormulaDefinition,
  reason: Problem,
): CompiledFormula {
  return { name, dimensions, formula, unit, typed: null, problem: reason, uses: [], cells: 0 };
}

function typeFormula(
  { name, dimensions, formula, unit }: FormulaDefinition,
  functions: ReadonlyMap<string, DefinedFunction>,
  scope: FormulaScope,
): Result<Typed, Problem> {
  const parsed = parseFormula(formula, name);
  if (!parsed.ok) return parsed;
  const expanded = expandFunctions(parsed.value, functions, name);
  if (!expanded.ok) return expanded;
  const typed = inferDimensions(expanded.value, scope, name);
  if (!typed.ok) return typed;
  const extra = typed.value.dimensions.filter((id) => !dimensions.includes(id));
  if (extra.length > 0) {
    const values = { extra: extra.join(', '), declared: dimensions.join(', ') };
    return fail(problem('dimensionsTooMany', name, values));
  }
  const { unitOf } = scope;
  const time = scope.space.time.id;
  const units = checkUnits(
    parsed.value,
    functions,
    { unitOf, time },
    { where: name, declared: unit },
  );
  return units.ok ? typed : units;
}

const unitCodes: ReadonlySet<string> = new Set([
  'unitsDiffer',
  'unitWanted',
  'plainNumberWanted',
  'unitOfOutcome',
]);

/** Whether a formula can be read and only its units do not fit. */
export function isUnitProblem(reason: Problem | null): boolean {
  return reason !== null && unitCodes.has(reason.code);
}
