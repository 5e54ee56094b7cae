import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AutosaveState } from '../../shared/ipc/autosaveContract';
import type { StopListening } from '../../shared/ipc/bridge';
import type { Problem } from '../../shared/lib/problem';
import { isUnsaved } from './editor';
import { isOfOlderFormat } from './openFile';
import { isSameDocument, saveQuietly, type WritingParts } from './written';
import type { Shell } from './shell';
import type { Trouble } from './shellState';

/** Milliseconds after the last edit that it is saved: the journal keeps what comes meanwhile. */
export const autosavePause = 2000;

/** Milliseconds after which a disk that refused is asked again. */
export const autosaveRetry = 30_000;

/** What the window says of it, for the file on screen. */
export interface AutosaveView extends AutosaveState {
  /** When it was last saved so, ISO 8601 in UTC; null: it was not, since it came on screen. */
  readonly at: string | null;
  /** `stopped`: nothing is saved until somebody saves by hand. `waiting`: the disk is asked again. */
  readonly trouble: 'stopped' | 'waiting' | null;
}

/** Saves the file on screen by itself, where that is on. */
export interface Autosave {
  readonly store: StoreApi<AutosaveView>;
  readonly start: () => StopListening;
  /** For the file on screen, or for all of the library that nobody chose for. */
  readonly choose: (of: 'file' | 'library', isOn: boolean) => Promise<void>;
  /** Saves now what need not be asked about; false: it is off, or did not succeed. */
  readonly saveNow: () => Promise<boolean>;
}

/** What the person has to decide about: nothing is written over what others did. */
const ofOthers = ['fileChangedByOthers', 'fileGone'];

const atFirst: AutosaveView = {
  ...{ isOn: false, isInLibrary: false, libraryIsOn: true },
  ...{ at: null, trouble: null },
};

export function createAutosave(parts: WritingParts & { readonly shell: Shell }): Autosave {
  const { editor, shell, bridge, now } = parts;
  const store = createStore<AutosaveView>(() => atFirst);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said: Trouble | null = null;
  /** One after the other. */
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<void> {
    const { file } = editor.store.getState();
    const state = await bridge.readAutosave(file.id);
    if (!isSameDocument(editor.store.getState().file, file)) return;
    store.setState({ ...state, isOn: state.isOn && !isOfOlderFormat(file) });
    plan(autosavePause);
  }

  /** Takes the place of what was planned before. */
  function plan(milliseconds: number): void {
    clearTimeout(timer);
    const { isOn, trouble } = store.getState();
    if (!isOn || trouble === 'stopped' || !isUnsaved(editor.store.getState())) return;
    timer = setTimeout(() => void saveNow().catch(console.error), milliseconds);
  }

  function saveNow(): Promise<boolean> {
    const task = last.then(save);
    last = task.catch(() => undefined);
    return task;
  }

  async function save(): Promise<boolean> {
    clearTimeout(timer);
    const { isOn, trouble } = store.getState();
    if (!isOn || trouble === 'stopped') return false;
    const { isAtRest, file } = editor.store.getState();
    // A hand is moving something, or somebody is asked about this very file.
    if (!isAtRest || shell.store.getState().question !== null) {
      plan(autosavePause);
      return false;
    }
    const refusal = await saveQuietly(parts);
    // What was on screen has gone: it is no longer asked about.
    if (!isSameDocument(editor.store.getState().file, file)) return refusal === null;
    if (refusal !== null) {
      giveUp(refusal);
      return false;
    }
    store.setState({ at: now(), trouble: null });
    unsay();
    plan(autosavePause);
    return true;
  }

  /** Said once: the work is in the window and in the journal. */
  function giveUp(refusal: Problem): void {
    const isOfOthers = ofOthers.includes(refusal.code);
    const before = store.getState().trouble;
    const trouble = isOfOthers ? 'stopped' : 'waiting';
    store.setState({ trouble });
    if (before !== trouble) {
      said = isOfOthers
        ? { title: 'autosave.stopped', problems: [refusal], advice: 'autosave.stoppedAdvice' }
        : { title: 'autosave.waiting', problems: [refusal], advice: 'autosave.waitingAdvice' };
      shell.report(said);
    }
    plan(autosaveRetry);
  }

  function unsay(): void {
    if (said !== null && shell.store.getState().trouble === said) shell.report(null);
    said = null;
  }

  function follow(): StopListening {
    let seen = editor.store.getState();
    const stop = editor.store.subscribe((state) => {
      const { file, history, isAtRest } = seen;
      seen = state;
      if (state.file !== file) {
        const isSame = isSameDocument(state.file, file);
        // Saved by hand, or another one: what stood in the way is settled.
        store.setState(isSame ? { trouble: null } : atFirst);
        unsay();
        if (!isSame) read().catch(console.error);
      }
      const isOther = state.history.present !== history.present || state.isAtRest !== isAtRest;
      if (isOther && store.getState().trouble === null) plan(autosavePause);
    });
    read().catch(console.error);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }

  return {
    store,
    start: follow,
    choose: async (of, isOn) => {
      const { id } = editor.store.getState().file;
      // At once, as it was chosen; main says what comes of it.
      store.setState(of === 'library' ? { libraryIsOn: isOn } : { isOn });
      if (of === 'library') await bridge.chooseAutosave('library', isOn);
      else if (id !== null) await bridge.chooseAutosave(id, isOn);
      await read();
    },
    saveNow,
  };
}
