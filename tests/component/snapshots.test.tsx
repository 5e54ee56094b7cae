import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { SnapshotDialog } from '../../renderer/snapshots/SnapshotDialog';
import type { AppContext } from '../../renderer/state/startUp';
import { isUnsaved } from '../../renderer/state/editor';
import type { VoorkantBridge } from '../../shared/ipc/bridge';
import type { SnapshotName } from '../../shared/ipc/snapshotContract';
import { townFileText } from '../fixtures/town/file';
import { fakeMain } from '../fixtures/window/fakeMain';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

const list: readonly SnapshotName[] = [
  { key: 'a'.repeat(32), at: '2026-11-27T14:32:00.000Z', kind: 'automatic' },
  { key: 'b'.repeat(32), at: '2026-11-26T09:05:00.000Z', kind: 'found' },
  { key: 'c'.repeat(32), at: '2026-11-25T09:05:00.000Z', kind: 'saved' },
];

/** A window with a file at 0.25 on screen, which was at 0.75 and at 0.25 before; the last one is damaged. */
async function openDialog(answers: Partial<VoorkantBridge> = {}) {
  const signed = (await townFileText(0.75)).replace('"by": ""', '"by": "Anna"');
  const texts = [signed, await townFileText(0.25), '{"damaged'];
  const id = '0b0c2f43-7a3e-4c52-8d5b-6f6f4ac0a111';
  const listSnapshots = vi.fn(() => Promise.resolve(list));
  const main = fakeMain({
    listSnapshots,
    readSnapshot: (key) => Promise.resolve(texts[list.findIndex((one) => one.key === key)] ?? null),
    ...answers,
  });
  const session = await openSession({ main });
  const text = await townFileText(0.25);
  await session.files.show({ kind: 'opened', document: { id, name: 'Plan', text } });
  session.shell.open('snapshots');
  const user = show(session, <SnapshotDialog />);
  await waitFor(() => expect(screen.queryByText(/worden opgezocht/)).toBeNull());
  return { session, user, listSnapshots, id };
}

const online = ({ editor }: AppContext): number | undefined =>
  editor.store.getState().history.present.levers['online']?.['']?.value;

const plain = (shown: string | null): string => (shown ?? '').replaceAll('\u00a0', ' ');

async function look(user: UserEvent, index: number): Promise<void> {
  const button = screen.getAllByRole('button', { name: /^Bekijk de versie van/ })[index];
  if (button === undefined) throw new Error('no such version');
  await user.click(button);
  await waitFor(() => expect(screen.queryByText('Deze versie wordt geopend.')).toBeNull());
}

describe('the earlier versions', () => {
  it('are listed with when, how, by whom and with which headline figure', async () => {
    const { listSnapshots, id, session } = await openDialog();
    const { identity } = session.editor.store.getState().file;
    expect(listSnapshots).toHaveBeenCalledWith(id, identity.id);
    await screen.findByText('niet te lezen');
    const rows = screen.getAllByRole('row').slice(1);
    const cells = rows.map((row) =>
      [...row.children].map((cell) => plain(cell.textContent)).slice(0, -1),
    );
    const day = expect.stringMatching(/^2\d november 2026 om \d+:\d\d$/) as string;
    // Three quarters of 2,000 in 2028.
    expect(cells).toEqual([
      [day, 'automatisch bewaard', 'Anna', '€ 1.500'],
      [day, 'stond al in het bestand', '–', '€ 500'],
      [day, 'door u bewaard', 'niet te lezen', '–'],
    ]);
  });

  it('show one beside what is on screen; restoring is one step that undo takes back', async () => {
    const { session, user } = await openDialog();
    await look(user, 0);
    const shown = screen.getByRole('region', { name: /^De versie van 27 november 2026/ });
    expect(within(shown).getByRole('status').textContent).toBe('Verschil met nu: 1 hendel');
    expect(plain(within(shown).getAllByRole('listitem')[0]?.textContent ?? '')).toBe(
      'Deel digitaal: 25,0 % → 75,0 %',
    );
    const figures = within(within(shown).getByRole('table')).getAllByRole('row');
    expect([...(figures[1]?.children ?? [])].map((cell) => plain(cell.textContent))).toEqual([
      ...['Effect in 2028', '€ 500', '€ 1.500', '+ € 1.000'],
    ]);
    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    expect(session.shell.store.getState().form).toBeNull();
    const { history, file } = session.editor.store.getState();
    expect(online(session)).toBe(0.75);
    expect(history.past.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Teruggezet: versie van 27 november 2026/),
    ]);
    // It is still the same file, with unsaved work.
    expect([file.name, isUnsaved(session.editor.store.getState())]).toEqual(['Plan', true]);
    act(() => session.editor.actions.undo());
    expect(online(session)).toBe(0.25);
    expect(isUnsaved(session.editor.store.getState())).toBe(false);
  });

  it('say of one that is the same as now that it is', async () => {
    const { user } = await openDialog();
    await look(user, 1);
    screen.getByText('Deze versie is gelijk aan wat er nu in het venster staat.');
    expect(screen.queryByRole('button', { name: 'Zet terug' })).toBeNull();
  });

  it('are put beside what is on screen to be compared', async () => {
    const { session, user } = await openDialog();
    await look(user, 0);
    await user.click(screen.getByRole('button', { name: 'Vergelijk' }));
    const { compared, page, form } = session.shell.store.getState();
    expect([page, form]).toEqual(['compare', null]);
    expect(compared).toMatchObject([{ what: 'snapshot', name: list[0]?.at }]);
    expect(compared[0]?.scenario.levers['online']?.['']?.value).toBe(0.75);
  });

  it('say what is wrong with one that is damaged or gone, and nothing changes', async () => {
    const { session, user } = await openDialog();
    await look(user, 2);
    expect(screen.getByRole('alert').textContent).not.toBe('');
    expect(online(session)).toBe(0.25);
    const gone = await openDialog({ readSnapshot: () => Promise.resolve(null) });
    const second = screen.getAllByRole('dialog').at(-1);
    if (second === undefined) throw new Error('a dialog');
    await gone.user.click(within(second).getAllByRole('button', { name: /^Bekijk/ })[0] ?? second);
    await within(second).findByText(/staat er niet meer, of de schijf geeft haar niet/);
  });

  it('are none before the first save', async () => {
    await openDialog({ listSnapshots: () => Promise.resolve([]) });
    screen.getByText(/nog geen eerdere versie bewaard/);
  });
});
