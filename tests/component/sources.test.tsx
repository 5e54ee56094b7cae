import { act, cleanup, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '../../renderer/state/startUp';
import type { UserEvent } from '@testing-library/user-event';
import { show } from './show';
import { Page, sourcesSession } from './sourcesSession';
import { moment } from '../fixtures/build/buildScenario';

let session: AppContext;
let user: UserEvent;

beforeEach(async () => {
  session = await sourcesSession();
  user = show(session, <Page of="sources" />);
  await screen.findByText('€ 640');
});

/** Numbers keep their sign beside them with a space that does not break. */
const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The rows of the register as text: name, value, range, quality, source, what it does. */
function rows(): readonly (readonly string[])[] {
  const lines = screen.getAllByRole('row').slice(1);
  return lines.map((line) => [...line.children].map((cell) => plainSpaces(cell.textContent)));
}

const library = 'Bespaard deel (Bibliotheek)';
const scenario = () => session.editor.store.getState().history.present;

describe('the register', () => {
  it('says of every value what it is and what it does, the heaviest first', () => {
    expect(screen.getByText(/Effect in 2028 is nu € 400, t.o.v. de referentie/)).toBeTruthy();
    expect(rows()).toEqual([
      // 2 x (400 x 10 % + 600 x 20 %) = 320, and with 50 % 640.
      [
        'Bespaard deelBibliotheek',
        '20,0 %',
        '10,0 – 50,0 %',
        'zwak',
        'Rapport over digitaal lenen',
        'laag€ 320hoog€ 640',
      ],
      ['Prijsgroei', '0,0 %', '0,0 – 10,0 %', 'matig', 'Reële groei', 'laag€ 400hoog€ 440'],
      [
        'Kosten in het beginOost, Bibliotheek · basisgegeven',
        '€ 100',
        '€ 50 – 200',
        'schatting, zwak',
        '',
        // 950 or 1,100 in the first year, twice that in the second, a fifth less.
        'laag€ 380hoog€ 440',
      ],
      ['Bespaard deelBalie', '20,0 %', '', 'sterk', 'gemeten', 'geen marge'],
    ]);
  });

  it('draws the heaviest as long as its half of the track, the others in proportion', () => {
    const bars = [...document.querySelectorAll<HTMLElement>('.swing__bar')];
    const drawn = bars.map(({ style }) =>
      [style.left, style.width].map((part) => parseFloat(part)),
    );
    // 240 of 240 to the right is half of the track; 80 to the left a sixth.
    expect(drawn.slice(0, 2)).toEqual([
      [expect.closeTo(50 - 100 / 6), expect.closeTo(100 / 6)],
      [50, 50],
    ]);
  });

  it.each<[string, () => Promise<void>, readonly string[]]>([
    [
      'words, without accents',
      () => user.type(screen.getByRole('searchbox'), 'reele'),
      ['Prijsgroei'],
    ],
    [
      'two words in any order',
      () => user.type(screen.getByRole('searchbox'), 'balie bespaard'),
      ['Bespaard deelBalie'],
    ],
    [
      'quality',
      () => user.selectOptions(screen.getByRole('combobox', { name: 'Kwaliteit' }), 'sterk'),
      ['Bespaard deelBalie'],
    ],
    [
      'part',
      () => user.selectOptions(screen.getByRole('combobox', { name: 'Onderdeel' }), 'Digitaal'),
      ['Bespaard deelBibliotheek', 'Bespaard deelBalie'],
    ],
    [
      'what no lever rests on',
      () =>
        user.selectOptions(screen.getByRole('combobox', { name: 'Onderdeel' }), 'Zonder hendel'),
      ['Prijsgroei', 'Kosten in het beginOost, Bibliotheek · basisgegeven'],
    ],
  ])('is filtered by %s', async (_, choose, names) => {
    await choose();
    expect(rows().map(([name]) => name)).toEqual(names);
    expect(screen.getByRole('status').textContent).toBe(
      names.length === 1 ? '1 waarde' : `${String(names.length)} waarden`,
    );
  });

  it.each([
    ['Volgorde van het model', ['Bespaard', 'Bespaard', 'Prijsgroei', 'Kosten']],
    ['Naam', ['Bespaard', 'Bespaard', 'Kosten', 'Prijsgroei']],
    ['Zwakste eerst', ['Bespaard', 'Kosten', 'Prijsgroei', 'Bespaard']],
  ])('stands in the order: %s', async (order, names) => {
    await user.selectOptions(screen.getByRole('combobox', { name: 'Volgorde' }), order);
    expect(rows().map(([name = '']) => /^[A-Z][a-z]+(?= |[A-Z]|$)/.exec(name)?.[0])).toEqual(names);
  });

  it('says that nothing was found', async () => {
    await user.type(screen.getByRole('searchbox'), 'zebra');
    expect(screen.getByText('Geen aanname gevonden.')).toBeTruthy();
  });
});

describe('a value that is opened', () => {
  beforeEach(() => user.click(screen.getByRole('button', { name: library })));

  const detail = () => within(screen.getByRole('region', { name: `Over ${library}` }));

  it('says what rests on it, and what it rests on', () => {
    expect(detail().getByText('Wat het is.')).toBeTruthy();
    expect(detail().getByText('een schatting')).toBeTruthy();
    expect(detail().getByText(/Wie digitaal leent, kost 20% minder/)).toBeTruthy();
    expect(detail().getByText(/Hoofdstuk 2/)).toBeTruthy();
    expect(detail().getByRole('button', { name: 'Waarom? Deel digitaal' })).toBeTruthy();
  });

  it('asks why of what it is used in, at the same item', async () => {
    await user.click(detail().getByRole('button', { name: 'Waarom? Kosten' }));
    expect(session.shell.store.getState().why).toEqual([
      { name: 'cost', items: 'oost|library|2028', run: 'own' },
    ]);
  });

  it('asks so of the item that it is about itself', async () => {
    await user.click(screen.getByRole('button', { name: 'Bespaard deel (Balie)' }));
    await user.click(screen.getByRole('button', { name: 'Waarom? Kosten' }));
    expect(session.shell.store.getState().why[0]?.items).toBe('oost|desk|2028');
    act(() => session.editor.actions.choose('west'));
    await user.click(screen.getByRole('button', { name: 'Waarom? Kosten' }));
    expect(session.shell.store.getState().why[0]?.items).toBe('west|desk|2028');
  });

  it('leads to the fact in its document, and back', async () => {
    await user.click(detail().getByRole('button', { name: 'Toon het feit in Rapport digitaal' }));
    expect(screen.getByRole('row', { current: true }).textContent).toContain('kost 20% minder');
    expect(document.activeElement?.textContent).toContain('kost 20% minder');
    await user.click(screen.getByRole('button', { name: 'Toon de aanname Bespaard deel' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe(library);
    expect(screen.getByRole('button', { name: library, expanded: true })).toBeTruthy();
  });

  async function change(value: string, why: string): Promise<void> {
    const field = detail().getByRole('textbox', { name: /^Nieuwe waarde/ });
    await user.clear(field);
    if (value !== '') await user.type(field, value);
    await user.clear(detail().getByRole('textbox', { name: 'Reden' }));
    if (why !== '') await user.type(detail().getByRole('textbox', { name: 'Reden' }), why);
    await user.keyboard('{Enter}');
  }

  it('is changed with a reason, by keyboard, and the figures follow', async () => {
    await change('10', 'Gemeten in de bibliotheek');
    expect(scenario().assumptions).toEqual({
      saved: {
        library: { value: 0.1, by: 'Anna', at: moment, why: 'Gemeten in de bibliotheek' },
      },
    });
    expect(session.editor.store.getState().history.past.at(-1)?.name).toBe(
      `${library} 20,0 % naar 10,0 %`.replaceAll(' %', '\u00a0%'),
    );
    expect(await screen.findByText(/Effect in 2028 is nu € 320/)).toBeTruthy();
    expect(rows()[0]?.[1]).toBe('10,0 %was 20,0 %');
    expect(detail().getByText(/van 20,0 % naar 10,0 %, door Anna, 21 november 2026/)).toBeTruthy();
    expect(detail().getByText(/Reden: ‘Gemeten in de bibliotheek’/)).toBeTruthy();
    // The focus stays in the form, whose text is settled: undo takes back the step.
    expect(document.activeElement).toBe(detail().getByRole('textbox', { name: 'Reden' }));
    expect((document.activeElement as HTMLElement).dataset['settled']).toBe('true');
    act(() => session.editor.actions.undo());
    expect(scenario().assumptions).toEqual({});
    expect(detail().getByRole<HTMLInputElement>('textbox', { name: 'Reden' }).value).toBe('');
    expect(await screen.findByText(/Effect in 2028 is nu € 400/)).toBeTruthy();
  });

  it.each([
    ['without a reason', '10', ' ', 'Schrijf op waarom'],
    ['with an empty field', '', 'omdat', 'Vul een getal in.'],
    [
      'with letters',
      'veel',
      'omdat',
      '‘veel’ is niet als getal te lezen. De waarde blijft 20,0\u00a0%.',
    ],
    ['with the value that it has', '20', 'omdat', 'Dit is de waarde die er al staat.'],
  ])('is not changed %s', async (_, value, why, said) => {
    await change(value, why);
    expect(detail().getByRole('alert').textContent).toContain(said);
    expect(scenario().assumptions).toEqual({});
  });

  it('may be beyond its range, and says so', async () => {
    await change('60', 'Een proef');
    expect(rows()[0]?.[1]).toContain('buiten de marge');
  });

  it('asks which of two values is meant', async () => {
    await change('0,3', 'Een proef');
    await user.click(detail().getByRole('button', { name: '30\u00a0%' }));
    expect(scenario().assumptions['saved']?.['library']?.value).toBe(0.3);
  });

  it('asks which of two is meant by a bound, and takes neither before', async () => {
    await user.type(screen.getByRole('textbox', { name: 'Eigen laag' }), '0,3');
    await change('40', 'Een proef');
    const said = detail()
      .getAllByRole('alert')
      .map(({ textContent }) => textContent);
    expect(said[0]).toContain('Laag of hoog is op twee manieren te lezen.');
    expect(said[1]?.replaceAll('\u00a0', ' ')).toContain('Eigen laag: bedoelt u 30 % of 0,3 %?');
    expect(scenario().assumptions).toEqual({});
    await user.click(detail().getByRole('button', { name: '0,3\u00a0%' }));
    await change('40', 'Een proef');
    expect(scenario().assumptions['saved']?.['library']).toMatchObject({ value: 0.4, low: 0.003 });
  });

  it('gets another reason without another value', async () => {
    await change('10', 'Gemeten');
    await change('10', 'Gemeten in 2026');
    expect(scenario().assumptions['saved']?.['library']?.why).toBe('Gemeten in 2026');
    expect(session.editor.store.getState().history.past.at(-1)?.name).toBe(
      `${library}: reden gewijzigd`,
    );
  });

  it('is reset, and is then no longer among what was changed', async () => {
    await change('10', 'Gemeten');
    await user.click(screen.getByRole('checkbox', { name: 'Alleen gewijzigd (1)' }));
    expect(rows().map(([name]) => name)).toContain('Bespaard deelBibliotheek');
    expect(rows().map(([name]) => name)).not.toContain('Prijsgroei');
    await user.click(detail().getByRole('button', { name: 'Zet terug' }));
    expect(scenario().assumptions).toEqual({});
    expect(screen.getByText('Geen aanname gevonden.')).toBeTruthy();
  });
});

it('shows a series that differs by year, and replaces it as a whole', async () => {
  cleanup();
  const change = { value: 0.05, by: '', at: '', why: '' };
  session = await sourcesSession({ assumptions: { growth: { '2028': change } } });
  user = show(session, <Page of="sources" />);
  await user.click(screen.getByRole('button', { name: 'Prijsgroei' }));
  expect(screen.getByText('per jaar verschillend')).toBeTruthy();
  expect(screen.getByText(/2028: van 0,0 % naar 5,0 %. zonder reden/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: /^Nieuwe waarde/ }), '3');
  await user.type(screen.getByRole('textbox', { name: 'Reden' }), 'Eén getal');
  await user.click(screen.getByRole('button', { name: 'Wijzig' }));
  expect(scenario().assumptions).toEqual({
    growth: { '': { value: 0.03, by: 'Anna', at: moment, why: 'Eén getal' } },
  });
});

describe('the other tabs', () => {
  it('show every fact with its place, its words and what rests on it', async () => {
    await user.click(screen.getByRole('tab', { name: 'Feiten en documenten' }));
    expect(screen.getByText('2 feiten')).toBeTruthy();
    expect(screen.getByText('De bibliotheek aan de raad, 2026.')).toBeTruthy();
    expect(screen.getByText('een besparing van 20% per lener')).toBeTruthy();
    expect(screen.getByText(/achter geen getal/)).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'bespaard');
    expect(screen.queryByText('De rij aan de balie is lang.')).toBeNull();
    await user.clear(screen.getByRole('searchbox'));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Document' }),
      'Brief van de balie',
    );
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(1);
  });

  it('show where the documents and the model end', async () => {
    await user.click(screen.getByRole('tab', { name: 'Tegenspraken en grenzen' }));
    for (const said of [
      '20% of 25%',
      'Het rapport geldt.',
      'Iedereen is even snel.',
      'de koffie',
    ]) {
      expect(screen.getByText(said)).toBeTruthy();
    }
  });
});
