import type { DefinedFunction } from '../expression/definedFunction';
import type { Reference } from '../expression/references';
import { problem, type Problem } from '../lib/problem';
import { inOrder, type Space } from '../value/space';
import { calculationOrder, namesOf, type Step } from './calculationOrder';
import type { FormulaDefinition, InputDefinition } from './definition';
import type { DependencyGraph } from './dependencyGraph';
import { compileFormula, type CompiledFormula, type FormulaScope, unreadable } from './formula';

/**
 * Formulas compiled once, to be calculated for any inputs. Immutable and plain data: it holds no values, may be sent to
 * a worker, and serves any number of memories at the same time.
 */
export interface Program {
  readonly space: Space;
  /** Dimensions in the order of the space. */
  readonly inputs: ReadonlyMap<string, InputDefinition>;
  /** Dimensions in the order of the space. */
  readonly variables: ReadonlyMap<string, CompiledFormula>;
  /** Each after everything that it uses. */
  readonly steps: readonly Step[];
  /** Those of the model file. */
  readonly functions: ReadonlyMap<string, DefinedFunction>;
  /** What the formula of each variable names, and how. */
  readonly uses: ReadonlyMap<string, readonly Reference[]>;
  /** The variables that need the reference run, themselves or through what they use. */
  readonly comparing: ReadonlySet<string>;
  /** The names whose value in the reference run is asked for, each once. */
  readonly referenced: readonly string[];
  /** Every formula that could not be read, and every circular reference. */
  readonly problems: readonly Problem[];
}

/**
 * Most cells that all formulas together may need, of 8 bytes: a formula in a file from elsewhere that combines
 * every dimension must not fill the memory. The shipped model needs less than
 * a hundredth, and three quarters for all municipalities of the country over thirty years.
 */
const mostCells = 100_000_000;

/**
 * Compiles every formula by itself and finds the order in which they are calculated. One bad formula does not keep the
 * others from being calculated. Of `earlier` every formula is kept that still says the same: in the same space, with
 * the same functions, over names that have the same dimensions and units. When all do, `earlier` itself comes back.
 */
export function createProgram(
  space: Space,
  inputs: readonly InputDefinition[],
  formulas: readonly FormulaDefinition[],
  functions: ReadonlyMap<string, DefinedFunction>,
  earlier: Program | null = null,
): Program {
  const declared = formulas.map((formula) => ordered(space, formula));
  // A name that stands for two things, which is a problem of the model, stands for what is calculated.
  const calculated = new Set(formulas.map(({ name }) => name));
  const given = inputs
    .filter(({ name }) => !calculated.has(name))
    .map((input) => ordered(space, input));
  const names = new Map([...given, ...declared].map((one) => [one.name, one]));
  const kept =
    earlier?.space === space && earlier.functions === functions
      ? keptFormulas(earlier, names)
      : none;
  const scope: FormulaScope = {
    space,
    dimensionsOf: (name) => names.get(name)?.dimensions,
    unitOf: (name) => names.get(name)?.unit,
    // What is shown has names that no formula can write.
    names: () => [...names.keys()].filter((name) => !name.startsWith('#')),
    functionNames: () => functions.keys(),
  };
  const compiled = declared.map((definition) => {
    const known = kept.get(definition.name);
    const isSame =
      known?.formula === definition.formula &&
      known.unit === definition.unit &&
      sameList(known.dimensions, definition.dimensions);
    return isSame ? known : compileFormula(definition, functions, scope);
  });
  const isUnchanged =
    earlier?.space === space &&
    isSameNames(earlier.inputs, given) &&
    isSameNames(earlier.variables, compiled) &&
    compiled.every((one) => one === earlier.variables.get(one.name));
  return isUnchanged ? earlier : assemble(space, given, limited(compiled), functions);
}

/** The same names with the same dimensions and units, in the same order. */
function isSameNames(
  known: ReadonlyMap<string, InputDefinition>,
  wanted: readonly InputDefinition[],
): boolean {
  const before = [...known.values()];
  return (
    before.length === wanted.length &&
    wanted.every(({ name, dimensions, unit }, index) => {
      const against = before[index];
      return (
        name === against?.name && unit === against.unit && sameList(dimensions, against.dimensions)
      );
    })
  );
}

