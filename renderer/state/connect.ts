import type { PageState, StopListening, VoorkantBridge } from '../../shared/ipc/contract';
import { runCommand } from './commands';
import { keepWork } from './keepWork';
import { isSameState, pageStateOf } from './pageState';
import { followPresenting, presented } from './presenting';
import { sha256 } from './sha256';
import type { AppContext } from './startUp';
import type { Editor } from './editor';

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
      return files.save();
    }),
    followPresenting(shell, bridge),
    reportState(editor, bridge),
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

function reportState(editor: Editor, bridge: VoorkantBridge): StopListening {
  let last: PageState | null = null;
  function report(): void {
    const state = pageStateOf(editor.store.getState());
    if (last !== null && isSameState(last, state)) return;
    last = state;
    bridge.reportState(state).catch(console.error);
  }
  report();
  return editor.store.subscribe(report);
}
