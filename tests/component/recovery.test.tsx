import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { RecoveryDialog } from '../../renderer/scenario/RecoveryDialog';
import { isUnsaved } from '../../renderer/state/editor';
import { keepWork, pause } from '../../renderer/state/keepWork';
import { sha256 } from '../../renderer/worker/sha256';
import type { AppContext } from '../../renderer/state/startUp';
import { readWork, workText } from '../../renderer/state/work';
import type { FoundWork } from '../../shared/ipc/contract';
import { problem } from '../../shared/lib/problem';
import { townFileText } from '../fixtures/town/file';
import { fakeMain } from '../fixtures/window/fakeMain';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';
import type { VoorkantBridge } from '../../shared/ipc/bridge';

const id = '0b0c2f43-7a3e-4c52-8d5b-6f6f4ac0a111';

const online = ({ editor }: AppContext): number | undefined =>
  editor.store.getState().history.present.levers['online']?.['']?.value;

const unsaved = ({ editor }: AppContext): boolean => isUnsaved(editor.store.getState());

function move({ editor }: AppContext, value: number): void {
  editor.actions.setValues([{ input: 'online', items: '', value }], `naar ${value}`);
}

/** A window that found work: online at 0.75, while its file holds 0.25. */
async function openWithWork(given: Partial<FoundWork> = {}, main: Partial<VoorkantBridge> = {}) {
  const takeWork = vi.fn(() => Promise.resolve({ id, name: 'Plan' }));
  const discardWork = vi.fn(() => Promise.resolve());
  const session = await openSession({ main: fakeMain({ takeWork, discardWork, ...main }) });
  const found: FoundWork = {
    ...{ id, name: 'Plan', isOfThisRun: false },
    at: '2026-11-27T14:32:00.000Z',
    text: await townFileText(0.75),
    saved: await townFileText(0.25),
    ...given,
  };
  const { models, appVersion } = session;
  const read = await readWork(found, { models, sha256, appVersion });
  if (typeof read === 'object') session.shell.offer([read]);
  return { session, read, takeWork, discardWork };
}

