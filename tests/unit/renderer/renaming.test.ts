import { describe, expect, it, vi } from 'vitest';
import { isUnsaved } from '../../../renderer/state/editor';
import type { AppContext } from '../../../renderer/state/startUp';
import { townFileText } from '../../fixtures/town/file';
import { fakeMain } from '../../fixtures/window/fakeMain';
import { openSession } from '../../fixtures/window/openSession';

const id = '0b0c2f43-7a3e-4c52-8d5b-6f6f4ac0a111';

/** A window with a file on screen whose next one the person calls otherwise, and what main was asked to write. */
async function openWindow() {
  const written: string[] = [];
  const main = fakeMain({
    choosePlace: () =>
      Promise.resolve({ kind: 'chosen', place: 'x', name: 'Elders', isOther: true }),
    saveDocumentAs: (_, text) => {
      written.push(text);
      return Promise.resolve({ kind: 'saved', document: { id, name: 'Elders' } });
    },
  });
  const session = await openSession({ main });
  const document = { id, name: 'Plan', text: await townFileText(0.25) };
  await session.files.show({ kind: 'opened', document });
  return { session, written };
}

async function answer({ shell }: AppContext, chosen: string): Promise<void> {
  await vi.waitFor(() => expect(shell.store.getState().question).not.toBeNull());
  shell.answer(chosen);
}

function online({ editor }: AppContext): number | undefined {
  return editor.store.getState().history.present.levers['online']?.['']?.value;
}

const unsaved = ({ editor }: AppContext): boolean => isUnsaved(editor.store.getState());

describe('a scenario that is saved in a file of another name', () => {
  const nameOf = (text: string | undefined): string =>
    (JSON.parse(text ?? '') as { scenario: { name: string } }).scenario.name;
  const shown = ({ editor }: AppContext): string => editor.store.getState().history.present.name;

  it('offers to call the scenario the same: one step, which is in the file', async () => {
    const { session, written } = await openWindow();
    const before = shown(session);
    const saving = session.files.saveAs();
    await answer(session, 'rename');
    expect(await saving).toBe(true);
    expect(nameOf(written[0])).toBe('Elders');
    expect([shown(session), unsaved(session)]).toEqual(['Elders', false]);
    session.editor.actions.undo();
    expect([shown(session), unsaved(session)]).toEqual([before, true]);
  });

  it('leaves the name when told so', async () => {
    const { session, written } = await openWindow();
    const before = shown(session);
    const saving = session.files.saveAs();
    await answer(session, 'keep');
    expect(await saving).toBe(true);
    expect(nameOf(written[0])).toBe(before);
    expect([shown(session), unsaved(session)]).toEqual([before, false]);
  });

  it('takes no edit for saved that came while it asked', async () => {
    const { session, written } = await openWindow();
    const saving = session.files.saveAs();
    await vi.waitFor(() => expect(session.shell.store.getState().question).not.toBeNull());
    session.editor.actions.setValues([{ input: 'online', items: '', value: 0.75 }], 'naar 0.75');
    session.shell.answer('rename');
    expect(await saving).toBe(true);
    expect(written[0]).toMatch(/"online": \{[^}]*?"value": 0\.25/);
    expect([shown(session), online(session)]).toEqual(['Elders', 0.75]);
    expect(unsaved(session)).toBe(true);
  });
});
