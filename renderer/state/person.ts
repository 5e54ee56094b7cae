import { createStore, type StoreApi } from 'zustand/vanilla';
import type { VoorkantBridge } from '../../shared/ipc/bridge';

/** Who edits: the name that signs changes. It is kept on this computer, and is in no scenario by itself. */
export interface Person {
  /** Null: nobody was asked yet; empty: without a name. */
  readonly store: StoreApi<{ readonly name: string | null }>;
  /** Without the white space around it; empty: without a name from now on. */
  readonly setName: (typed: string) => void;
  /** What changes are signed with; empty where nobody is named. */
  readonly signature: () => string;
}

/** `known`: as it was kept. */
export function createPerson(
  known: string | null,
  bridge: Pick<VoorkantBridge, 'setPerson'>,
): Person {
  const store = createStore<{ readonly name: string | null }>(() => ({ name: known }));
  return {
    store,
    signature: () => store.getState().name ?? '',
    setName: (typed) => {
      const name = typed.trim();
      store.setState({ name });
      // A disk that refuses costs the memory only: the name holds until the program ends.
      bridge.setPerson(name).catch(console.error);
    },
  };
}
