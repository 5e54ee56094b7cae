import type { PageState } from '../../shared/ipc/contract';
import { runCommand } from './commands';
import { keepWork } from './keepWork';
import { followPresenting, presented } from './presenting';
import { sha256 } from '../worker/sha256';
import type { Shell } from './shell';
import type { AppContext } from './startUp';
import { isUnsaved, type Editor, type EditorState } from './editor';
import type { FileActions } from './fileActions';
import type { StopListening, VoorkantBridge } from '../../shared/ipc/bridge';

/** Ties the window to main: choices from the menu, files from outside, closing, and what the title shows. */
export function connect(session: AppContext, bridge: VoorkantBridge): StopListening {
  const { files, editor, shell } = session;
  // Several files from outside are shown one after the other, each with its own questions.
  let showing: Promise<unknown> = Promise.resolve();
  const stops = [
    bridge.onCommand((command) => void runCommand(session, command)),
    bridge.onDocument((arrived) => {
      showing = showing.then(() => presented(shell)).then(() => files.show(arrived));
    }),
    bridge.onSaveBeforeClose(() => {
      // Saving may ask something.
      shell.present(false);
      return saveAll(files, editor);
    }),
    session.autosave.start(),
    followPresenting(shell, bridge),
    reportState(editor, shell, bridge),
    rememberArea(editor, bridge),
    keepWork(editor, shell, bridge, {
      models: session.models,
      sha256,
      appVersion: session.appVersion,
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Saves until nothing is left: who goes on editing while the disk is slow has new work once it is saved. */
async function saveAll(files: FileActions, { store }: Editor): Promise<boolean> {
  do {
    if (!(await files.save())) return false;
  } while (isUnsaved(store.getState()));
  return true;
}

function reportState({ store }: Editor, shell: Shell, bridge: VoorkantBridge): StopListening {
  const { drafts } = shell;
  let last: PageState | null = null;
  function report(): void {
    const { isAtRest } = store.getState();
    const isTyping = drafts.store.getState().length > 0;
    const state = pageStateOf(store.getState(), isTyping, shell.store.getState().start === 'first');
    if (last !== null && isSameState(last, state)) return;
    // Each movement of a hand has another name in the menu; that of the last is soon enough. What may be lost is told at once.
    if (!isAtRest && last?.documentId === state.documentId && last.unsaved === state.unsaved) {
      return;
    }
    last = state;
    bridge.reportState(state).catch(console.error);
  }
  report();
  const stops = [store, drafts.store, shell.store].map((one) => one.subscribe(report));
  return () => {
    for (const stop of stops) stop();
  };
}

/** The item that figures are shown for is the one of the next start too. */
function rememberArea({ store }: Editor, bridge: VoorkantBridge): StopListening {
  return store.subscribe(({ item }, before) => {
    if (item === before.item) return;
    bridge.changeSettings({ area: item ?? '' }).catch(console.error);
  });
}

/** Longest name that main is told; it stands in a title or a menu. */
const longest = 200;

/**
 * What main shows of the window in title and menu, and what it needs to know before it closes. `isTyping`: something
 * was typed that the scenario does not have yet, so that it may not go without a question either.
 */
function pageStateOf(state: EditorState, isTyping: boolean, isUnchosen: boolean): PageState {
  const { file, history } = state;
  return {
    documentId: file.id,
    // Nobody has chosen the one that the window began with.
    name: isUnchosen ? '' : history.present.name.slice(0, longest),
    unsaved: isTyping || isUnsaved(state),
    undo: history.past.at(-1)?.name.slice(0, longest) ?? null,
    redo: history.future[0]?.name.slice(0, longest) ?? null,
  };
}

function isSameState(one: PageState, other: PageState): boolean {
  return (
    one.documentId === other.documentId &&
    one.name === other.name &&
    one.unsaved === other.unsaved &&
    one.undo === other.undo &&
    one.redo === other.redo
  );
}
