import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PicturePanel } from '../../renderer/pictures/PicturePanel';
import { ExportForm } from '../../renderer/scenario/ExportForm';
import { QuestionDialog } from '../../renderer/scenario/QuestionDialog';
import { useShownTable } from '../../renderer/state/shownTables';
import { runCommand } from '../../renderer/state/commands';
import type { VoorkantBridge } from '../../shared/ipc/bridge';
import type { Exported } from '../../shared/ipc/contract';
import { changed, first } from '../fixtures/changed';
import { measureOf } from '../fixtures/measure';
import { countedModel } from '../fixtures/town/smallCounts';
import { townScenario } from '../fixtures/town/town';
import { fakeMain } from '../fixtures/window/fakeMain';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

/*
 * Every way in which something of a scenario leaves the window asks about counts that may lead to a person, where they
 * are behind what leaves it.
 */

/** What main writes where others may find it. */
const ways = {
  saveExport: vi.fn<VoorkantBridge['saveExport']>(),
  savePicture: vi.fn<VoorkantBridge['savePicture']>(),
  savePdf: vi.fn<VoorkantBridge['savePdf']>(),
  print: vi.fn<VoorkantBridge['print']>(),
  saveDocumentAs: vi.fn<VoorkantBridge['saveDocumentAs']>(),
};

const model = changed(countedModel, (draft) => {
  draft.councilTable = { variable: 'cost', label: { nl: 'Begroting', en: 'Budget' } };
});

beforeEach(() => {
  for (const way of Object.values(ways)) way.mockReset();
});

async function openWindow(scenario = townScenario({ measures: [measureOf('Loket')] }, model)) {
  const session = await openSession({ model, scenario, main: fakeMain(ways) });
  session.editor.actions.setValues([{ input: 'online', items: '', value: 0.5 }], 'half');
  return session;
}

const question = (): Promise<HTMLElement> =>
  screen.findByRole('dialog', { name: /kleine aantallen/i });

async function answer(user: ReturnType<typeof show>, name: string | RegExp): Promise<void> {
  await user.click(within(await question()).getByRole('button', { name }));
}

it('knows every way: what main writes is tested here, or is the open file or work of this computer', () => {
  const own = ['saveDocument'];
  const writing = Object.keys(fakeMain().bridge).filter((name) => /^(save|print)/.test(name));
  expect(writing.toSorted()).toEqual([...Object.keys(ways), ...own].toSorted());
});

function ShownSheet(): null {
  useShownTable('sheet', ({ scenario }) => ({
    title: 'Rekenblad',
    notes: [],
    head: ['Waarde'],
    rows: scenario.dataset.rows.map(({ value }) => [String(value)]),
  }));
  return null;
}

