import type { Page } from 'playwright-core';

/** What React did since it was asked last. */
export interface ReactWork {
  readonly commits: number;
  /** Components whose function ran: what stayed as it was is not counted. */
  readonly renders: number;
}

/** The parts of React's own record of a component that are read. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

type CountingPage = typeof globalThis & {
  reactWork: { commits: number; renders: number };
  __REACT_DEVTOOLS_GLOBAL_HOOK__: unknown;
};

/**
 * Lets the page count what React commits, through the hook that React has for its developer tools and that a
 * production build calls as well. Takes effect with the next load. It costs time, so nothing is timed meanwhile.
 */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = { commits: 0, renders: 0 };
    /** Function, class, forwardRef and memo components. */
    const components = new Set([0, 1, 11, 14, 15]);
    /** Set on a component whose function ran in the commit. */
    const performedWork = 1;

    function mounted(fiber: Fiber): number {
      let count = components.has(fiber.tag) ? 1 : 0;
      for (let child = fiber.child; child !== null; child = child.sibling) count += mounted(child);
      return count;
    }

    // As the developer tools do: below what kept the very same child nothing was looked at.
    function updated(fiber: Fiber, before: Fiber): number {
      let count = components.has(fiber.tag) && (fiber.flags & performedWork) !== 0 ? 1 : 0;
      if (fiber.child === before.child) return count;
      for (let child = fiber.child; child !== null; child = child.sibling) {
        count += child.alternate === null ? mounted(child) : updated(child, child.alternate);
      }
      return count;
    }

    const page = globalThis as CountingPage;
    page.reactWork = counted;
    page.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      isDisabled: false,
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onScheduleFiberRoot: () => undefined,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_: unknown, { current }: { readonly current: Fiber }) => {
        counted.commits++;
        counted.renders +=
          current.alternate === null ? mounted(current) : updated(current, current.alternate);
      },
    };
  });
}

/** What was counted since the last time, in a page that counts. */
export function takeReactWork(page: Page): Promise<ReactWork> {
  return page.evaluate(() => {
    const { reactWork } = globalThis as CountingPage;
    const taken = { ...reactWork };
    reactWork.commits = 0;
    reactWork.renders = 0;
    return taken;
  });
}
