import { createStore, type StoreApi } from 'zustand/vanilla';
import { createDrafts, type Drafts } from './drafts';
import type { Page } from './pages';
import { keptFolds, keepFolds, type Folds } from './folds';
import type { ReadWork } from './work';
import type { WhyCell } from '../values/whyCell';
import {
  type Trouble,
  type Success,
  type Question,
  type PrintJob,
  type Compared,
  mostCompared,
  type OpeningFile,
  type ShellState,
} from './shellState';

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
  /** That work is decided about, or is left for later. */
  readonly decide: (work: ReadWork, isLater?: boolean) => void;
  readonly open: (form: ShellState['form']) => void;
  readonly showStart: (start: ShellState['start']) => void;
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
    later: [],
    start: null,
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
    decide: (work, isLater = false) => {
      const others = (list: readonly ReadWork[]): ReadWork[] => list.filter((one) => one !== work);
      store.setState(({ found, later }) => ({
        found: others(found),
        later: [...others(later), ...(isLater ? [work] : [])],
      }));
    },
    open: (form) => {
      store.setState({ form });
    },
    showStart: (start) => {
      if (start === null || settle()) store.setState({ start });
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
