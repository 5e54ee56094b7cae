import {
  type DependencyGraph,
  type Dependency,
  stronglyConnectedComponents,
} from './dependencyGraph';

/** One step of the calculation, after everything it uses. */
export type Step =
  /** Calculated over all years at once. */
  | { readonly kind: 'whole'; readonly name: string }
  /** Variables that need each other's past: year by year, in this order within a year. */
  | { readonly kind: 'yearly'; readonly names: readonly string[] }
  /**
   * Variables that need each other in the same year, with those that are joined to them by their past. Only cells
   * that do not need themselves have a value, such as those that build on an overridden cell. In `names` a variable
   * comes after what it uses where that is possible. Each of the `cycles` names variables in the order in which they
   * use each other, from one of them back to it.
   */
  | {
      readonly kind: 'circular';
      readonly names: readonly string[];
      readonly cycles: readonly (readonly string[])[];
    };

/** The variables that a step calculates. */
export function namesOf(step: Step): readonly string[] {
  return step.kind === 'whole' ? [step.name] : step.names;
}

/** The steps in the order of calculation. */
export function calculationOrder(graph: DependencyGraph): readonly Step[] {
  return stronglyConnectedComponents(graph).flatMap((component) => stepsFor(component, graph));
}

function stepsFor(component: readonly string[], graph: DependencyGraph): readonly Step[] {
  const [only] = component;
  if (component.length === 1 && only !== undefined) {
    const usesItself = (graph.get(only) ?? []).some(({ on }) => on === only);
    if (!usesItself) return [{ kind: 'whole', name: only }];
  }
  const within = restrict(graph, component, () => true);
  const sameYear = restrict(graph, component, ({ kind }) => kind !== 'past');
  const ordered = stronglyConnectedComponents(sameYear);
  // Of those that use each other the first met comes first, so that most of what it uses comes after it.
  const names = ordered.flatMap((members) => members.toReversed());
  // A sum over all years, or a fixed year, of something that comes from this very variable: looking back
  // elsewhere in the circular reference does not help, for years that are not there yet are needed.
  for (const [name, uses] of within) {
    const whole = uses.find(({ kind }) => kind === 'whole');
    if (whole === undefined) continue;
    return [{ kind: 'circular', names, cycles: [[name, ...shortestPath(whole.on, name, within)]] }];
  }
  const cycles = ordered.filter((members) => isCircular(members, sameYear));
  if (cycles.length === 0) return [{ kind: 'yearly', names }];
  return [{ kind: 'circular', names, cycles: cycles.map((one) => cycleOf(one, sameYear)) }];
}

function restrict(
  graph: DependencyGraph,
  names: readonly string[],
  keep: (dependency: Dependency) => boolean,
): DependencyGraph {
  const members = new Set(names);
  return new Map(
    names.map((name) => [
      name,
      (graph.get(name) ?? []).filter((uses) => members.has(uses.on) && keep(uses)),
    ]),
  );
}

function isCircular(names: readonly string[], graph: DependencyGraph): boolean {
  const [only] = names;
  if (only === undefined || names.length > 1) return true;
  return (graph.get(only) ?? []).some(({ on }) => on === only);
}

/** The shortest circular reference through the first member. */
function cycleOf(names: readonly string[], graph: DependencyGraph): readonly string[] {
  const [start] = names;
  if (start === undefined) return names;
  const members = restrict(graph, names, () => true);
  const cycles = (members.get(start) ?? []).map(({ on }) => shortestPath(on, start, members));
  const [shortest] = cycles.sort((a, b) => a.length - b.length);
  return [start, ...(shortest ?? [])];
}

/** From `start` along uses to `end`, both included; the members of one component always reach each other. */
function shortestPath(start: string, end: string, graph: DependencyGraph): readonly string[] {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  const queue = [start];
  for (const name of queue) {
    if (name === end) break;
    for (const { on } of graph.get(name) ?? []) {
      if (cameFrom.has(on)) continue;
      cameFrom.set(on, name);
      queue.push(on);
    }
  }
  const names: string[] = [];
  for (let at: string | null = end; at !== null; at = cameFrom.get(at) ?? null) names.push(at);
  return names.reverse();
}
