import type { PageState, StopListening, VoorkantBridge } from '../../shared/ipc/contract';
import { runCommand } from './commands';
import { isSameState, pageStateOf } from './pageState';
import { followPresenting, presented } from './presenting';
import type { Session } from './startUp';
import type { Workbench } from './workbench';

/** Ties the window to main: choices from the menu, files from outside, closing, and what the title shows. */
export function connect(session: Session, bridge: VoorkantBridge): StopListening {
  const { files, workbench, shell } = session;
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
    reportState(workbench, bridge),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function reportState(workbench: Workbench, bridge: VoorkantBridge): StopListening {
  let last: PageState | null = null;
  function report(): void {
    const state = pageStateOf(workbench.store.getState());
    if (last !== null && isSameState(last, state)) return;
    last = state;
    bridge.reportState(state).catch(console.error);
  }
  report();
  return workbench.store.subscribe(report);
}
