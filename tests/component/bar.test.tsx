import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DropTarget } from '../../renderer/scenario/DropTarget';
import { Notices } from '../../renderer/scenario/Notices';
import { ScenarioMarks, ScenarioTitle } from '../../renderer/scenario/ScenarioTitle';
import { StatusLine } from '../../renderer/scenario/StatusLine';
import { StepButtons } from '../../renderer/scenario/StepButtons';
import { ViewSelects } from '../../renderer/scenario/TopBar';
import { fileOpened } from '../../renderer/state/openFile';
import { sha256 } from '../../renderer/worker/sha256';
import { unsavedWork } from '../../renderer/state/fileQuestions';
import { isUnsaved } from '../../renderer/state/editor';
import { modelChecksum } from '../../shared/calculation/modelChecksum';
import { openScenario } from '../../shared/calculation/openScenario';
import { problem } from '../../shared/lib/problem';
import { tabTo } from './openLevers';
import { show } from './show';
import { townFileText, townModelText } from '../fixtures/town/file';
import { townModel, townScenario } from '../fixtures/town/town';
import { fakeMain } from '../fixtures/window/fakeMain';
import { newFile, openSession } from '../fixtures/window/openSession';

const online = (value: number) => [{ input: 'online', items: '', value }];

describe('undo and redo', () => {
  it('are named after their steps and keep the focus when there are none left', async () => {
    const session = await openSession();
    const { actions, store } = session.editor;
    const user = show(session, <StepButtons />);
    act(() => actions.setValues(online(0.5), 'Deel digitaal 0 % naar 50 %'));
    const undo = screen.getByRole('button', {
      name: 'Ongedaan maken: Deel digitaal 0 % naar 50 %',
    });
    await tabTo(user, undo);
    await user.keyboard('{Enter}');
    expect(isUnsaved(store.getState())).toBe(false);
    expect(document.activeElement).toBe(undo);
    expect(undo.getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Enter}{Tab}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Opnieuw: Deel digitaal 0 % naar 50 %',
    );
    await user.keyboard('{Enter}');
    expect(isUnsaved(store.getState())).toBe(true);
  });
});

