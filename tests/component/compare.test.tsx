import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CompareDialog } from '../../renderer/compare/CompareDialog';
import type { AppContext } from '../../renderer/state/startUp';
import type { Scenario } from '../../shared/model/scenario';
import { changed } from '../fixtures/changed';
import { townScenario } from '../fixtures/town/town';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

// Half of 2,000 in 2028; a quarter of 2,200.
const now = townScenario({ levers: { online: 0.5 } });
const other = townScenario({
  levers: { online: 0.25 },
  assumptions: { cost_base: { 'oost|library': 200 } },
});

async function compare(
  scenario: Scenario,
): Promise<{ readonly session: AppContext; readonly user: UserEvent }> {
  const session = await openSession({ scenario: now, worker: 'direct' });
  const user = show(session, <CompareDialog />);
  act(() => session.shell.compare({ scenario, what: 'file', name: 'ander.voorkant' }));
  await waitFor(() => expect(screen.queryByText('Het verschil wordt berekend.')).toBeNull());
  return { session, user };
}

const plain = (shown: string | null): string => (shown ?? '').replaceAll('\u00a0', ' ');

function rows(table: string): readonly (readonly string[])[] {
  return within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)));
}

describe('another scenario beside the one on screen', () => {
  it('says what differs, what that does, and which difference does what', async () => {
    await compare(other);
    expect(rows('De cijfers')).toEqual([
      ['Cijfer', 'Nu', 'ander.voorkant', 'Verschil'],
      ['Effect in 2028', '€ 1.000', '€ 550', '− € 450'],
      ['Kapot', 'niet te berekenen', 'niet te berekenen', ''],
    ]);
    // Less online costs 500 on 2,000 and 550 on 2,200; the base brings 100 at half and 50 at a quarter.
    expect(rows('Waardoor de bedragen verschillen')).toEqual([
      ['Verschil', 'Effect in 2028'],
      ['Nu', '€ 1.000'],
      ['Deel digitaal: 50,0 % → 25,0 %', '− € 525'],
      ['Kosten in het begin (Oost, Bibliotheek): € 100 (zoals in het model) → € 200', '+ € 75'],
      ['ander.voorkant', '€ 550'],
    ]);
    expect(rows('Wat verschilt: 1 hendel, 1 basisgegeven').slice(1)).toEqual([
      ['Deel digitaal', '50,0 %', '25,0 %', 'Neem over'],
      [
        'Kosten in het begin (Oost, Bibliotheek)',
        '€ 100 (zoals in het model)',
        '€ 200',
        'Neem over',
      ],
    ]);
  });

  it('gives one of its values to the scenario on screen, as a step', async () => {
    const { session, user } = await compare(other);
    await user.click(screen.getByRole('button', { name: 'Neem over: Deel digitaal' }));
    const { history } = session.editor.store.getState();
    expect(history.past.map(({ name }) => name)).toEqual(['Overgenomen: Deel digitaal']);
    expect(history.present.levers).toEqual(other.levers);
    expect(history.present.assumptions).toEqual({});
    // What is left to differ: 500 at a quarter, and 50 more.
    await waitFor(() =>
      expect(rows('De cijfers')[1]).toEqual(['Effect in 2028', '€ 500', '€ 550', '+ € 50']),
    );
    act(() => session.editor.actions.undo());
    expect(session.editor.store.getState().history.present).toBe(now);
  });

  it('gives all of it; then nothing differs', async () => {
    const { session, user } = await compare(other);
    await user.click(screen.getByRole('button', { name: 'Neem alles over' }));
    expect(session.editor.store.getState().history.past).toHaveLength(1);
    expect(screen.getByText('Er is geen verschil.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Sluiten' }));
    expect(session.shell.store.getState().form).toBeNull();
  });

  it('gives nothing that does not fit, and says why', async () => {
    const smaller = changed(townScenario({ levers: { online: 0.5 } }), (draft) => {
      draft.dataset.rows = draft.dataset.rows.slice(1);
    });
    const { session, user } = await compare(smaller);
    await user.click(screen.getByRole('button', { name: 'Neem over: De basisdata' }));
    expect(session.editor.store.getState().history.present).toBe(now);
    expect(screen.getByRole('alert').textContent).toContain('ontbreekt in de basisdata');
    expect(screen.getByRole('alert').textContent).toContain('Er is niets overgenomen.');
  });
});
