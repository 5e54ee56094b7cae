import { isUnsaved, type Editor } from './editor';
import type { Shell } from './shell';
import { workText, type WorkParts } from './work';
import type { StopListening, VoorkantBridge } from '../../shared/ipc/bridge';

/** Milliseconds after an edit that it is kept: what comes meanwhile is kept with it. */
export const pause = 400;

/**
 * Has main keep the scenario on screen as long as it is unsaved, within a second of each edit, and clear it once it
 * is saved, undone or left.
 */
export function keepWork(
  editor: Editor,
  shell: Shell,
  bridge: VoorkantBridge,
  parts: WorkParts,
): StopListening {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;
  let isRefused = false;
  let seen = editor.store.getState();
  /** One after the other, each looking at the state of its own moment. */
  let last: Promise<unknown> = Promise.resolve();

  async function keep(): Promise<void> {
    const state = editor.store.getState();
    if (!isUnsaved(state)) {
      isKept = false;
      await bridge.clearWork();
      return;
    }
    const text = await workText(state, parts);
    isKept = true;
    const { name } = state.history.present;
    const refusal = await bridge.keepWork(state.file.id, name, text);
    // Said once, and again only after it has gone well.
    if (refusal !== null && !isRefused) {
      shell.report({ title: 'recovery.notKept', problems: [refusal], advice: null });
    }
    isRefused = refusal !== null;
  }

  function enqueue(): void {
    timer = undefined;
    last = last.then(keep).catch(console.error);
  }

  const stop = editor.store.subscribe((state) => {
    const isOther = state.history.present !== seen.history.present || state.file !== seen.file;
    seen = state;
    if (!isOther) return;
    if (isUnsaved(state)) timer ??= setTimeout(enqueue, pause);
    else if (isKept || timer !== undefined) {
      clearTimeout(timer);
      enqueue();
    }
  });
  if (isUnsaved(seen)) enqueue();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
