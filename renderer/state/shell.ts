import type { ParseKeys } from 'i18next';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../../shared/lib/problem';
import type { Scenario } from '../../shared/model/scenario';
import { createDrafts, type Drafts } from './drafts';
import type { Ready } from './editorActions';
import type { Fingerprint } from './openFile';
import type { Page } from './pages';
import { keptFolds, keepFolds, type Folds } from './folds';
import type { ReadWork } from './work';
import type { WhyCell } from '../values/whyCell';
import type { OpeningStep } from '../worker/messages';

/** A text of the window, as long as it is data. */
export type TextKey = ParseKeys;

/** Something that went wrong: what happened, what was kept, what to do. */
export interface Trouble {
  readonly title: TextKey;
  readonly problems: readonly Problem[];
  /** Null: the problems say it themselves. */
  readonly advice: TextKey | null;
}

/** Something that succeeded, said for a few seconds. */
export interface Success {
  readonly text: TextKey;
  readonly values: Readonly<Record<string, string>>;
}

export interface Question {
  readonly title: TextKey;
  readonly text: TextKey;
  readonly values: Readonly<Record<string, string>>;
  /** The first is what Enter does; Escape is the last. */
  readonly answers: readonly { readonly id: string; readonly text: TextKey }[];
}

/** A sheet of paper that is being laid out: what stands on it beside the scenario itself. */
export interface PrintJob extends Fingerprint {
  /** When it was asked for, ISO 8601 in UTC. */
  readonly at: string;
}

/** What the scenario on screen is compared with. */
export interface Compared {
  readonly scenario: Scenario;
  /**
   * A file, an example, or what the scenario on screen was: at a save of before, when it was saved last, began or was
   * pinned.
   */
  readonly what: 'file' | 'example' | 'snapshot' | 'saved' | 'began' | 'pinned';
  /** Of the file or the example; the time of the snapshot, or at which it was pinned. */
  readonly name: string;
  /** What was compiled and calculated of it while it was opened. */
  readonly ready?: Ready;
}

/** As many as can be told apart beside the one on screen. */
export const mostCompared = 3;

/** A large file that is being opened beside the window. */
export interface OpeningFile {
  /** Of the file, without extension. */
  readonly name: string;
  readonly step: OpeningStep;
  /** Does not open it: what is on screen stays. */
  readonly stop: () => void;
}

/** What the window says beside the scenario. */
export interface ShellState {
  readonly trouble: Trouble | null;
  readonly success: Success | null;
  readonly question: Question | null;
  readonly opening: OpeningFile | null;
  /** Unsaved work of before that nobody has decided about, and what is on screen of it already; the first is asked about. */
  readonly found: readonly ReadWork[];
  /** The form that lies over the window. */
  readonly form:
    | 'new'
    | 'export'
    | 'properties'
    | 'about'
    | 'help'
    | 'person'
    | 'moveUp'
    | 'checks'
    | 'snapshots'
    | 'autosave'
    | null;
  /** At most `mostCompared`, in the order in which they came. */
  readonly compared: readonly Compared[];
  readonly page: Page;
  /** A row of the sheet that somebody wants to see, by the name of its quantity; null once it is found. */
  readonly wantedRow: string | null;
  /** The cells that the panel "Waarom?" was asked about, each from the one before it; empty: no panel. */
  readonly why: readonly WhyCell[];
  readonly folded: Folds;
  /** Only the answer, a picture and the knobs, in large type. */
  readonly presenting: boolean;
  /** While presenting: there is another screen to present on. */
  readonly otherScreen: boolean;
  /** Drawn for print, and never seen on screen; null: nobody prints. */
  readonly paper: PrintJob | null;
}

