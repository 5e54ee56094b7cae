import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EntryPanel } from '../../renderer/levers/EntryPanel';
import { Levers } from '../../renderer/levers/Levers';
import { buildDataset, type Values } from '../fixtures/build/buildScenario';
import { written } from '../fixtures/build/displays';
import { euro, setting, text } from '../fixtures/build/pieces';
import { changed, find } from '../fixtures/changed';
import { leverModel, leverScenario } from '../fixtures/town/levers';
import { openSession } from '../fixtures/window/openSession';
import { openPart, tabTo } from './openLevers';
import { show } from './show';

/** What guests bring and what is spent, on a page of their own with what is left. */
const model = changed(leverModel, (draft) => {
  const amount = { ...euro, control: 'amount', maximum: 2_000_000 } as const;
  Object.assign(find(draft.settings, 'visitors'), amount);
  draft.settings.push(
    setting('spent', { ...amount, label: text('Uitgegeven'), dimensions: ['town', 'year'] }),
  );
  draft.entryPages = [
    {
      id: 'purse',
      label: text('Beurs'),
      about: text('Wat er in de beurs zit.'),
      settings: ['visitors', 'spent'],
      figures: [
        {
          ...{ id: 'left', label: text('Over'), ...euro, better: 'higher' },
          formula: 'sum(visitors - spent, town)',
          per: { town: 'visitors - spent' },
        },
        {
          ...{
            id: 'is',
            label: text('Beurs is'),
            unit: '1',
            display: written.whole,
            better: 'none',
          },
          formula: 'maxOver(visitors > 0, town)',
          per: { town: 'visitors > 0' },
          words: [
            { value: 0, label: text('leeg') },
            { value: 1, label: text('gevuld') },
          ],
        },
      ],
    },
  ];
});

async function open(levers: Values = {}, town: string | null = 'oost') {
  const session = await openSession({ model, scenario: leverScenario({ levers }) });
  session.editor.store.setState({ item: town });
  const { editor } = session;
  return {
    user: show(session, <EntryPanel id="purse" />),
    session,
    held: (input: string, items: string) =>
      editor.store.getState().history.present.levers[input]?.[items]?.value,
    steps: () => editor.store.getState().history.past.map(({ name }) => name),
  };
}

/** The table as text: of a field what stands in it. */
function rows(name: string): readonly (readonly string[])[] {
  return within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) =>
      [...row.children].map((cell) => {
        const field = cell.querySelector('input');
        return (field === null ? cell.textContent : field.value).replaceAll('\u00a0', ' ');
      }),
    )
    .filter((row) => row.length > 1);
}

const cell = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });

describe('of one town', () => {
  it('has a row for each year: what is filled in, and what comes of it', async () => {
    await open({ visitors: { 'oost|2027': 500 }, spent: { 'oost|2027': 700 } });
    expect(rows('Beurs, Oost')).toEqual([
      ['', 'Gasten€', 'Uitgegeven€', 'Over€', 'Beurs is'],
      ['2027', '€ 500', '€ 700', '−200', 'gevuld'],
      ['2028', '', '', '0', 'leeg'],
    ]);
    expect(screen.getByText('−200').closest('.bad')).not.toBeNull();
  });

  it('takes rows and columns of a spreadsheet as one step, over both amounts', async () => {
    const { user, held, steps } = await open();
    await tabTo(user, cell('Gasten, Oost, 2027'));
    await user.paste('1.000\t400\r\n2.000\t2.500\r\n');
    expect(rows('Beurs, Oost').slice(1)).toEqual([
      ['2027', '€ 1.000', '€ 400', '600', 'gevuld'],
      ['2028', '€ 2.000', '€ 2.500', '−500', 'gevuld'],
    ]);
    expect(held('spent', 'oost|2028')).toBe(2500);
    expect(held('spent', 'west|2028')).toBeUndefined();
    expect(steps()).toEqual(['Beurs, Oost: 4 waarden geplakt']);
  });

  it('takes years that stand across, and says so', async () => {
    const { user, held } = await open();
    await tabTo(user, cell('Uitgegeven, Oost, 2027'));
    await user.paste('3\t4');
    expect([held('spent', 'oost|2027'), held('spent', 'oost|2028')]).toEqual([3, 4]);
    expect(screen.getByRole('status').textContent).toBe(
      'Geplakt met rijen als kolommen: zo paste het.',
    );
  });

  it('refuses what does not fit either way, or is no amount, and names the place', async () => {
    const { user, steps } = await open();
    await tabTo(user, cell('Uitgegeven, Oost, 2028'));
    await user.paste('3\t4');
    expect(screen.getByRole('alert').textContent).toContain('meer rijen of kolommen');
    await tabTo(user, cell('Gasten, Oost, 2028'));
    await user.paste('3\tveel');
    expect(screen.getByRole('alert').textContent).toBe(
      'Niet geplakt: “veel” kan niet bij Oost, 2028. Er is niets veranderd.',
    );
    expect(steps()).toEqual([]);
  });

  it('takes an amount away when its field is emptied', async () => {
    const { user, held } = await open({ visitors: { 'oost|2027': 500 } });
    await tabTo(user, cell('Gasten, Oost, 2027'));
    await user.keyboard('{Delete}{Enter}');
    expect(held('visitors', 'oost|2027')).toBeUndefined();
    expect(rows('Beurs, Oost')[1]).toEqual(['2027', '', '', '0', 'leeg']);
  });
});

