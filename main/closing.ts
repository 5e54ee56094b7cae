import { assertNever } from '../shared/lib/result';
import type { Request } from '../shared/ipc/contract';

/** Milliseconds that the page has to say that it has begun to save. */
export const patience = 5000;

/** Milliseconds that the page has to say that all it had to report has been reported. */
export const reportPatience = 1000;

/** Why saving does not end: the page does not answer, or it is still busy (with a question, say). */
export type Trouble = 'silent' | 'busy';

/** What closing needs of window and screen. */
export interface ClosingWindow {
  readonly hasUnsavedWork: () => boolean;
  readonly askToSave: () => Promise<'save' | 'discard' | 'cancel'>;
  readonly askInTrouble: (trouble: Trouble) => Promise<'wait' | 'close'>;
  /** Asks the page whether it has reported all; it answers `reported` through `Closing.answer`. */
  readonly requestReport: () => void;
  /** Asks the page to save; it answers through `Closing.answer`. */
  readonly requestSave: () => void;
  /** Closes the window without asking anything any more. */
  readonly close: () => void;
  /** The same, and the person does not want the unsaved work. */
  readonly closeAndForget: () => void;
}

/** The way from a wish to close (button, key, system) to a closed window. */
export interface Closing {
  /**
   * Closes the window unless there is unsaved work, which the person is asked about first. The page is waited for: it
   * may have more to report, a letter typed just now.
   */
  readonly start: () => void;
  /**
   * Whether the window may close at once, when the system ends and waits for nothing: by what the page reported last.
   * If not, the person is asked, and it closes later or stays.
   */
  readonly mayEnd: () => boolean;
  readonly answer: (how: Request<'close:answer'>[0]) => void;
  /** The page is a new one: what the last one was asked does not count any more. */
  readonly reset: () => void;
}

export function createClosing(window: ClosingWindow): Closing {
  let isAsking = false;
  let isSaving = false;
  let timer: NodeJS.Timeout | undefined;
  let isReporting = false;
  let reportTimer: NodeJS.Timeout | undefined;

  /** One question at a time. What the person answers counts even if the page has moved on. */
  async function ask<T>(question: () => Promise<T>, then: (choice: T) => void): Promise<void> {
    isAsking = true;
    const choice = await question().finally(() => {
      isAsking = false;
    });
    then(choice);
  }

  function askToSave(): void {
    void ask(window.askToSave, (choice) => {
      switch (choice) {
        case 'save':
          startSaving();
          return;
        case 'discard':
          window.closeAndForget();
          return;
        case 'cancel':
          return;
        default:
          assertNever(choice);
      }
    });
  }

  function startSaving(): void {
    isSaving = true;
    timer = setTimeout(inTrouble, patience, 'silent');
    window.requestSave();
  }

  function stopSaving(): void {
    isSaving = false;
    clearTimeout(timer);
  }

  function inTrouble(trouble: Trouble): void {
    clearTimeout(timer);
    if (isAsking) {
      return;
    }
    void ask(
      () => window.askInTrouble(trouble),
      (choice) => {
        if (choice === 'close') {
          window.close();
        }
      },
    );
  }

  function startReporting(): void {
    if (isReporting || isAsking) return;
    isReporting = true;
    // A page that hangs has nothing that it did not say before.
    reportTimer = setTimeout(reported, reportPatience);
    window.requestReport();
  }

  function stopReporting(): void {
    isReporting = false;
    clearTimeout(reportTimer);
  }

  function reported(): void {
    stopReporting();
    if (!window.hasUnsavedWork()) window.close();
    else if (!isAsking) askToSave();
  }

  function mayEnd(): boolean {
    if (!window.hasUnsavedWork()) {
      return true;
    }
    if (isSaving) {
      inTrouble('busy');
    } else if (!isAsking) {
      askToSave();
    }
    return false;
  }

  return {
    start: () => {
      if (mayEnd()) startReporting();
    },
    mayEnd,
    answer: (how) => {
      if (how === 'reported') {
        if (isReporting) reported();
        return;
      }
      if (!isSaving) {
        return;
      }
      switch (how) {
        case 'received':
          clearTimeout(timer);
          return;
        case 'saved':
          stopSaving();
          // Who goes on typing while the disk is slow has new work by now.
          if (!window.hasUnsavedWork()) window.close();
          else if (!isAsking) askToSave();
          return;
        case 'kept':
          stopSaving();
          return;
        case 'unable':
          stopSaving();
          inTrouble('silent');
          return;
        default:
          assertNever(how);
      }
    },
    reset: () => {
      stopSaving();
      stopReporting();
    },
  };
}
