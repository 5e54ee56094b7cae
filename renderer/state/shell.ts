import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../../shared/lib/problem';

/** Something that went wrong: what happened, what was kept, what to do. Keys of the window's texts. */
export interface Trouble {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly advice: string;
}

/** Something that succeeded, said for a few seconds. */
export interface Success {
  /** Key of the window's texts. */
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Question {
  /** Keys of the window's texts. */
  readonly title: string;
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
  /** The first is what Enter does; Escape is the last. */
  readonly answers: readonly { readonly id: string; readonly text: string }[];
}

/** What the window says beside the scenario. */
export interface ShellState {
  readonly trouble: Trouble | null;
  readonly success: Success | null;
  readonly question: Question | null;
  /** The form that lies over the window. */
  readonly form: 'new' | 'properties' | 'about' | null;
}

export interface Shell {
  readonly store: StoreApi<ShellState>;
  readonly report: (trouble: Trouble | null) => void;
  readonly succeed: (success: Success | null) => void;
  /** Asks and waits: the id of the chosen answer. A question that is still open gets its last answer. */
  readonly ask: (question: Question) => Promise<string>;
  readonly answer: (id: string) => void;
  readonly open: (form: ShellState['form']) => void;
}

export function createShell(): Shell {
  const store = createStore<ShellState>(() => ({
    trouble: null,
    success: null,
    question: null,
    form: null,
  }));
  let resolveOpen: ((id: string) => void) | null = null;

  function answer(id: string): void {
    const resolve = resolveOpen;
    resolveOpen = null;
    store.setState({ question: null });
    resolve?.(id);
  }

  return {
    store,
    report: (trouble) => {
      store.setState({ trouble });
    },
    succeed: (success) => {
      store.setState({ success, trouble: null });
    },
    ask: (question) => {
      answer(store.getState().question?.answers.at(-1)?.id ?? '');
      return new Promise((resolve) => {
        resolveOpen = resolve;
        store.setState({ question });
      });
    },
    answer,
    open: (form) => {
      store.setState({ form });
    },
  };
}