export interface Shell {
  readonly store: StoreApi<ShellState>;
  readonly drafts: Drafts;
  /**
   * Takes over what is being typed, before anything is done that rests on the scenario or leaves it. False: it is
   * refused, which is said, and nothing is to be done.
   */
  readonly settle: () => boolean;
  readonly report: (trouble: Trouble | null) => void;
  readonly succeed: (success: Success | null) => void;
  /** Asks and waits: the id of the chosen answer. A question that is still open gets its last answer. */
  readonly ask: (question: Question) => Promise<string>;
  readonly answer: (id: string) => void;
  /** Says that a large file is being opened, and how far it is. */
  readonly showOpening: (opening: OpeningFile | null) => void;
  /** Asks about unsaved work of before, one after the other. */
  readonly offer: (found: readonly ReadWork[]) => void;
  readonly open: (form: ShellState['form']) => void;
  /** Puts a scenario beside the one on screen; refused, and said, with too many. */
  readonly compare: (one: Compared) => boolean;
  readonly stopComparing: (one: Compared) => void;
  /** Another scenario comes on screen: what the last one was is beside the point. */
  readonly forgetOwnStates: () => void;
  readonly goTo: (place: Page) => void;
  /** Shows the row of that quantity in the sheet. */
  readonly goToRow: (name: string) => void;
  readonly foundRow: () => void;
  /** Asks how a value came about; a new question begins a new trail. */
  readonly askWhy: (cell: WhyCell) => void;
  /** Shows another trail of questions; an empty one closes the panel. */
  readonly followWhy: (trail: readonly WhyCell[]) => void;
  /** Folds a part of the window away or opens it, and keeps that for the next start. */
  readonly fold: (part: keyof Folds, isFolded: boolean) => void;
  readonly present: (presenting: boolean) => void;
  readonly findScreen: (otherScreen: boolean) => void;
  /** Draws the paper, and waits until it is there. */
  readonly layOut: (paper: PrintJob) => Promise<void>;
  /** The paper is there. */
  readonly laidOut: () => void;
  /** It will never be there. */
  readonly paperFailed: () => void;
  readonly clearPaper: () => void;
}

const notTaken: Trouble = { title: 'drafts.notTaken', problems: [], advice: 'drafts.advice' };

const fullyCompared: Trouble = {
  title: 'files.notCompared',
  problems: [],
  advice: 'files.fullyCompared',
};

export function createShell(): Shell {
  const store = createStore<ShellState>(() => ({
    trouble: null,
    success: null,
    question: null,
    opening: null,
    found: [],
    form: null,
    compared: [],
    page: 'overview',
    wantedRow: null,
    why: [],
    folded: keptFolds(),
    presenting: false,
    otherScreen: false,
    paper: null,
  }));
  const drafts = createDrafts();
  let resolveOpen: ((id: string) => void) | null = null;
  let waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void } | null =
    null;

  function answer(id: string): void {
    const resolve = resolveOpen;
    resolveOpen = null;
    store.setState({ question: null });
    resolve?.(id);
  }

  function settle(): boolean {
    const isSettled = drafts.settle();
    const { trouble, form } = store.getState();
    // A form that lies over the window says it itself.
    if (!isSettled && form === null) store.setState({ trouble: notTaken });
    else if (trouble === notTaken) store.setState({ trouble: null });
    return isSettled;
  }

  return {
    store,
    drafts,
    settle,
    report: (trouble) => {
      store.setState({ trouble });
    },
    succeed: (success) => {
      // A message that fades takes no trouble with it that came after it.
      store.setState(success === null ? { success } : { success, trouble: null });
    },
    ask: (question) => {
      answer(store.getState().question?.answers.at(-1)?.id ?? '');
      return new Promise((resolve) => {
        resolveOpen = resolve;
        store.setState({ question });
      });
    },
    answer,
    showOpening: (opening) => {
      store.setState({ opening });
    },
    offer: (found) => {
      store.setState({ found });
    },
    open: (form) => {
      store.setState({ form });
    },
    compare: (one) => {
      const { compared } = store.getState();
      const isThere = compared.some(
        ({ scenario, what }) => scenario === one.scenario && what === one.what,
      );
      if (!isThere && compared.length >= mostCompared) {
        store.setState({ trouble: fullyCompared });
        return false;
      }
      if (!isThere) store.setState({ compared: [...compared, one] });
      return true;
    },
    stopComparing: (one) => {
      store.setState(({ compared }) => ({ compared: compared.filter((other) => other !== one) }));
    },
    forgetOwnStates: () => {
      store.setState(({ compared }) => ({
        compared: compared.filter(({ what }) => what === 'file' || what === 'example'),
      }));
    },
    goTo: (page) => {
      if (settle()) store.setState({ page });
    },
    goToRow: (wantedRow) => {
      if (settle()) store.setState({ page: 'sheet', wantedRow });
    },
    foundRow: () => {
      store.setState({ wantedRow: null });
    },
    askWhy: (cell) => {
      store.setState({ why: [cell] });
    },
    followWhy: (why) => {
      store.setState({ why });
    },
    fold: (part, isFolded) => {
      const folded = { ...store.getState().folded, [part]: isFolded };
      keepFolds(folded);
      store.setState({ folded });
    },
    present: (presenting) => {
      if (settle()) store.setState({ presenting });
    },
    findScreen: (otherScreen) => {
      store.setState({ otherScreen });
    },
    layOut: (paper) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        store.setState({ paper });
      }),
    laidOut: () => {
      waiting?.resolve();
      waiting = null;
    },
    paperFailed: () => {
      waiting?.reject(new Error('the paper could not be drawn'));
      waiting = null;
    },
    clearPaper: () => {
      store.setState({ paper: null });
    },
  };
}
