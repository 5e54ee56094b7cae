import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { NewForm } from '../../renderer/scenario/NewForm';
import { runCommand } from '../../renderer/state/commands';
import { StartPage } from '../../renderer/start/StartPage';
import type { LibraryList, ListedFile } from '../../shared/ipc/contract';
import { townFileText } from '../fixtures/town/file';
import { fakeMain } from '../fixtures/window/fakeMain';
import { openSession, type SessionParts } from '../fixtures/window/openSession';
import { focused, show } from './show';

const moment = '2026-11-27T14:32:00.000Z';

function file(name: string, stamp = name): ListedFile {
  const key = `0b0c2f43-7a3e-4c52-8d5b-${name.padStart(12, '0')}`;
  return { key, name, folder: 'Voorkant', modified: moment, stamp };
}

/** A start page on a library of these files, each of which holds a town with online at that value; null: no scenario. */
async function openStart(
  contents: Readonly<Record<string, number | null>>,
  given: Partial<SessionParts> = {},
) {
  const held = new Map(Object.entries(contents));
  const library: { now: LibraryList } = {
    now: { folder: 'Documenten/Voorkant', files: [...held.keys()].map((n) => file(n)), more: 0 },
  };
  const peek = vi.fn(async (key: string) => {
    const found = library.now.files.find((one) => one.key === key);
    const value = held.get(found?.name ?? '');
    if (found === undefined || value === undefined) return null;
    return { text: value === null ? '{}' : await townFileText(value), stamp: found.stamp };
  });
  const openListed = vi.fn(async (key: string) => {
    const text = await townFileText(0.25);
    return { kind: 'opened', document: { id: key, name: 'Plan', text } } as const;
  });
  const listLibrary = () => Promise.resolve(library.now);
  const main = fakeMain({ listLibrary, peek, openListed });
  const session = await openSession({ main, ...given });
  session.shell.showStart('first');
  return { session, main, library, held, peek, openListed };
}

const entry = (name: string) => screen.findByRole('button', { name: new RegExp(`^${name}`) });

describe('a file on the start page', () => {
  it('has its name, the answer as it is calculated today, and its picture', async () => {
    const { session } = await openStart({ a: 0.5 });
    show(session, <StartPage />);
    const button = await entry('a');
    await waitFor(() => expect(button.querySelector('data')?.value).toBe('1000'));
    expect(button.querySelector('polyline')?.getAttribute('points')).toMatch(/^2\.0,/);
    expect(button.textContent).toMatch(/bewaard 27 november 2026/);
  });

  it('never has the figures of another state: until they are there it says so', async () => {
    const { session, main, library, held, peek } = await openStart({ a: 0.5 });
    show(session, <StartPage />);
    await waitFor(async () => expect((await entry('a')).querySelector('data')).not.toBeNull());
    let letGo: () => void = () => undefined;
    peek.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (letGo = resolve));
      return { text: await townFileText(0.25), stamp: 'b' };
    });
    held.set('a', 0.25);
    library.now = { ...library.now, files: [file('a', 'b')] };
    act(main.filesChange);
    await waitFor(async () => expect((await entry('a')).textContent).toContain('cijfers komen zo'));
    expect((await entry('a')).querySelector('data')).toBeNull();
    letGo();
    await waitFor(async () => expect((await entry('a')).querySelector('data')?.value).toBe('500'));
  });

  it('that is no scenario, or is not looked at, says so and can be tried', async () => {
    const { session, library } = await openStart({ a: null });
    library.now = { ...library.now, files: [file('a'), file('b')] };
    show(session, <StartPage />);
    await waitFor(async () => {
      expect((await entry('a')).textContent).toContain('kan niet worden geopend');
      expect((await entry('b')).textContent).toContain('geen cijfers vooraf');
    });
  });

  it('comes and goes with what others do in the folder', async () => {
    const { session, main, library, held } = await openStart({ a: 0.5 });
    show(session, <StartPage />);
    await entry('a');
    held.set('b', 0.25);
    library.now = { ...library.now, files: [file('b')], more: 3 };
    act(main.filesChange);
    await entry('b');
    expect(screen.queryByRole('button', { name: /^a/ })).toBeNull();
    expect(screen.getByText(/^En nog 3 bestanden/)).toBeTruthy();
  });

  it('opens by its key, and the start page makes place', async () => {
    const { session, openListed } = await openStart({ a: 0.5 });
    const user = show(session, <StartPage />);
    await user.click(await entry('a'));
    expect(openListed).toHaveBeenCalledWith(file('a').key);
    await waitFor(() => expect(session.shell.store.getState().start).toBeNull());
  });

  it('is reached by arrows', async () => {
    const { session } = await openStart({ a: 0.5, b: 0.25 });
    const user = show(session, <StartPage />);
    (await entry('a')).focus();
    await user.keyboard('{ArrowDown}');
    expect(focused()).toMatch(/^b/);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(focused()).toMatch(/^a/);
  });
});

describe('who begins', () => {
  it('is asked once for whom figures are, and that is remembered', async () => {
    const { session, main } = await openStart({}, { isAreaKnown: false });
    const user = show(session, <StartPage />);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cijfers voor' }), 'oost');
    await user.click(screen.getByRole('button', { name: 'Onthoud' }));
    expect(session.editor.store.getState().item).toBe('oost');
    expect(main.bridge.changeSettings).toHaveBeenCalledWith({ area: 'oost' });
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('may pass over the question, which does not come back', async () => {
    const { session, main } = await openStart({}, { isAreaKnown: false });
    const user = show(session, <StartPage />);
    await user.click(screen.getByRole('button', { name: 'Overslaan' }));
    expect(main.bridge.changeSettings).toHaveBeenCalledWith({ area: '' });
    expect(session.editor.store.getState().item).toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('is not asked again, and says whether the last file is opened again', async () => {
    const { session, main } = await openStart({});
    const user = show(session, <StartPage />);
    expect(screen.queryByRole('combobox')).toBeNull();
    await user.click(screen.getByRole('checkbox'));
    expect(main.bridge.changeSettings).toHaveBeenCalledWith({ reopens: false });
  });

  it('anew chooses the area, and the figures are for it', async () => {
    const { session } = await openStart({});
    const user = show(session, <NewForm />);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cijfers voor' }), 'oost');
    await user.click(screen.getByRole('button', { name: 'Beginnen' }));
    await waitFor(() => expect(session.editor.store.getState().item).toBe('oost'));
    expect(session.shell.store.getState().start).toBeNull();
  });
});

describe('the start page', () => {
  it('is reached from the menu, lies over the scenario, and leads back', async () => {
    const session = await openSession();
    await runCommand(session, 'start');
    expect(session.shell.store.getState().start).toBe('open');
    // What is not in sight is not saved, printed or undone.
    const save = vi.spyOn(session.files, 'save').mockResolvedValue(true);
    await runCommand(session, 'save');
    await runCommand(session, 'present');
    expect(save).not.toHaveBeenCalled();
    expect(session.shell.store.getState().presenting).toBe(false);
    const user = show(session, <StartPage />);
    await user.click(screen.getByRole('button', { name: /^Terug naar/ }));
    expect(session.shell.store.getState().start).toBeNull();
    await runCommand(session, 'start');
    screen.getByRole('heading', { level: 1 }).focus();
    await user.keyboard('{Escape}');
    expect(session.shell.store.getState().start).toBeNull();
  });
});
