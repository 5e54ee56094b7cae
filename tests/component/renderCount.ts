/** What React drew of a part of the page since the count was read last. */
export interface RenderCount {
  readonly commits: number;
  /** Component renders by name, the same component twice when it was drawn twice. */
  readonly renders: ReadonlyMap<string, number>;
}

/** As much of a node of React's tree as is read here; the names are React's own. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly type: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly stateNode: unknown;
}

/** Function components, plain, with a ref, and remembered. */
const componentTags = new Set([0, 11, 14, 15]);
/** The flag of what was called in this commit, as the developer tools of React read it. */
const performedWork = 1;

/** Counts renders in the tree below `container`; `onRender` is for a `Profiler` around everything in it. */
export function countRenders(container: HTMLElement): {
  readonly onRender: () => void;
  readonly take: () => RenderCount;
} {
  let commits = 0;
  let renders = new Map<string, number>();
  return {
    onRender: () => {
      commits += 1;
      const root = currentRoot(container);
      for (const name of drawnBelow(root, root.alternate)) {
        renders.set(name, (renders.get(name) ?? 0) + 1);
      }
    },
    take: () => {
      const taken = { commits, renders };
      commits = 0;
      renders = new Map();
      return taken;
    },
  };
}

function currentRoot(container: HTMLElement): Fiber {
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$'));
  const fiber = (container as unknown as Record<string, Fiber>)[key ?? ''];
  if (fiber === undefined) throw new Error('React has drawn nothing here');
  return (fiber.stateNode as { readonly current: Fiber }).current;
}

/** The components that were called in the commit that made this tree; a subtree that is the same one was left alone. */
function* drawnBelow(fiber: Fiber, before: Fiber | null): Generator<string> {
  if (fiber.child === before?.child) return;
  for (let child = fiber.child; child !== null; child = child.sibling) {
    if (componentTags.has(child.tag) && (child.flags & performedWork) !== 0) {
      yield nameOf(child.type);
    }
    yield* drawnBelow(child, child.alternate);
  }
}

function nameOf(type: unknown): string {
  if (typeof type === 'function') return type.name;
  const { type: inner, render } = type as { readonly type?: unknown; readonly render?: unknown };
  return nameOf(inner ?? render);
}
