import type { ParseKeys } from 'i18next';
import type { Problem } from '../../shared/lib/problem';
import type { Scenario } from '../../shared/model/scenario';
import type { Ready } from './editorActions';
import type { Fingerprint } from './openFile';
import type { Page } from './pages';
import { type Folds } from './folds';
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
  /** What it and the one on screen both grew from, where that was found. */
  readonly base?: Scenario;
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
  /** Such work that the person wants to decide about later: the start page has it. */
  readonly later: readonly ReadWork[];
  /**
   * The start page lies over the scenario on screen; `first`: nobody has chosen a scenario yet, and the one below is
   * only there to begin with.
   */
  readonly start: 'first' | 'open' | null;
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
