/** How a variable uses another: see `ReferenceKind`; uses of the reference run are no dependencies here. */
export interface Dependency {
  readonly on: string;
  readonly kind: 'same' | 'past' | 'whole';
}

/** For each variable what it uses. Names that are not a key (inputs) are left out. */
export type DependencyGraph = ReadonlyMap<string, readonly Dependency[]>;

/**
 * Strongly connected components, each before those that use it (Tarjan 1972). Without recursion: a chain of
 * thousands of variables must not exhaust the stack.
 */
export function stronglyConnectedComponents(
  graph: DependencyGraph,
): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const waiting: string[] = [];
  const isWaiting = new Set<string>();
  const components: string[][] = [];

  function enter(name: string): { name: string; next: number } {
    index.set(name, index.size);
    lowest.set(name, index.size - 1);
    waiting.push(name);
    isWaiting.add(name);
    return { name, next: 0 };
  }

  function lower(name: string, to: number): void {
    lowest.set(name, Math.min(lowest.get(name) ?? to, to));
  }

  for (const root of graph.keys()) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const uses = graph.get(top.name)?.[top.next];
      if (uses !== undefined) {
        top.next += 1;
        const seen = index.get(uses.on);
        if (seen === undefined) path.push(enter(uses.on));
        else if (isWaiting.has(uses.on)) lower(top.name, seen);
        continue;
      }
      path.pop();
      const reached = lowest.get(top.name) ?? 0;
      const above = path.at(-1);
      if (above !== undefined) lower(above.name, reached);
      if (reached === index.get(top.name)) components.push(closeComponent(top.name));
    }
  }

  function closeComponent(root: string): string[] {
    const component: string[] = [];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      isWaiting.delete(name);
      component.push(name);
      if (name === root) break;
    }
    return component.reverse();
  }

  return components;
}
