import { screen, type BrowserWindow } from 'electron';
import type { PageState } from '../shared/ipc/contract';
import { createClosing, type Closing } from './closing';
import { createCrashes } from './crashes';
import { askAfterCrash, askInTrouble, askToSave } from './dialogs';
import { tell } from './ipc';
import { windowTitle, type NativeTexts } from './nativeTexts';
import { createFileFollower, type FileFollower, type FollowParts } from './followFiles';
import { createPresenting, type Presenting } from './presenting';

/** The window as main sees it: what its page last said of itself, and how it closes. */
export interface DocumentWindow {
  readonly window: BrowserWindow;
  readonly report: (state: PageState) => void;
  /** Of the file on screen; null while it has none. */
  readonly documentId: () => string | null;
  readonly answerClose: Closing['answer'];
  readonly present: Presenting['show'];
  /** Whether the page wants to hear when what is listed has changed. */
  readonly followFiles: FileFollower['follow'];
  /** Writes the title again, in the language of now. */
  readonly showTitle: () => void;
}

/** What the window depends on elsewhere in main. */
export interface DocumentWindowParts {
  readonly texts: () => NativeTexts;
  readonly pathOf: (documentId: string) => string | undefined;
  readonly onState: (state: PageState) => void;
  /** Hears of each file that the page has come to show. */
  readonly onShown: (path: string) => void;
  /** The unsaved work of the page is saved, or not wanted. */
  readonly forgetWork: () => Promise<void>;
  readonly files: Pick<FollowParts, 'folder' | 'look'>;
}

const emptyState: PageState = {
  documentId: null,
  name: '',
  unsaved: false,
  undo: null,
  redo: null,
};

/** Lets title and closing of a window follow what its page reports. */
export function createDocumentWindow(
  window: BrowserWindow,
  parts: DocumentWindowParts,
): DocumentWindow {
  let state = emptyState;
  let hasReported = false;
  const closing = createClosing({
    hasUnsavedWork: () => state.unsaved,
    askToSave: () => askToSave(window, parts.texts(), state.name),
    askInTrouble: (trouble) => askInTrouble(window, parts.texts(), trouble),
    requestReport: () => tell(window.webContents, 'close:report', null),
    requestSave: () => tell(window.webContents, 'close:save', null),
    // No event in the page that could hold it up: it may hang.
    close: () => window.destroy(),
    closeAndForget: () => {
      void parts.forgetWork();
      window.destroy();
    },
  });
  const crashes = createCrashes({
    reload: () => window.webContents.reload(),
    close: () => window.destroy(),
    ask: () => askAfterCrash(window, parts.texts()),
    now: () => performance.now(),
  });

  const presenting = createPresenting(window, screen, (change) =>
    tell(window.webContents, 'present:changed', change),
  );

  const follower = createFileFollower({
    ...parts.files,
    changed: () => tell(window.webContents, 'files:changed', null),
  });

  /** Of the page that is there, which has said something. */
  function reportOfPage(reported: PageState): void {
    hasReported = true;
    report(reported);
  }

  function report(reported: PageState): void {
    const { documentId } = reported;
    const isOther = documentId !== null && documentId !== state.documentId;
    const path = isOther ? parts.pathOf(documentId) : undefined;
    state = reported;
    showTitle();
    parts.onState(state);
    if (path !== undefined) parts.onShown(path);
  }

  function showTitle(): void {
    window.setTitle(windowTitle(state, parts.texts()));
    if (process.platform === 'darwin') {
      const path = state.documentId === null ? undefined : parts.pathOf(state.documentId);
      window.setDocumentEdited(state.unsaved);
      window.setRepresentedFilename(path ?? '');
    }
  }

  /** Another page knows nothing of what the last one had open. */
  function forgetPage(): void {
    closing.reset();
    presenting.reset();
    follower.follow(false);
    hasReported = false;
    report(emptyState);
  }

  window.on('close', (event) => {
    event.preventDefault();
    closing.start();
  });
  // Windows ends its session without a close event that could wait for an answer, not even that of the page.
  window.on('query-session-end', (event) => {
    if (!closing.mayEnd()) {
      event.preventDefault();
    }
  });
  // The title is main's: the page's own would lack the mark of unsaved work.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) {
      forgetPage();
    }
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    forgetPage();
    if (reason !== 'clean-exit' && !window.isDestroyed()) crashes.gone();
  });
  window.on('closed', () => {
    follower.follow(false);
    // A page that had nothing unsaved leaves nothing in the journal, whatever message was still under way.
    if (hasReported && !state.unsaved) void parts.forgetWork();
  });
  const { show: present } = presenting;
  const documentId = (): string | null => state.documentId;
  return {
    window,
    documentId,
    report: reportOfPage,
    answerClose: closing.answer,
    present,
    followFiles: follower.follow,
    showTitle,
  };
}
