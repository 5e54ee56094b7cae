import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ComparePage } from '../../renderer/compare/ComparePage';
import type { AppContext } from '../../renderer/state/startUp';
import type { Scenario } from '../../shared/model/scenario';
import { changed } from '../fixtures/changed';
import { townModel, townScenario } from '../fixtures/town/town';
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
  const user = show(session, <ComparePage />);
  act(() => {
    session.shell.compare({ scenario, what: 'file', name: 'ander.voorkant' });
  });
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
      ['Cijfer', 'Nu', 'ander.voorkant'],
      ['Effect in 2028', '€ 1.000', '€ 550− € 450'],
      ['Kapot', 'niet te berekenen', 'niet te berekenen'],
    ]);
    // Less online costs 500 on 2,000 and 550 on 2,200; the base brings 100 at half and 50 at a quarter.
    expect(rows('Waardoor de bedragen verschillen')).toEqual([
      ['Verschil', 'Effect in 2028'],
      ['Nu', '€ 1.000'],
      ['Deel digitaal: 50,0 % → 25,0 %', '− € 525'],
      ['Kosten in het begin (Oost, Bibliotheek): € 100 (zoals in het model) → € 200', '+ € 75'],
      ['ander.voorkant', '€ 550'],
    ]);
    expect(rows('Wat verschilt')).toEqual([
      ['Wat', 'Nu', 'ander.voorkant1 hendel, 1 basisgegevenNeem alles over'],
      ['Deel digitaal', '50,0 %', '25,0 %Neem over'],
      ['Kosten in het begin (Oost, Bibliotheek)', '€ 100 (zoals in het model)', '€ 200Neem over'],
    ]);
  });

  it('gives one of its values to the scenario on screen, as a step', async () => {
    const { session, user } = await compare(other);
    await user.click(
      screen.getByRole('button', { name: 'Neem over van ander.voorkant: Deel digitaal' }),
    );
    const { history } = session.editor.store.getState();
    expect(history.past.map(({ name }) => name)).toEqual(['Overgenomen: Deel digitaal']);
    expect(history.present.levers).toEqual(other.levers);
    expect(history.present.assumptions).toEqual({});
    // What is left to differ: 500 at a quarter, and 50 more.
    await waitFor(() =>
      expect(rows('De cijfers')[1]).toEqual(['Effect in 2028', '€ 500', '€ 550+ € 50']),
    );
    act(() => session.editor.actions.undo());
    expect(session.editor.store.getState().history.present).toBe(now);
  });

  it('gives all of it; then nothing differs', async () => {
    const { session, user } = await compare(other);
    await user.click(screen.getByRole('button', { name: 'Neem alles over van ander.voorkant' }));
    expect(session.editor.store.getState().history.past).toHaveLength(1);
    expect(rows('Wat verschilt')).toEqual([['Wat', 'Nu', 'ander.voorkantEr is geen verschil.']]);
    await user.click(screen.getByRole('button', { name: 'Haal weg: ander.voorkant' }));
    expect(session.shell.store.getState().compared).toEqual([]);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says who changed what since both grew from one, and merges what the other alone changed', async () => {
    const base = townScenario({
      levers: { online: 0.5 },
      assumptions: { cost_base: { 'oost|library': 150 } },
    });
    const own = { ...base, name: 'Ons' };
    const theirs = townScenario({
      levers: { online: 0.25 },
      assumptions: { cost_base: { 'oost|library': 150 } },
      name: 'Hun',
    });
    const session = await openSession({ scenario: own, worker: 'direct' });
    const user = show(session, <ComparePage />);
    act(() => {
      session.shell.compare({ scenario: theirs, what: 'file', name: 'hun', base });
    });
    const [head, ...found] = rows('Wat verschilt');
    expect(head?.[2]).toContain('Sinds hun gedeelde begin: 0 hier gewijzigd, 1 daar, 1 in beide.');
    expect(found.map((cells) => cells.slice(0, 3))).toEqual([
      ['Deel digitaal', '50,0 %', '25,0 %alleen daar gewijzigd. Was: 50,0 %.Neem over'],
      ['De naam', 'Ons', 'Hunin beide gewijzigd: kies zelf. Was: Klein.Neem over'],
    ]);
    await user.click(
      screen.getByRole('button', { name: 'Neem over wat alleen in hun is gewijzigd' }),
    );
    const { history } = session.editor.store.getState();
    expect(history.past.map(({ name }) => name)).toEqual([
      'Overgenomen wat alleen in ‘hun’ was gewijzigd',
    ]);
    expect(history.present).toMatchObject({ name: 'Ons', levers: theirs.levers });
    expect(screen.queryByRole('button', { name: /^Neem over wat alleen/ })).toBeNull();
  });

  it('names each own line, with the values of one that is in one of them only', async () => {
    const line = {
      ...({ kind: 'lever', id: 'extra', label: 'Extra inzet', unit: '1', display: '' } as const),
      ...{ dimensions: [], part: townModel.parts[0]?.id ?? '', neutral: 1, minimum: 0, maximum: 2 },
      ...{ by: 'A. Jansen', at: '2026-11-27T00:00:00.000Z', why: '' },
    };
    const lines = townScenario({ levers: { extra: 2, online: 0.5 }, ownLines: [line] });
    const { session, user } = await compare(lines);
    const [head, ...differing] = rows('Wat verschilt');
    expect(head?.[2]).toContain('1 hendel, 1 eigen regel');
    expect(differing.map(([what, , other]) => [what, other])).toEqual([
      ['Extra inzet', '2,0Neem over'],
      ['Eigen regel ‘Extra inzet’', '1,0Neem over'],
    ]);
    await user.click(screen.getByRole('button', { name: 'Neem alles over van ander.voorkant' }));
    act(() => {
      session.shell.compare({ scenario: now, what: 'file', name: 'zonder' });
    });
    const lost = rows('Wat verschilt').slice(1);
    expect(lost.map(([what, own, , other]) => [what, own, other])).toEqual([
      ['Extra inzet', '2,0', 'niet aanwezigNeem over'],
      ['Eigen regel ‘Extra inzet’', '1,0', 'niet aanwezigNeem over'],
    ]);
  });

  it('gives nothing that does not fit, and says why', async () => {
    const smaller = changed(townScenario({ levers: { online: 0.5 } }), (draft) => {
      draft.dataset.rows = draft.dataset.rows.slice(1);
    });
    const { session, user } = await compare(smaller);
    await user.click(
      screen.getByRole('button', { name: 'Neem over van ander.voorkant: De basisdata' }),
    );
    expect(session.editor.store.getState().history.present).toBe(now);
    expect(screen.getByRole('alert').textContent).toContain('ontbreekt in de basisdata');
    expect(screen.getByRole('alert').textContent).toContain('Er is niets overgenomen.');
  });

  it('stands beside what was pinned and one of other years, laid over each other by year', async () => {
    const longer = townScenario({
      levers: { online: 0.25 },
      timeAxis: { first: 2027, last: 2029 },
    });
    const { session, user } = await compare(longer);
    await user.click(screen.getByRole('button', { name: 'Leg nu vast' }));
    act(() =>
      session.editor.actions.setValues([{ input: 'online', items: '', value: 1 }], 'online'),
    );
    const [, , pinned] = rows('De cijfers')[0] ?? [];
    expect(rows('De cijfers')[0]).toEqual([
      'Cijfer',
      'Nu',
      'ander.voorkant (2027–2029)',
      expect.stringMatching(/^Vastgelegd om \d\d:\d\d$/),
    ]);
    expect(pinned).toBeDefined();
    // All of 2,000; a quarter of 3,000 in 2029; half of 2,000.
    expect(rows('De cijfers')[1]).toEqual([
      'Effect in 2028 / Effect in 2029',
      '€ 2.000',
      '€ 750− € 1.250',
      '€ 1.000− € 1.000',
    ]);
    await user.click(screen.getByRole('button', { name: 'Toon de tabel' }));
    const costs = rows('Kosten per jaar, naast elkaar, euro per jaar');
    expect(costs).toEqual([
      ['Jaar', 'Nu', 'ander.voorkant (2027–2029)', expect.stringContaining('Vastgelegd')],
      ['2027', '€ 0', '€ 750', '€ 500'],
      ['2028', '€ 0', '€ 1.500', '€ 1.000'],
      ['2029', '–', '€ 2.250', '–'],
    ]);
  });

  it('has room for three; a fourth is refused and said', async () => {
    const { session } = await compare(other);
    for (const online of [0.1, 0.2, 0.3]) {
      const scenario = townScenario({ levers: { online } });
      act(() => {
        session.shell.compare({ scenario, what: 'file', name: String(online) });
      });
    }
    const { compared, trouble } = session.shell.store.getState();
    expect(compared.map(({ name }) => name)).toEqual(['ander.voorkant', '0.1', '0.2']);
    expect(trouble?.advice).toBe('files.fullyCompared');
    expect(screen.queryByRole('button', { name: 'Bestand…' })).toBeNull();
  });
});