const none: ReadonlyMap<string, CompiledFormula> = new Map();

/** The program with another formula for one of its variables; the other formulas are not read again. */
export function withFormula(program: Program, name: string, formula: string): Program {
  const formulas = [...program.variables.values()].map((one) =>
    one.name === name ? { ...one, formula } : one,
  );
  const { space, inputs, functions } = program;
  return createProgram(space, [...inputs.values()], formulas, functions, program);
}

/** The formulas that mean the same among names with these dimensions and units. */
function keptFormulas(
  { inputs, variables }: Program,
  names: ReadonlyMap<string, InputDefinition>,
): ReadonlyMap<string, CompiledFormula> {
  const isSame = (name: string): boolean => {
    const before = inputs.get(name) ?? variables.get(name);
    const now = names.get(name);
    if (before === undefined || now === undefined) return false;
    return before.unit === now.unit && sameList(before.dimensions, now.dimensions);
  };
  const earlier = [...inputs.keys(), ...variables.keys()];
  const areNamesSame = earlier.length === names.size && earlier.every(isSame);
  return new Map(
    [...variables].filter(([, { uses, problem: reason }]) => {
      // One that asked for too much may fit once the others ask for less.
      if (reason !== null) return areNamesSame && reason.code !== 'formulaTooManyCells';
      return areNamesSame || uses.every(({ name }) => isSame(name));
    }),
  );
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** From where all formulas together need too much, those that do not fit are not calculated. */
function limited(formulas: readonly CompiledFormula[]): readonly CompiledFormula[] {
  let cells = 0;
  return formulas.map((one) => {
    if (cells + one.cells > mostCells) {
      const values = { needed: cells + one.cells, mostCells };
      return unreadable(one, problem('formulaTooManyCells', one.name, values));
    }
    cells += one.cells;
    return one;
  });
}

function assemble(
  space: Space,
  inputs: readonly InputDefinition[],
  formulas: readonly CompiledFormula[],
  functions: ReadonlyMap<string, DefinedFunction>,
): Program {
  const uses = new Map(formulas.map((one) => [one.name, one.uses]));
  const graph = dependencyGraph(uses);
  const steps = calculationOrder(graph);
  const comparing = findComparing(uses, graph, steps);
  const referenced = findReferenced(uses);
  return {
    space,
    inputs: new Map(inputs.map((one) => [one.name, one])),
    variables: new Map(formulas.map((one) => [one.name, one])),
    steps,
    functions,
    uses,
    comparing,
    referenced,
    problems: [
      ...formulas.flatMap((one) => (one.problem === null ? [] : [one.problem])),
      ...referenced
        .filter((name) => comparing.has(name))
        .map((name) => problem('referenceOfComparison', name, { name })),
      ...steps.flatMap((step) => (step.kind === 'circular' ? step.cycles.map(circular) : [])),
    ],
  };
}

function ordered<T extends InputDefinition>(space: Space, definition: T): T {
  return { ...definition, dimensions: inOrder(space, definition.dimensions) };
}

type Uses = Program['uses'];

function dependencyGraph(uses: Uses): DependencyGraph {
  return new Map(
    [...uses].map(([name, all]) => [
      name,
      all.flatMap(({ name: on, kind }) =>
        kind === 'reference' || !uses.has(on) ? [] : [{ on, kind }],
      ),
    ]),
  );
}

function findReferenced(uses: Uses): readonly string[] {
  const asked = [...uses.values()].flat().filter(({ kind }) => kind === 'reference');
  return [...new Set(asked.map(({ name }) => name))];
}

/** Everything that needs the reference run, also through others. The steps come after what they use. */
function findComparing(
  uses: Uses,
  graph: DependencyGraph,
  steps: readonly Step[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const compares = (name: string): boolean =>
    (uses.get(name) ?? []).some(({ kind }) => kind === 'reference') ||
    (graph.get(name) ?? []).some(({ on }) => found.has(on));
  for (const step of steps) {
    const names = namesOf(step);
    if (names.some(compares)) for (const name of names) found.add(name);
  }
  return found;
}

function circular(cycle: readonly string[]): Problem {
  return problem('circular', cycle[0] ?? '', { cycle: cycle.join(' → ') });
}
