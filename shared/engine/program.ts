import { cellsInYear } from '../expression/broadcast';
import { compile, type Kernel } from '../expression/compile';
import type { DefinedFunction } from '../expression/expand';
import { type Reference, references } from '../expression/references';
import type { Typed } from '../expression/typed';
import { problem, type Problem } from '../lib/problem';
import { cellCount, inOrder, type Space } from '../value/space';
import { calculationOrder, type Step } from './calculationOrder';
import { checkFormulas } from './checkFormulas';
import type { Checked, FormulaDefinition, InputDefinition } from './definition';
import type { DependencyGraph } from './dependencyGraph';

/** A variable of a program: where its values live and how they are found. */
export interface ProgramVariable {
  readonly name: string;
  /** In the order of the space. */
  readonly dimensions: readonly string[];
  readonly values: Float64Array;
  readonly formula: string;
  /** Null when the formula could not be read; every cell is then `#NAME?`. */
  readonly typed: Typed | null;
  readonly kernel: Kernel | null;
  readonly cellsInYear: number;
  readonly timed: boolean;
  /** It needs the reference run, itself or through what it uses. */
  readonly comparing: boolean;
}

export interface ProgramInput {
  readonly name: string;
  readonly dimensions: readonly string[];
  readonly values: Float64Array;
}

/**
 * Formulas compiled once, to be calculated for any inputs. The arrays are reused by every calculation, so a
 * program serves one calculation at a time.
 */
export interface Program {
  readonly space: Space;
  readonly inputs: ReadonlyMap<string, ProgramInput>;
  readonly variables: ReadonlyMap<string, ProgramVariable>;
  readonly steps: readonly Step[];
  /** Those of the model file. */
  readonly functions: ReadonlyMap<string, DefinedFunction>;
  /** What the formula of each variable names, and how. */
  readonly uses: ReadonlyMap<string, readonly Reference[]>;
  /** Values of the reference run that formulas ask for. */
  readonly referenceValues: ReadonlyMap<string, Float64Array>;
  /** Every formula that could not be read, and every circular reference. */
  readonly problems: readonly Problem[];
}

/** The part of a program that some variables need. */
export interface Plan {
  readonly steps: readonly Step[];
  /** The names whose values are kept after a calculation. */
  readonly kept: readonly string[];
}

/** Everything: all steps, all values. Without a reference run, only what does not compare with it. */
export function wholePlan(program: Program, withReference: boolean): Plan {
  const variables = [...program.variables.values()]
    .filter(({ comparing }) => withReference || !comparing)
    .map(({ name }) => name);
  const kept = new Set(variables);
  return {
    steps: program.steps.filter((step) => namesOf(step).every((name) => kept.has(name))),
    kept: [...program.inputs.keys(), ...variables],
  };
}

/** Only what the named variables need, and what those need in turn. */
export function planFor(program: Program, names: readonly string[]): Plan {
  const needed = new Set(names);
  const steps = program.steps.toReversed().filter((step) => {
    const members = namesOf(step);
    if (!members.some((name) => needed.has(name))) return false;
    for (const { name } of members.flatMap((member) => program.uses.get(member) ?? [])) {
      needed.add(name);
    }
    return true;
  });
  return { steps: steps.reverse(), kept: names };
}

/** Of a plan only what has to be done again when these inputs, and the reference run, have changed. */
export function planAfter(program: Program, plan: Plan, changed: Iterable<string>): Plan {
  const affected = new Set(changed);
  const steps = plan.steps.filter((step) => {
    const members = namesOf(step);
    const isAffected = members.some((member) =>
      (program.uses.get(member) ?? []).some(
        ({ name, kind }) => kind === 'reference' || affected.has(name),
      ),
    );
    if (isAffected) for (const member of members) affected.add(member);
    return isAffected;
  });
  return { steps, kept: plan.kept };
}

/** The variables that a step calculates. */
export function namesOf(step: Step): readonly string[] {
  return step.kind === 'whole' ? [step.name] : step.names;
}

export function createProgram(
  space: Space,
  inputs: readonly InputDefinition[],
  formulas: readonly FormulaDefinition[],
  functions: ReadonlyMap<string, DefinedFunction>,
): Program {
  const given = inputs.map((input) => ordered(space, input));
  const declared = formulas.map((formula) => ordered(space, formula));
  const dimensionsOf = new Map([...given, ...declared].map((one) => [one.name, one.dimensions]));
  const checked = checkFormulas(declared, functions, {
    space,
    dimensionsOf: (name) => dimensionsOf.get(name),
  });
  const uses = new Map(checked.map((one) => [one.definition.name, usesOf(one, space)]));
  const graph = dependencyGraph(uses);
  const steps = calculationOrder(graph);
  const comparing = findComparing(uses, graph, steps);
  const arrays = allocate(space, dimensionsOf);
  const referenceValues = allocate(
    space,
    new Map(referenced(uses).map((name) => [name, dimensionsOf.get(name) ?? []])),
  );
  const yearlyWith = new Map<string, ReadonlySet<string>>();
  for (const step of steps) {
    if (step.kind !== 'yearly') continue;
    const members = new Set(step.names);
    for (const name of step.names) yearlyWith.set(name, members);
  }

  const variables = checked.map((one): ProgramVariable => {
    const { name, dimensions, formula } = one.definition;
    const typed = 'typed' in one ? one.typed : null;
    const kernel =
      typed === null
        ? null
        : compile(typed, dimensions, {
            space,
            storage: (used, run) => arrayOf(run === 'reference' ? referenceValues : arrays, used),
            yearly: yearlyWith.get(name) ?? none,
          });
    return {
      name,
      dimensions,
      formula,
      typed,
      kernel,
      values: arrayOf(arrays, name),
      cellsInYear: cellsInYear(space, dimensions),
      timed: dimensions.includes(space.time.id),
      comparing: comparing.has(name),
    };
  });
  return {
    space,
    inputs: new Map(given.map((one) => [one.name, { ...one, values: arrayOf(arrays, one.name) }])),
    variables: new Map(variables.map((variable) => [variable.name, variable])),
    steps,
    functions,
    uses,
    referenceValues,
    problems: [
      ...checked.flatMap((one) => ('problem' in one ? [one.problem] : [])),
      ...referenced(uses)
        .filter((name) => comparing.has(name))
        .map((name) => problem('referenceOfComparison', name, { name })),
      ...steps.flatMap((step) => (step.kind === 'circular' ? [circularProblem(step.cycle)] : [])),
    ],
  };
}

const none: ReadonlySet<string> = new Set();

function ordered<T extends InputDefinition>(space: Space, definition: T): T {
  return { ...definition, dimensions: inOrder(space, definition.dimensions) };
}

type Uses = Program['uses'];

function usesOf(checked: Checked, space: Space): readonly Reference[] {
  return 'typed' in checked ? references(checked.typed, space.time.id) : [];
}

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

/** The names whose value in the reference run is asked for, each once. */
function referenced(uses: Uses): readonly string[] {
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

function allocate(
  space: Space,
  dimensionsOf: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Float64Array> {
  return new Map(
    [...dimensionsOf].map(([name, dimensions]) => [
      name,
      new Float64Array(cellCount(space, dimensions)),
    ]),
  );
}

function arrayOf(arrays: ReadonlyMap<string, Float64Array>, name: string): Float64Array {
  const found = arrays.get(name);
  if (found === undefined) throw new Error(`no values for ${name}`);
  return found;
}

function circularProblem(cycle: readonly string[]): Problem {
  return problem('circular', cycle[0] ?? '', { cycle: cycle.join(' → ') });
}
