import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Notices } from '../../renderer/scenario/Notices';
import { QuestionDialog } from '../../renderer/scenario/QuestionDialog';
import { differenceReason } from '../../renderer/state/storedFigures';
import { isUnsaved } from '../../renderer/state/editor';
import type { ScenarioFile } from '../../shared/file/scenarioFileSchema';
import { countedModel } from '../fixtures/town/smallCounts';
import { townModel } from '../fixtures/town/town';
import { fakeMain } from '../fixtures/window/fakeMain';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

/** A window on the towns with counts by which somebody may be recognised, and what was written. */
async function openWindow(model = countedModel) {
  const written: ScenarioFile[] = [];
  const main = fakeMain({
    saveDocumentAs: (_, text) => {
      written.push(JSON.parse(text) as ScenarioFile);
      const document = { id: '6a7d6a3e-5f4b-4b0e-9d5e-0d8f5f0b8c11', name: 'Kopie' };
      return Promise.resolve({ kind: 'saved', document });
    },
  });
  const session = await openSession({ model, main });
  session.editor.actions.setValues([{ input: 'online', items: '', value: 0.5 }], 'half');
  const user = show(
    session,
    <>
      <Notices />
      <QuestionDialog />
    </>,
  );
  return { session, user, written };
}

const unsaved = ({ session }: Awaited<ReturnType<typeof openWindow>>): boolean =>
  isUnsaved(session.editor.store.getState());

describe('small counts', () => {
  it('are said as long as they are there', async () => {
    await openWindow();
    screen.getByText(/1 aantal uit de bron onder de 150/);
  });

  it('are hidden in a copy for others, with the outcomes of now; the window keeps them', async () => {
    const open = await openWindow();
    const saving = open.session.files.saveAs();
    await open.user.click(await screen.findByRole('button', { name: 'Kopie om te delen' }));
    await saving;
    const [copy] = open.written;
    expect(copy?.dataset.rows[0]).toMatchObject({ value: 75, below: 150 });
    // Half of the 2,000 of 2028; with 75 in the place of 100 it would be half of 1,950.
    expect(copy?.results.figures['effect']).toBe(1000);
    const { history, file } = open.session.editor.store.getState();
    expect(history.present.dataset.rows[0]).toMatchObject({ value: 100 });
    expect(file.id).toBeNull();
    expect(unsaved(open)).toBe(true);
    await waitFor(() => {
      expect(open.session.shell.store.getState().success?.text).toBe('smallCounts.saved');
    });
  });

  it('stay in a file that is saved with them, and nothing is saved when it is cancelled', async () => {
    const open = await openWindow();
    const cancelled = open.session.files.saveAs();
    await open.user.click(await screen.findByRole('button', { name: 'Annuleren' }));
    expect(await cancelled).toBe(false);
    expect(open.written).toEqual([]);
    const saving = open.session.files.saveAs();
    await open.user.click(await screen.findByRole('button', { name: 'Bewaren met de aantallen' }));
    expect(await saving).toBe(true);
    expect(open.written[0]?.dataset.rows[0]?.value).toBe(100);
    expect(unsaved(open)).toBe(false);
  });

  it('are asked about nowhere else', async () => {
    const open = await openWindow(townModel);
    expect(await open.session.files.saveAs()).toBe(true);
    expect(screen.queryByText(/uit de bron onder/)).toBeNull();
  });

  it('that are hidden are why the figures of a file are other ones', async () => {
    const open = await openWindow();
    const saving = open.session.files.saveAs();
    await open.user.click(await screen.findByRole('button', { name: 'Kopie om te delen' }));
    await saving;
    const [content = null] = open.written;
    expect(differenceReason({ content, marks: [] }, { model: '1.0.0', app: '0.1.0' })).toEqual({
      kind: 'hiddenCounts',
    });
  });
});
