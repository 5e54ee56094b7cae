import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ExportForm } from '../../renderer/scenario/ExportForm';
import { useShownTable } from '../../renderer/state/shownTables';
import type { VoorkantBridge } from '../../shared/ipc/bridge';
import { workbookSchema } from '../../shared/workbook/workbook';
import { QuestionDialog } from '../../renderer/scenario/QuestionDialog';
import { countedModel } from '../fixtures/town/smallCounts';
import { townScenario } from '../fixtures/town/town';
import { fakeMain } from '../fixtures/window/fakeMain';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

type SaveExport = VoorkantBridge['saveExport'];

async function openExport(answer: Awaited<ReturnType<SaveExport>>) {
  const saveExport = vi.fn<SaveExport>(() => Promise.resolve(answer));
  const session = await openSession({
    scenario: townScenario({ levers: { online: 0.5 } }),
    main: fakeMain({ saveExport }),
  });
  session.shell.open('export');
  return { session, saveExport };
}

function Shown(): null {
  useShownTable('sheet', () => ({ title: 'Rekenblad', notes: [], head: ['Naam'], rows: [['=1']] }));
  return null;
}

const saved = { kind: 'saved', name: 'Klein.xlsx' } as const;
const go = (): HTMLElement => screen.getByRole('button', { name: 'Exporteren…' });
const choice = (name: string): HTMLElement => screen.getByLabelText(name);

it('gives main the model with its formulas, and goes when that is written', async () => {
  const { session, saveExport } = await openExport(saved);
  const user = show(session, <ExportForm />);
  await user.click(go());
  await waitFor(() => expect(session.shell.store.getState().form).toBeNull());
  const [name, content] = saveExport.mock.calls[0] ?? [];
  expect(name).toBe('Klein');
  const workbook = content?.type === 'xlsx' ? workbookSchema.parse(content.workbook) : null;
  expect(workbook?.sheets.map((sheet) => sheet.name)).toContain('Controle');
  expect(session.shell.store.getState().success?.values).toEqual({ name: 'Klein.xlsx' });
});

it('gives all figures as a text, in the notation that was chosen', async () => {
  const { session, saveExport } = await openExport(saved);
  const user = show(session, <ExportForm />);
  await user.selectOptions(choice('Wat'), 'all');
  await user.selectOptions(choice('Als'), 'international');
  await user.click(go());
  await waitFor(() => expect(saveExport).toHaveBeenCalled());
  const [name, content] = saveExport.mock.calls[0] ?? [];
  expect(name).toBe('Klein - Alle cijfers');
  expect(content).toMatchObject({ type: 'csv' });
  expect(content?.type === 'csv' && content.text).toContain(
    'kerncijfer,#headline.effect,Effect in 2028,',
  );
});

it('has the sheet only while it is on screen, and its texts are no formulas', async () => {
  const { session, saveExport } = await openExport(saved);
  const user = show(
    session,
    <>
      <Shown />
      <ExportForm />
    </>,
  );
  await user.selectOptions(choice('Wat'), 'all');
  await user.selectOptions(choice('Wat'), 'sheet');
  await user.selectOptions(choice('Als'), 'dutch');
  await user.click(go());
  await waitFor(() => expect(saveExport).toHaveBeenCalled());
  expect(saveExport.mock.calls[0]?.[1]).toEqual({ type: 'csv', text: "\ufeffNaam\r\n'=1\r\n" });
});

it('stays with what was chosen when nothing is written, and says why', async () => {
  const problem = { code: 'diskFull', where: 'a.xlsx', values: {} };
  const { session } = await openExport({ kind: 'refused', problem });
  const user = show(session, <ExportForm />);
  expect(screen.queryByRole('option', { name: /Rekenblad/ })).toBeNull();
  await user.click(go());
  await waitFor(() =>
    expect(session.shell.store.getState().trouble).toMatchObject({
      title: 'exported.notExported',
      problems: [problem],
    }),
  );
  expect(session.shell.store.getState().form).toBe('export');
});

it('gives the comparison as two sheets, or as one text', async () => {
  const { session, saveExport } = await openExport(saved);
  const other = { scenario: townScenario({ levers: { online: 0.25 } }), name: 'Ander' };
  session.shell.compare({ ...other, what: 'example' });
  const user = show(session, <ExportForm />);
  await user.selectOptions(choice('Wat'), 'comparison');
  await user.click(go());
  await waitFor(() => expect(saveExport).toHaveBeenCalledTimes(1));
  const [name, content] = saveExport.mock.calls[0] ?? [];
  expect(name).toBe('Klein - Vergelijken');
  const workbook = content?.type === 'xlsx' ? workbookSchema.parse(content.workbook) : null;
  expect(workbook?.sheets.map((sheet) => sheet.name)).toEqual(['De cijfers', 'Wat verschilt']);
  session.shell.open('export');
  await user.selectOptions(choice('Als'), 'international');
  await user.click(go());
  await waitFor(() => expect(saveExport).toHaveBeenCalledTimes(2));
  const text = saveExport.mock.calls[1]?.[1];
  // 2,000 in 2028, of which a half and a quarter go online.
  expect(text?.type === 'csv' && text.text.split('\r\n')).toEqual(
    expect.arrayContaining([
      'Cijfer,Nu,Ander',
      'Effect in 2028,1000,500',
      '',
      'Wat,Nu,Ander',
      'Deel digitaal,"50,0\u00a0%","25,0\u00a0%"',
    ]),
  );
});

it('asks about small counts, and hides them in what is written; the window keeps them', async () => {
  const saveExport = vi.fn<SaveExport>(() => Promise.resolve(saved));
  const session = await openSession({
    model: countedModel,
    scenario: townScenario({}, countedModel),
    main: fakeMain({ saveExport }),
  });
  const user = show(
    session,
    <>
      <ExportForm />
      <QuestionDialog />
    </>,
  );
  await user.selectOptions(choice('Wat'), 'all');
  await user.selectOptions(choice('Als'), 'international');
  const written = async (answer: string): Promise<string> => {
    session.shell.open('export');
    await user.click(go());
    const name = 'Kleine aantallen in deze export';
    const question = await screen.findByRole('dialog', { name });
    await user.click(within(question).getByRole('button', { name: answer }));
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
    const content = saveExport.mock.lastCall?.[1];
    return content?.type === 'csv' ? content.text : '';
  };
  const line = (value: string): string =>
    `invoer,cost_base,Kosten in het begin,"Oost, Bibliotheek",,€,${value},${value}`;
  expect(await written('Annuleren')).toBe('');
  expect(await written('Exporteer met de aantallen')).toContain(line('100'));
  const hidden = await written('Verberg ze');
  expect(hidden).toContain(line('< 150'));
  // With 75 in the place of 100: together 975.
  expect(hidden).toMatch(/berekend,total,Totaal,,2027,€,975,975/);
  expect(session.editor.store.getState().history.present.dataset.rows[0]?.value).toBe(100);
});