describe('exports', () => {
  /** What does not change with the counts: amounts that somebody typed. */
  const without = ['measures'];

  it('are asked about, each that has another content without the counts', async () => {
    const session = await openWindow();
    const other = townScenario({ levers: { online: 0.25 } }, model);
    session.shell.compare({ scenario: other, name: 'Ander', what: 'example' });
    ways.saveExport.mockResolvedValue({ kind: 'cancelled' });
    const user = show(
      session,
      <>
        <ShownSheet />
        <ExportForm />
        <QuestionDialog />
      </>,
    );
    const what: HTMLSelectElement = screen.getByLabelText('Wat');
    // What is on screen beside the form is known when the form is drawn again.
    await user.selectOptions(what, 'all');
    const things = [...what.options].map(({ value }) => value);
    expect(things).toEqual(
      expect.arrayContaining(['model', 'sheet', 'all', 'council', 'measures', 'comparison']),
    );
    expect(things.some((one) => one.startsWith('picture '))).toBe(true);
    for (const thing of things) {
      await user.selectOptions(what, thing);
      const go = async (chosen: string): Promise<Exported | undefined> => {
        ways.saveExport.mockClear();
        await user.click(screen.getByRole('button', { name: 'Exporteren…' }));
        if (chosen !== '') await answer(user, chosen);
        await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
        return ways.saveExport.mock.lastCall?.[1];
      };
      if (without.includes(thing)) {
        expect(await go(''), thing).toBeDefined();
        continue;
      }
      expect(await go('Annuleren'), thing).toBeUndefined();
      const whole = await go('Exporteer met de aantallen');
      const hidden = await go('Verberg ze');
      expect(hidden, thing).toBeDefined();
      expect(hidden, thing).not.toEqual(whole);
      const says = thing === 'model' ? '< 150' : 'onder de 150 zijn verborgen';
      expect(JSON.stringify(hidden), thing).toContain(says);
    }
  });

  it('are not asked about where the counts are of a scenario that is not in them', async () => {
    const few = townScenario({ levers: { online: 0.25 } }, model);
    const [row] = few.dataset.rows;
    const rows = few.dataset.rows.map((one) => (one === row ? { ...one, value: 1000 } : one));
    const session = await openWindow({ ...few, dataset: { ...few.dataset, rows } });
    session.shell.compare({ scenario: few, name: 'Ander', what: 'example' });
    ways.saveExport.mockResolvedValue({ kind: 'cancelled' });
    const user = show(
      session,
      <>
        <ExportForm />
        <QuestionDialog />
      </>,
    );
    await user.selectOptions(screen.getByLabelText('Wat'), 'all');
    await user.click(screen.getByRole('button', { name: 'Exporteren…' }));
    await waitFor(() => expect(ways.saveExport).toHaveBeenCalledTimes(1));
    await user.selectOptions(screen.getByLabelText('Wat'), 'comparison');
    await user.click(screen.getByRole('button', { name: 'Exporteren…' }));
    await answer(user, 'Verberg ze');
    await waitFor(() => expect(ways.saveExport).toHaveBeenCalledTimes(2));
  });
});

describe('a picture as a file', () => {
  it.each(['PNG', 'SVG'])('is asked about: %s', async (type) => {
    const session = await openWindow();
    ways.savePicture.mockResolvedValue({ kind: 'cancelled' });
    const user = show(
      session,
      <>
        <PicturePanel picture={first(model.pictures)} heading={<h2>Kosten</h2>} />
        <QuestionDialog />
      </>,
    );
    await user.click(screen.getByRole('button', { name: 'Bewaar deze grafiek' }));
    await user.click(screen.getByRole('menuitem', { name: new RegExp(type) }));
    await answer(user, 'Annuleren');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(ways.savePicture).not.toHaveBeenCalled();
  });
});

describe('paper', () => {
  it.each(['print', 'savePdf'] as const)(
    'is asked about, and a copy is offered: %s',
    async (how) => {
      const session = await openWindow();
      ways.saveDocumentAs.mockResolvedValue({
        kind: 'saved',
        document: { id: '6a7d6a3e-5f4b-4b0e-9d5e-0d8f5f0b8c11', name: 'Kopie' },
      });
      const user = show(session, <QuestionDialog />);
      const laidOut = vi.spyOn(session.shell, 'layOut');
      const first = runCommand(session, how);
      await answer(user, 'Annuleren');
      await first;
      const second = runCommand(session, how);
      await answer(user, 'Kopie om te delen bewaren…');
      await answer(user, 'Kopie om te delen');
      await second;
      expect(ways.saveDocumentAs).toHaveBeenCalledTimes(1);
      expect(laidOut).not.toHaveBeenCalled();
      expect(ways[how]).not.toHaveBeenCalled();
      laidOut.mockResolvedValue();
      ways[how].mockResolvedValue({ kind: 'cancelled' });
      const third = runCommand(session, how);
      await answer(user, 'Ga door met de aantallen');
      await third;
      expect(ways[how]).toHaveBeenCalledTimes(1);
    },
  );
});
