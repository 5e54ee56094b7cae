import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ChecksDialog } from '../../renderer/scenario/ChecksDialog';
import { Notices } from '../../renderer/scenario/Notices';
import type { Scenario } from '../../shared/model/scenario';
import { openSession } from '../fixtures/window/openSession';
import { changed } from '../fixtures/changed';
import { townModel, townScenario } from '../fixtures/town/town';
import { show } from './show';

afterEach(cleanup);

const by = { by: '', at: '2026-11-20T12:00:00.000Z', why: '' };

function changedFormula(variable: string, formula: string): Scenario['formulas'][number] {
  return { variable, formula, ...by };
}

it('lists what is wrong with its place and what was meant, and leads to the row', async () => {
  const scenario = townScenario({
    formulas: [
      changedFormula('total', 'sum(costt, town, service)'),
      changedFormula('cost_per_head', 'cost_per_head + 1'),
    ],
  });
  const session = await openSession({ scenario });
  const user = show(
    session,
    <>
      <Notices />
      <ChecksDialog />
    </>,
  );
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  const texts = rows.map((row) => [...row.children].map((cell) => cell.textContent));
  expect(texts.find(([place]) => place === 'Totaal')?.[1]).toContain('Bedoelt u ‘cost’?');
  expect(texts.some(([, text]) => text?.startsWith('Kringverwijzing: cost_per_head'))).toBe(true);
  // What rests on a fault is named once, with how many cells.
  expect(texts.some(([, text]) => /^\d+ cellen zonder waarde/.test(text ?? ''))).toBe(true);
  expect(screen.getByText(/staan 2 formules met een fout/)).toBeTruthy();
  session.shell.open('checks');
  await user.click(screen.getByRole('button', { name: 'Ga naar Totaal' }));
  expect(session.shell.store.getState()).toMatchObject({
    form: null,
    page: 'sheet',
    wantedRow: 'total',
  });
});

it('says what was looked at where nothing is wrong', async () => {
  const model = changed(townModel, (draft) => {
    draft.variables = draft.variables.filter(({ id }) => id !== 'fragile');
    draft.headlines = draft.headlines.filter(({ id }) => id !== 'broken');
  });
  show(await openSession({ model, scenario: townScenario({}, model) }), <ChecksDialog />);
  expect(screen.getByRole('status').textContent).toBe('Er is geen fout gevonden. Nagekeken is:');
  expect(screen.getAllByRole('listitem')).toHaveLength(11);
});
