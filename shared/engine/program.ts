import { broadcast, compile, type Kernel } from '../expression/compile';
import { cellsInYear } from '../expression/broadcast';
import type { DefinedFunction } from '../expression/expand';
import { references } from '../expression/references';
import type { Typed } from '../expression/typed';
import { problem, type Problem } from '../lib/problem';
import { cellCount, inOrder, type Space } from '../value/space';
import { calculationOrder, type Step } from './calculationOrder';
import { checkFormulas } from './checkFormulas';
import type { FormulaDefinition, InputDefinition } from './definition';
import type { Dependency } from './dependencyGraph';

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
  /** Values of the reference run that formulas ask for. */
  readonly referenceValues: ReadonlyMap<string, Float64Array>;
  /** Every formula that could not be read, and every circle. */
  readonly problems: readonly Problem[];
}

export function createProgram(
  space: Space,
  inputs: readonly InputDefinition[],
  formulas: readonly FormulaDefinition[],
  functions: ReadonlyMap<string, DefinedFunction>,
): Program {
  const ordered = inputs.map((input) => ({
    ...input,
    dimensions: inOrder(space, input.dimensions),
  }));
  const declared = formulas.map((formula) => ({
    ...formula,
    dimensions: inOrder(space, formula.dimensions),
  }));
  const dimensionsOf = new Map<string, readonly string[]>(
    [...ordered, ...declared].map(({ name, dimensions }) => [name, dimensions]),
  );
  const checked = checkFormulas(declared, functions, {
    space,
    dimensionsOf: (name) => dimensionsOf.get(name),
  });
  const storage = new Map(
    [...dimensionsOf].map(([name, dimensions]) => [
      name,
      new Float64Array(cellCount(space, dimensions)),
    ]),
  );
  const referenceValues = new Map<string, Float64Array>();
  const problems: Problem[] = [];
  const typedByName = new Map<string, Typed | null>();
  for (const outcome of checked) {
    if ('problem' in outcome) problems.push(outcome.problem);
    typedByName.set(outcome.definition.name, 'typed' in outcome ? outcome.typed : null);
  }

  const graph = new Map<string, readonly Dependency[]>();
  const needsReference = new Set<string>();
  for (const [name, typed] of typedByName) {
    const uses = typed === null ? [] : references(typed, space.time.id);
    for (const { name: used, kind } of uses) {
      if (kind !== 'reference') continue;
      needsReference.add(name);
      referenceValues.set(used, new Float64Array(cellCount(space, dimensionsOf.get(used) ?? [])));
    }
    graph.set(name, uses.flatMap(({ name: on, kind }) => dependency(on, kind, typedByName)));
  }
  const steps = calculationOrder(graph);
  const comparing = spread(needsReference, graph, steps);
  for (const name of referenceValues.keys()) {
    if (comparing.has(name)) problems.push(problem('referenceOfComparison', name, { name }));
  }
  for (const step of steps) {
    if (step.kind !== 'circular') continue;
    problems.push(problem('circular', step.names[0] ?? '', { circle: step.circle.join(' → ') }));
  }

  const variables = new Map<string, ProgramVariable>();
  for (const { name, dimensions, formula } of declared) {
    const typed = typedByName.get(name) ?? null;
    variables.set(name, {
      name,
      dimensions,
      formula,
      typed,
      values: valuesOf(storage, name),
      kernel:
        typed === null
          ? null
          : broadcast(
              space,
              compile(typed, space, (used, run) =>
                valuesOf(run === 'reference' ? referenceValues : storage, used),
              ),
              dimensions,
            ),
      cellsInYear: cellsInYear(space, dimensions),
      timed: dimensions.includes(space.time.id),
      comparing: comparing.has(name),
    });
  }
  return {
    space,
    inputs: new Map(
      ordered.map(({ name, dimensions }) => [
        name,
        { name, dimensions, values: valuesOf(storage, name) },
      ]),
    ),
    variables,
    steps,
    referenceValues,
    problems,
  };
}

function dependency(
  on: string,
  kind: 'same' | 'past' | 'whole' | 'reference',
  variables: ReadonlyMap<string, unknown>,
): readonly Dependency[] {
  return kind === 'reference' || !variables.has(on) ? [] : [{ on, kind }];
}

function valuesOf(storage: ReadonlyMap<string, Float64Array>, name: string): Float64Array {
  const values = storage.get(name);
  if (values === undefined) throw new Error(`no storage for ${name}`);
  return values;
}

/** Everything that needs the reference run, also through others. The steps come after what they use. */
function spread(
  needsReference: ReadonlySet<string>,
  graph: ReadonlyMap<string, readonly Dependency[]>,
  steps: readonly Step[],
): ReadonlySet<string> {
  const found = new Set(needsReference);
  for (const step of steps) {
    const names = step.kind === 'whole' ? [step.name] : step.names;
    const needs = (name: string): boolean =>
      found.has(name) || (graph.get(name) ?? []).some(({ on }) => found.has(on));
    if (names.some(needs)) for (const name of names) found.add(name);
  }
  return found;
}
