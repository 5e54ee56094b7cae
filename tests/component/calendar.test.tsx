import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CalendarPage } from '../../renderer/calendar/CalendarPage';
import type { AppContext } from '../../renderer/state/startUp';
import { shippedDataset, shippedModel } from '../fixtures/shipped';
import { show } from './show';
import { buildScenario, type Values } from '../fixtures/build/buildScenario';
import { openSession } from '../fixtures/window/openSession';

const model = shippedModel();

/** Today is 21 November 2026 in these tests. */
function sessionWith(levers: Values): Promise<AppContext> {
  const timeAxis = { first: 2026, last: 2036 };
  return openSession({
    model,
    scenario: buildScenario(model, shippedDataset(), { timeAxis, levers }),
  });
}

/** The rows of the table of decisions, cell by cell. */
function decisions(): readonly (readonly string[])[] {
  const table = screen
    .getByRole('heading', { name: 'Wie besluit wat, waar en wanneer' })
    .closest('section');
  if (table === null) throw new Error('no decisions');
  return within(table)
    .queryAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim()));
}

const all = { alblasserdam: 0.5, hardinxveld_giessendam: 0.5, papendrecht: 0.5, sliedrecht: 0.5 };

/** The share that goes to the front, the same in every town. */
function everywhere(care: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(all).map(([town, share]) => [`${town}|${care}`, share]));
}

describe('who decides what, and by when', () => {
  it('a measure of the service: the board, in its budget, on 10 July of the year before', async () => {
    show(
      await sessionWith({ tariefmutatie: { '': -0.02 }, start_aanbod: { '': 2028 } }),
      <CalendarPage />,
    );
    expect(decisions()).toEqual([
      [
        'Verandering van de tarieven 2028',
        '2028',
        'DG&J',
        'Begroting DG&J 2028',
        '10 juli 2027',
        'Op tijd',
      ],
    ]);
  });

  it('a measure of the municipality whose day was a week ago is too late, in words', async () => {
    show(
      await sessionWith({ inzet_afbakening: { '': 1 }, start_aanbod: { '': 2027 } }),
      <CalendarPage />,
    );
    expect(decisions()).toEqual([
      [
        'Afbakening van jeugdhulp 2027',
        '2027',
        'Gemeente',
        'Begroting gemeente 2027',
        '14 november 2026',
        'Te laat voor 2027. Kan nog voor 2028.',
      ],
    ]);
    expect(screen.getByRole('status').textContent).toBe('Te laat: 1 van de 1.');
  });

  it('a lever per form of care has a row for each year in which some of it begins', async () => {
    const front = { ...everywhere('basis_ggz'), ...everywhere('dagbesteding') };
    const starts = { basis_ggz: 2028, dagbesteding: 2029 };
    const session = await sessionWith({
      naar_voren: front,
      start_naar_voren: starts,
      inzet_vrijval: { '': 0.5 },
    });
    show(session, <CalendarPage />);
    expect(decisions().map(([name, year]) => [name, year])).toEqual([
      ['Naar voren 2028Basis-GGZ', '2028'],
      ['Naar voren 2029Dagbesteding (l)vb', '2029'],
      // Not told apart by form of care: it begins with the first of what goes to the front.
      ['Vrije uren naar hulp 2028', '2028'],
    ]);
  });

  it('a start before the first year that can be counts as that year', async () => {
    show(await sessionWith({ tariefmutatie: { '': -0.02 } }), <CalendarPage />);
    expect(decisions().map(([, year]) => year)).toEqual(['2027']);
  });
});

describe('by keyboard', () => {
  let session: AppContext;
  beforeEach(async () => {
    session = await sessionWith({
      inzet_vraag: { normaliseren: 1 },
      start_vraag: { '': 2028 },
      inzet_vaste_voogden: { '': 1 },
      start_aanbod: { '': 2028 },
    });
  });

  it('a row opens the way to its decision and who does what, with the documents', async () => {
    const user = show(session, <CalendarPage />);
    const button = screen.getByRole('button', { name: 'Vaste voogden per instelling 2028' });
    button.focus();
    await user.keyboard('{Enter}');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const steps = within(
      screen.getByRole('heading', { name: 'De weg naar het besluit voor 2028' })
        .parentElement as HTMLElement,
    )
      .getAllByRole('listitem')
      .map((item) => item.firstElementChild?.textContent);
    expect(steps).toEqual(['december 2026', '10 april 2027', '9 juli 2027', '10 juli 2027']);
    expect(
      screen.getByText('Wijst vaste voogden aan voor deze gemeenten.', { exact: false })
        .textContent,
    ).toBe(
      'GI: Wijst vaste voogden aan voor deze gemeenten.Memo Naar de voorkant (Drechtsteden-Noord, 2019)',
    );
    await user.keyboard(' ');
    expect(screen.queryByRole('heading', { name: 'Wie doet wat' })).toBeNull();
  });

  it('one owner at a time', async () => {
    const user = show(session, <CalendarPage />);
    expect(decisions()).toHaveLength(2);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Wie' }), 'gi');
    expect(decisions().map(([name]) => name)).toEqual(['Vaste voogden per instelling 2028']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Wie' }), 'rijk');
    expect(decisions()).toEqual([]);
    expect(screen.getByText(/Hier staat niets/)).toBeTruthy();
  });

  it('all levers on request, those that were not turned marked in words', async () => {
    const user = show(session, <CalendarPage />);
    screen.getByRole('checkbox', { name: 'Ook hendels die niet zijn aangepast' }).focus();
    await user.keyboard(' ');
    const rows = decisions();
    const levers = model.levers.filter(({ way }) => way !== undefined);
    expect(rows).toHaveLength(levers.length);
    expect(rows.filter(([name]) => name?.endsWith('niet aangepast'))).toHaveLength(
      levers.length - 2,
    );
  });
});

describe('the line of time', () => {
  it('has one for each year in which something begins, and says its days', async () => {
    const session = await sessionWith({
      inzet_vraag: { normaliseren: 1 },
      start_vraag: { '': 2027 },
      tariefmutatie: { '': 0.01 },
      start_aanbod: { '': 2028 },
    });
    show(session, <CalendarPage />);
    const lines = screen.getAllByRole('img').map((line) => line.getAttribute('aria-label') ?? '');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('Concept-begroting DG&J: 10 april 2026; ');
    expect(lines[1]).toContain('Concept-begroting DG&J: 10 april 2027; ');
  });

  it('shows the first year that is still open when nothing was turned', async () => {
    show(await sessionWith({}), <CalendarPage />);
    // On 21 November 2026 the municipal budget of 2027 has been adopted.
    expect(screen.getByText('Begroting 2028', { selector: 'figcaption' })).toBeTruthy();
  });
});