it('of all towns it has a table for each amount, and for each figure with all of them together', async () => {
  const { session } = await open({ visitors: { 'oost|2027': 500, 'west|2027': 100 } }, null);
  expect(rows('Gasten')[1]).toEqual(['2027', '€ 500', '€ 100']);
  expect(rows('Over').slice(0, 2)).toEqual([
    ['', 'Oost', 'West', 'Alles samen'],
    ['2027', '500', '100', '600'],
  ]);
  expect(rows('Beurs is')[2]).toEqual(['2028', 'leeg', 'leeg', 'leeg']);
  act(() => screen.getByRole('button', { name: 'West' }).click());
  expect(session.editor.store.getState().item).toBe('west');
  expect(rows('Beurs, West')[1]?.slice(0, 2)).toEqual(['2027', '€ 100']);
});

it('of very many towns it shows only all of them together, and asks to choose one', async () => {
  const many = Array.from({ length: 13 }, (_, index) => `town_${String(index)}`);
  const dataset = buildDataset(
    { dimension: 'town', items: Object.fromEntries(many.map((id) => [id, id])) },
    { people: Object.fromEntries(many.map((id) => [id, 1])) },
    { id: 'many', name: 'Veel plaatsen', source: 'verzonnen', baseYear: 2027 },
  );
  const levers = { visitors: { 'town_0|2027': 500, 'town_12|2027': 1 } };
  const scenario = leverScenario({ dataset, levers });
  const session = await openSession({ model, scenario });
  show(session, <EntryPanel id="purse" />);
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(
    screen.getAllByText('Er zijn er 13. Kies er bovenaan één, bij “Cijfers voor”.'),
  ).toHaveLength(2);
  expect(rows('Over').slice(0, 2)).toEqual([
    ['', 'Alles samen'],
    ['2027', '501'],
  ]);
  act(() => session.editor.actions.choose('town_12'));
  expect(rows('Beurs, town_12')[1]?.slice(0, 2)).toEqual(['2027', '€ 1']);
});

it('the settings say how much is filled in there, and lead to it', async () => {
  const levers = { visitors: { 'oost|2027': 500, 'west|2027': 100 } };
  const session = await openSession({ model, scenario: leverScenario({ levers }) });
  const user = show(session, <Levers />);
  await openPart(user, 'Instellingen');
  expect(screen.queryByRole('table', { name: 'Gasten' })).toBeNull();
  expect(screen.getByText(/^2 waarden ingevuld/)).toBeTruthy();
  await tabTo(user, screen.getByRole('button', { name: 'Naar het blad Beurs' }));
  await user.keyboard('{Enter}');
  expect(session.shell.store.getState().page).toBe('entry:purse');
});