describe('work of a run that ended without saving', () => {
  it('is offered with its date and how it differs from its file', async () => {
    const { session } = await openWithWork();
    show(session, <RecoveryDialog />);
    const dialog = screen.getByRole('dialog', { name: 'Er is werk dat niet is bewaard' });
    expect(dialog.textContent).toMatch(/‘Plan’, bijgehouden tot 27 november 2026 om \d+:32/);
    expect(dialog.textContent).toContain('Verschil met het bestand:');
    expect(screen.getByRole('listitem').textContent).toMatch(/: 25,0\s% → 75,0\s%$/);
  });

  it('comes on screen as unsaved work of its file, one step from what that holds', async () => {
    const { session, takeWork } = await openWithWork();
    const user = show(session, <RecoveryDialog />);
    await user.click(screen.getByRole('button', { name: 'Terughalen' }));
    await waitFor(() => expect(online(session)).toBe(0.75));
    expect(takeWork).toHaveBeenCalledWith(id);
    expect(session.editor.store.getState().file).toMatchObject({ id, name: 'Plan' });
    expect(unsaved(session)).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
    session.editor.actions.undo();
    expect(online(session)).toBe(0.25);
    expect(unsaved(session)).toBe(false);
  });

  it('without a file comes back too, and has none', async () => {
    const takeWork = (): Promise<null> => Promise.resolve(null);
    const { session } = await openWithWork({ saved: null }, { takeWork });
    const user = show(session, <RecoveryDialog />);
    expect(screen.getByRole('dialog').textContent).toContain('Hierin is gewijzigd:');
    await user.click(screen.getByRole('button', { name: 'Terughalen' }));
    await waitFor(() => expect(online(session)).toBe(0.75));
    expect(session.editor.store.getState().file.id).toBeNull();
    expect(unsaved(session)).toBe(true);
  });

  it('is thrown away when told so, and stays when the decision is for later', async () => {
    const { session, discardWork } = await openWithWork();
    const user = show(session, <RecoveryDialog />);
    await user.click(screen.getByRole('button', { name: 'Weggooien' }));
    expect(discardWork).toHaveBeenCalledWith(id);
    const later = await openWithWork();
    const other = show(later.session, <RecoveryDialog />);
    await other.click(screen.getByRole('button', { name: 'Later beslissen' }));
    expect(later.discardWork).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks about what is on screen before it goes', async () => {
    const { session, takeWork } = await openWithWork();
    move(session, 0.1);
    const user = show(session, <RecoveryDialog />);
    await user.click(screen.getByRole('button', { name: 'Terughalen' }));
    await waitFor(() => expect(session.shell.store.getState().question).not.toBeNull());
    session.shell.answer('cancel');
    expect(takeWork).not.toHaveBeenCalled();
    expect(online(session)).toBe(0.1);
  });

  it('needs no question when its file holds all of it', async () => {
    const { read } = await openWithWork({ saved: await townFileText(0.75) });
    expect(read).toBe('same');
  });

  it('of a page that was loaded again comes back by itself, and is said', async () => {
    const { session } = await openWithWork({ isOfThisRun: true });
    const user = show(session, <RecoveryDialog />);
    await waitFor(() => expect(online(session)).toBe(0.75));
    expect(screen.getByRole('dialog', { name: 'Het venster is opnieuw geladen' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Verder werken' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(unsaved(session)).toBe(true);
  });
});

describe('unsaved work', () => {
  /** A window that keeps its work, and what main was told. */
  async function openKeeping(answer: Awaited<ReturnType<VoorkantBridge['keepWork']>> = null) {
    const told: string[] = [];
    const main = fakeMain({
      keepWork: (_id, name, text) => {
        told.push(`keep ${name} ${/"online": \{[^}]*?"value": ([\d.]+)/.exec(text)?.[1] ?? '-'}`);
        return Promise.resolve(answer);
      },
      clearWork: () => {
        told.push('clear');
        return Promise.resolve();
      },
    });
    const session = await openSession({ main });
    const { editor, shell, models, appVersion } = session;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stop = keepWork(editor, shell, main.bridge, { models, sha256, appVersion });
    return { session, told, stop };
  }

  it('is kept within a second of an edit, however often the hand moves on', async () => {
    expect(pause).toBeLessThan(1000);
    const { session, told, stop } = await openKeeping();
    for (let step = 1; step <= 9; step++) {
      move(session, step / 10);
      await vi.advanceTimersByTimeAsync(pause / 8);
    }
    // The checksum takes its own time.
    await vi.waitFor(() => expect(told.at(-1)).toMatch(/ 0\.9$/));
    expect(told).toHaveLength(2);
    stop();
    vi.useRealTimers();
  });

  it('is cleared once it is undone, and nothing is told before there is any', async () => {
    const { session, told, stop } = await openKeeping();
    await vi.advanceTimersByTimeAsync(2 * pause);
    expect(told).toEqual([]);
    move(session, 0.5);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    session.editor.actions.undo();
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(told.map((one) => one.split(' ')[0])).toEqual(['keep', 'clear']);
    stop();
    vi.useRealTimers();
  });

  it('that is not kept is said, once', async () => {
    const { session, told, stop } = await openKeeping(problem('journalFull', ''));
    const trouble = () => session.shell.store.getState().trouble;
    move(session, 0.5);
    await vi.waitFor(() => expect(trouble()?.title).toBe('recovery.notKept'));
    session.shell.report(null);
    move(session, 0.6);
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(session.shell.store.getState().trouble).toBeNull();
    stop();
    vi.useRealTimers();
  });

  it('is kept as a file that can be opened again', async () => {
    const session = await openSession();
    move(session, 0.5);
    const { models, appVersion } = session;
    const parts = { models, sha256, appVersion };
    const text = await workText(session.editor.store.getState(), parts);
    const { read } = await openWithWork({ text, saved: null });
    expect(read).toMatchObject({ opened: { scenario: { levers: { online: {} } }, marks: [] } });
  });
});
