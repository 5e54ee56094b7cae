import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { autosavePause, autosaveRetry } from '../../../renderer/state/autosave';
import { isUnsaved } from '../../../renderer/state/editor';
import type { AppContext } from '../../../renderer/state/startUp';
import type { AutosaveState } from '../../../shared/ipc/autosaveContract';
import type { VoorkantBridge } from '../../../shared/ipc/bridge';
import type { SaveAnswer } from '../../../shared/ipc/contract';
import type { Saving } from '../../../shared/ipc/fileContract';
import { problem } from '../../../shared/lib/problem';
import { townFileText } from '../../fixtures/town/file';
import { fakeMain } from '../../fixtures/window/fakeMain';
import { openSession } from '../../fixtures/window/openSession';

const id = '0b0c2f43-7a3e-4c52-8d5b-6f6f4ac0a111';
const saved: SaveAnswer = { kind: 'saved', document: { id, name: 'Plan' } };
const refused = (code: string): SaveAnswer => ({ kind: 'refused', problem: problem(code, 'Plan') });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A window with a file of the library on screen, and what was written of it, and how. */
async function openWindow(answers: Partial<VoorkantBridge> = {}) {
  const written: { readonly how: Saving; readonly online: number }[] = [];
  let answer = saved;
  let state: AutosaveState = { isOn: true, isInLibrary: true, libraryIsOn: true };
  const main = fakeMain({
    readAutosave: () => Promise.resolve(state),
    chooseAutosave: (_, isOn) => {
      state = { ...state, isOn };
      return Promise.resolve();
    },
    saveDocument: (_, text, how) => {
      const { levers } = JSON.parse(text) as {
        levers: { online: Record<string, { value: number }> };
      };
      written.push({ how, online: levers.online['']?.value ?? NaN });
      return Promise.resolve(answer);
    },
    ...answers,
  });
  const session = await openSession({ main });
  const stop = session.autosave.start();
  const text = await townFileText(0.25);
  await session.files.show({ kind: 'opened', document: { id, name: 'Plan', text } });
  await pass(0);
  return {
    ...{ session, written, stop },
    answerWith: (next: SaveAnswer) => {
      answer = next;
    },
  };
}

/** So much time, and what is done of its own accord in it. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  // Writing a file asks for a checksum, which no clock holds up.
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 20));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

function move({ editor }: AppContext, value: number, group?: string): void {
  editor.actions.setValues([{ input: 'online', items: '', value }], `naar ${value}`, group);
}

const unsaved = ({ editor }: AppContext): boolean => isUnsaved(editor.store.getState());
const view = ({ autosave }: AppContext) => autosave.store.getState();
const trouble = ({ shell }: AppContext) => shell.store.getState().trouble;

describe('a file that is saved by itself', () => {
  it('is saved once an edit is two seconds old, in silence; undo goes on', async () => {
    const { session, written } = await openWindow();
    move(session, 0.5);
    move(session, 0.75);
    await pass(autosavePause - 100);
    expect(written).toEqual([]);
    await saveDue(session);
    expect(written).toEqual([{ how: 'automatic', online: 0.75 }]);
    expect(unsaved(session)).toBe(false);
    expect(view(session)).toMatchObject({ trouble: null, at: expect.any(String) as string });
    expect(session.shell.store.getState().success).toBeNull();
    session.editor.actions.undo();
    expect(unsaved(session)).toBe(true);
  });

  it('waits for a hand that moves something', async () => {
    const { session, written } = await openWindow();
    move(session, 0.5, 'slider');
    expect(await session.autosave.saveNow()).toBe(false);
    expect(written).toEqual([]);
    session.editor.actions.endStep();
    await saveDue(session);
    expect(written).toHaveLength(1);
  });

  it('leaves what is being typed where it is', async () => {
    const { session, written } = await openWindow();
    const settle = vi.fn(() => true);
    session.shell.drafts.hold({ settle, discard: () => undefined, field: () => null });
    move(session, 0.5);
    await saveDue(session);
    expect(written).toHaveLength(1);
    expect(settle).not.toHaveBeenCalled();
  });

  it.each(['fileChangedByOthers', 'fileGone'])(
    'is left alone after %s until somebody saves by hand',
    async (code) => {
      const { session, written, answerWith } = await openWindow();
      answerWith(refused(code));
      move(session, 0.5);
      await saveDue(session);
      expect(trouble(session)).toMatchObject({ title: 'autosave.stopped', problems: [{ code }] });
      expect(view(session).trouble).toBe('stopped');
      move(session, 0.6);
      expect(await session.autosave.saveNow()).toBe(false);
      expect(written).toHaveLength(1);
      expect(unsaved(session)).toBe(true);
      answerWith(saved);
      expect(await session.files.save()).toBe(true);
      expect(view(session).trouble).toBeNull();
      expect(trouble(session)).toBeNull();
      move(session, 0.7);
      await saveDue(session);
      expect(written.map(({ how }) => how)).toEqual(['automatic', 'asked', 'automatic']);
    },
  );

  it('is tried again where the disk is full, which is said once', async () => {
    const { session, written, answerWith } = await openWindow();
    answerWith(refused('diskFull'));
    move(session, 0.5);
    await saveDue(session);
    expect(trouble(session)).toMatchObject({ title: 'autosave.waiting' });
    session.shell.report(null);
    const tries = written.length;
    await pass(autosaveRetry + 10);
    await vi.waitFor(() => expect(written.length).toBe(tries + 1));
    expect(trouble(session)).toBeNull();
    expect(unsaved(session)).toBe(true);
    answerWith(saved);
    await session.autosave.saveNow();
    expect(view(session).trouble).toBeNull();
    expect(unsaved(session)).toBe(false);
  });

  it('need not be asked about before another one opens', async () => {
    const { session, written } = await openWindow();
    move(session, 0.5);
    const text = await townFileText(0.75);
    const other = { id: '6a7d6a3e-5f4b-4b0e-9d5e-0d8f5f0b8c11', name: 'Ander', text };
    expect(await session.files.show({ kind: 'opened', document: other })).toBe(true);
    expect(written).toEqual([{ how: 'automatic', online: 0.5 }]);
    expect(session.shell.store.getState().question).toBeNull();
    expect(view(session).at).toBeNull();
  });

  it('is not where its format is an older one, which stays as it is; nothing says that it was', async () => {
    const { session, written } = await openWindow();
    const older = { id: 'd5f4a1de-6a3e-4a35-9f0c-0f4f1d2a9a10', name: 'Oud' };
    const { file } = session.editor.store.getState();
    session.editor.actions.show({
      ...{ ...file, ...older },
      marks: [problem('olderFormat', '', { version: 1 })],
    });
    await pass(0);
    move(session, 0.5);
    await saveDue(session);
    session.editor.actions.undo();
    await pass(autosavePause + 10);
    expect(written).toEqual([]);
    expect(view(session)).toMatchObject({ isOn: false, at: null });
  });

  it('is not, once that is switched off for it', async () => {
    const { session, written } = await openWindow();
    await session.autosave.choose('file', false);
    expect(view(session).isOn).toBe(false);
    move(session, 0.5);
    expect(await session.autosave.saveNow()).toBe(false);
    await pass(autosaveRetry);
    expect(written).toEqual([]);
  });
});

/** Lets the pause pass, and waits for what is under way then. */
async function saveDue(session: AppContext): Promise<void> {
  await pass(autosavePause + 10);
  await session.autosave.saveNow();
}
