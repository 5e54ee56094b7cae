import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Kind } from '../worker/messages';
import type { StartWorker } from '../worker/scenarioWorker';

/** What workers could not calculate for the scenario on screen, by kind, each with how to ask again. */
export type Failures = ReadonlyMap<Kind, () => void>;

export interface FailureKeeper {
  readonly store: StoreApi<Failures>;
  /** Asks again for all that failed. */
  readonly retry: () => void;
  /** Starts workers whose failures are kept here, except where the caller has its own way out. */
  readonly watch: (startWorker: StartWorker) => StartWorker;
}

export function createFailures(): FailureKeeper {
  const store = createStore<Failures>(() => new Map());

  function set(kind: Kind, again: (() => void) | null): void {
    const before = store.getState();
    if (again === null && !before.has(kind)) return;
    const after = new Map(before);
    if (again === null) after.delete(kind);
    else after.set(kind, again);
    store.setState(after, true);
  }

  return {
    store,
    retry: () => {
      const failed = store.getState();
      store.setState(new Map(), true);
      for (const again of failed.values()) again();
    },
    watch: (startWorker) => (kind, answered, failed) => {
      const worker = startWorker(
        kind,
        (outcome, question) => {
          set(kind, null);
          answered(outcome, question);
        },
        failed ?? ((question) => set(kind, () => worker.ask(question))),
      );
      return {
        ...worker,
        end: () => {
          set(kind, null);
          worker.end();
        },
      };
    },
  };
}
