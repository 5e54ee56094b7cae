import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AskGlance, Glance } from '../worker/glances';

/** What is known of a text: `none` where it is not looked at (too large, gone), `refused` where it is no scenario. */
export type Looked = Glance | 'none' | 'refused';

/** A text to look at: its stamp tells it from every other one, so that no figure is ever of another state of a file. */
export interface Wanted {
  readonly stamp: string;
  /** The text with its stamp as it is read now; null: it is not looked at. */
  readonly read: () => Promise<{ readonly text: string; readonly stamp: string } | null>;
}

/** What lists of scenarios show of them, calculated when it is wanted and kept while the window is open. */
export interface Glances {
  readonly store: StoreApi<ReadonlyMap<string, Looked>>;
  /** Looks at these, in this order, unless they are known; what was wanted before and has not begun is wanted no more. */
  readonly want: (texts: readonly Wanted[]) => void;
}

export function createGlances(ask: AskGlance): Glances {
  const store = createStore<ReadonlyMap<string, Looked>>(() => new Map());
  let waiting: readonly Wanted[] = [];
  let isLooking = false;

  function note(stamp: string, looked: Looked): void {
    store.setState(new Map(store.getState()).set(stamp, looked), true);
  }

  async function look({ stamp, read }: Wanted): Promise<void> {
    const found = await read();
    if (found === null) {
      note(stamp, 'none');
      return;
    }
    // Written meanwhile: the list will say so, and then it is known already.
    note(found.stamp, (await ask(found.text)) ?? 'refused');
  }

  async function lookAtAll(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      waiting = waiting.slice(1);
      await look(next).catch((error: unknown) => {
        console.error('a file could not be looked at', error);
      });
    }
    isLooking = false;
  }

  return {
    store,
    want: (texts) => {
      const known = store.getState();
      waiting = texts.filter(({ stamp }) => !known.has(stamp));
      void lookAtAll();
    },
  };
}
