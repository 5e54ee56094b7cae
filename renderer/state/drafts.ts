import { createStore, type StoreApi } from 'zustand/vanilla';

/** Something that was typed and is not in the scenario yet. */
export interface Draft {
  /** Takes it over into the scenario. False: that is refused, and beside the field stands why. */
  readonly settle: () => boolean;
  /** It goes, and with it the form that it stands in: another scenario comes on screen. */
  readonly discard: () => void;
  /** What gets the focus when it is refused. */
  readonly field: () => HTMLElement | null;
}

/**
 * What is typed belongs to the document on screen. Whoever edits by typing holds a draft here as long as the scenario
 * does not have it; whoever leaves, saves or shows the scenario settles all of them first.
 */
export interface Drafts {
  readonly store: StoreApi<readonly Draft[]>;
  /** Gives back what lets go of it. */
  readonly hold: (draft: Draft) => () => void;
  /** Takes all of them over. False: one is refused; it has the focus, and those after it are as they were. */
  readonly settle: () => boolean;
  readonly discard: () => void;
}

/** The drafts of a window, and the one way to settle them, which says it when one is refused. */
export interface Typing {
  readonly drafts: Drafts;
  readonly settle: () => boolean;
}

export function createDrafts(): Drafts {
  const store = createStore<readonly Draft[]>(() => []);

  function release(draft: Draft): void {
    const held = store.getState();
    if (held.includes(draft)) {
      store.setState(
        held.filter((one) => one !== draft),
        true,
      );
    }
  }

  return {
    store,
    hold: (draft) => {
      store.setState([...store.getState(), draft], true);
      return () => release(draft);
    },
    settle: () => {
      for (const draft of store.getState()) {
        if (!draft.settle()) {
          draft.field()?.focus();
          return false;
        }
        release(draft);
      }
      return true;
    },
    discard: () => {
      const held = store.getState();
      store.setState([], true);
      for (const draft of held) draft.discard();
    },
  };
}
