import { expect, it } from 'vitest';
import { runCommand } from '../../renderer/state/commands';
import type { AppContext } from '../../renderer/state/startUp';
import { townScenario } from '../fixtures/town/town';
import { fakeMain } from '../fixtures/window/fakeMain';
import { openSession } from '../fixtures/window/openSession';

/*
 * What the menu of the system asks of the page. Keys of undo go to a text field first, so there has to be a page.
 */

/** A scenario on screen, and what main was asked to write. */
async function openTown() {
  const written: string[] = [];
  const main = fakeMain({
    saveDocumentAs: (_, text) => {
      written.push(text);
      const id = '6a7d6a3e-5f4b-4b0e-9d5e-0d8f5f0b8c11';
      return Promise.resolve({ kind: 'saved', document: { id, name: 'Elders' } });
    },
  });
  const scenario = townScenario({ levers: { online: 0.25 } });
  return { session: await openSession({ main, scenario }), written };
}

function online({ editor }: AppContext): number | undefined {
  return editor.store.getState().history.present.levers['online']?.['']?.value;
}

function move({ editor }: AppContext, value: number): void {
  editor.actions.setValues([{ input: 'online', items: '', value }], `naar ${value}`);
}

it('undoes and redoes, saves, and opens forms', async () => {
  const { session, written } = await openTown();
  move(session, 0.5);
  await runCommand(session, 'undo');
  expect(online(session)).toBe(0.25);
  await runCommand(session, 'redo');
  expect(online(session)).toBe(0.5);
  await runCommand(session, 'save');
  expect(written).toHaveLength(1);
  await runCommand(session, 'about');
  expect(session.shell.store.getState().form).toBe('about');
});

it('does nothing to a scenario that is covered by a form', async () => {
  const { session, written } = await openTown();
  move(session, 0.5);
  session.shell.open('properties');
  for (const command of ['undo', 'save', 'new'] as const) await runCommand(session, command);
  expect(online(session)).toBe(0.5);
  expect(written).toEqual([]);
  expect(session.shell.store.getState().form).toBe('properties');
});