describe('the name', () => {
  it('is followed by what is to be known of the file', async () => {
    const file = newFile(townScenario(), { marks: [problem('changedOutside', '')] });
    const session = await openSession({ file });
    show(
      session,
      <>
        <ScenarioTitle />
        <ScenarioMarks />
      </>,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Klein');
    expect(screen.getByText('gewijzigd buiten de app')).toBeTruthy();
    expect(screen.queryByText('niet bewaard')).toBeNull();
    act(() => session.editor.actions.edit((before) => ({ ...before, name: '' }), 'Naam'));
    expect(screen.getByText('niet bewaard')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Zonder naam');
  });
});

it('looks at the amounts in another way', async () => {
  const choices = [
    { value: 0, label: { nl: 'Gewoon', en: 'Plain' } },
    { value: 1, label: { nl: 'Dubbel', en: 'Double' } },
  ];
  const [lever] = townModel.levers;
  if (lever === undefined) throw new Error('no lever');
  const { part: _, owner: __, full: ___, restsOn: ____, ...control } = lever;
  const views = [{ ...control, id: 'twice', label: { nl: 'Euro’s', en: 'Euros' }, choices }];
  const model = { ...townModel, views };
  const session = await openSession({ model });
  show(session, <ViewSelects />);
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Euro’s' });
  expect(Array.from(select.options, ({ text }) => text)).toEqual(['Gewoon', 'Dubbel']);
  fireEvent.change(select, { target: { value: '1' } });
  expect(session.editor.store.getState().views).toEqual({ twice: 1 });
  expect(select.value).toBe('1');
});

it('says at the bottom what was done last and what the figures rest on', async () => {
  const session = await openSession({ file: newFile(townScenario(), { id: 'x', name: 'Plan' }) });
  show(session, <StatusLine />);
  const line = screen.getByRole('contentinfo');
  expect(line.textContent).toBe(
    'Nog niets gewijzigd1 rekenregel kloptPlan.voorkantTwee plaatsenVoorzieningen 1.0.0',
  );
  act(() => session.editor.actions.setValues(online(0.5), 'Meer digitaal'));
  expect(line.textContent).toContain('Laatste stap: Meer digitaal');
});

describe('results of the time of saving', () => {
  async function opened(change: (text: string) => string) {
    const text = change(await townFileText(0.25));
    const checksum = await modelChecksum(townModelText, sha256);
    const read = await openScenario(text, [{ model: townModel, sha256: checksum }], sha256);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return openSession({ file: fileOpened(read.value, 'id', 'Plan') });
  }

  it('are not spoken of when they are those of today', async () => {
    show(await opened((text) => text), <Notices />);
    expect(document.body.textContent).toBe('');
  });

  it('are shown beside those of today when they differ, with the reason', async () => {
    const session = await opened((text) => text.replace('"effect": 500', '"effect": 400'));
    show(session, <Notices />);
    const said = document.body.textContent.replaceAll('\u00a0', ' ');
    expect(said).toContain('De cijfers zijn anders dan toen dit bestand werd bewaard.');
    expect(said).toContain('Het bestand is gewijzigd buiten de app.');
    // Said as the reason, and so not once more by itself.
    expect(said).not.toContain('Het is gewoon te gebruiken');
    const row = screen.getByText('Effect in 2028').closest('tr');
    expect(row?.textContent.replaceAll('\u00a0', ' ')).toBe('Effect in 2028€ 400€ 500');
  });

  it('leave a mark by itself when they are the same', async () => {
    show(await opened((text) => text.replace('"note": "', '"note": "Anders. ')), <Notices />);
    expect(document.body.textContent).toContain('Het is gewoon te gebruiken');
    expect(document.body.textContent).not.toContain('De cijfers zijn anders');
  });

  it('show their digits when rounding would hide the difference', async () => {
    const session = await opened((text) => text.replace('"effect": 500', '"effect": 500.001'));
    show(session, <Notices />);
    const row = screen.getByText('Effect in 2028').closest('tr');
    expect(row?.textContent).toBe('Effect in 2028500,001500');
  });
});

describe('a file over the window', () => {
  const drag = (files: readonly object[]) => ({ dataTransfer: { types: ['Files'], files } });

  it('is welcomed, and opened when it is let go', async () => {
    const openDropped = vi.fn(() => Promise.resolve(refused));
    const session = await openSession({ main: fakeMain({ openDropped }) });
    show(session, <DropTarget />);
    // False: the page has taken it, so the window does not go there.
    expect(fireEvent.dragOver(window, drag([]))).toBe(false);
    expect(screen.getByText('Laat los om dit scenario te openen')).toBeTruthy();
    const file = { name: 'notes.txt' };
    expect(fireEvent.drop(window, drag([file]))).toBe(false);
    expect(screen.queryByText(/^Laat los/)).toBeNull();
    expect(openDropped).toHaveBeenCalledWith(file);
    await vi.waitFor(() =>
      expect(session.shell.store.getState().trouble?.problems).toEqual([refused.problem]),
    );
  });

  it('is one at a time, and waits for a question to be answered', async () => {
    const openDropped = vi.fn(() => Promise.resolve(refused));
    const session = await openSession({ main: fakeMain({ openDropped }) });
    show(session, <DropTarget />);
    fireEvent.drop(window, drag([{}, {}]));
    expect(session.shell.store.getState().trouble?.title).toBe('files.oneAtATime');
    void session.shell.ask(unsavedWork('Klein'));
    expect(fireEvent.drop(window, drag([{}]))).toBe(false);
    expect(openDropped).not.toHaveBeenCalled();
  });

  it('is not what a dragged text is', async () => {
    show(await openSession(), <DropTarget />);
    const text = { dataTransfer: { types: ['text/plain'], files: [] } };
    expect(fireEvent.dragOver(window, text)).toBe(true);
    expect(screen.queryByText(/^Laat los/)).toBeNull();
  });
});

const refused = {
  kind: 'refused',
  problem: problem('noScenarioExtension', 'notes.txt'),
} as const;
