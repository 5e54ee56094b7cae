import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MeasuresPage } from '../../renderer/measures/MeasuresPage';
import type { AppContext } from '../../renderer/state/startUp';
import type { Model } from '../../shared/model/model';
import type { Measure } from '../../shared/model/scenario';
import { variable } from '../fixtures/build/pieces';
import { changed } from '../fixtures/changed';
import { measureOf } from '../fixtures/measure';
import { focused, show } from './show';
import { moment } from '../fixtures/build/buildScenario';
import { townModel } from '../fixtures/town/town';
import { townScenario } from '../fixtures/town/town';
import { openSession } from '../fixtures/window/openSession';

/**
 * The towns with an effect to divide. All of it costs 1.000 in 2027 and 2.000 in 2028; with half of it online
 * the only part saves 500 and 1.000.
 */
const model: Model = changed(townModel, (draft) => {
  draft.variables.push(
    variable('saved', 'reference(total) - total', { block: 'B', dimensions: ['year'] }),
  );
  draft.attribution = { variable: 'saved', split: [], reasons: [] };
  const label = { nl: 'De bibliotheek zelf', en: 'The library itself' };
  draft.elsewhere = [{ id: 'library', label }];
});

const own = { owner: 'council', part: 'digital' };

function sessionWith(measures: readonly Measure[]): Promise<AppContext> {
  const scenario = townScenario({ levers: { online: 0.5 }, measures });
  return openSession({ model, scenario, worker: 'direct' });
}

const kept = ({ editor }: AppContext): readonly Measure[] =>
  editor.store.getState().history.present.measures;

const lastStep = ({ editor }: AppContext): string | undefined =>
  editor.store.getState().history.past.at(-1)?.name;

/** The rows of the register, cell by cell, without the buttons. */
function rows(): readonly (readonly string[])[] {
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));
}

function row(title: string): readonly string[] | undefined {
  return rows().find(([first]) => first === title);
}

describe('by keyboard', () => {
  it('a measure is added, stands in its part, and can be undone', async () => {
    const session = await sessionWith([]);
    const user = show(session, <MeasuresPage />);
    screen.getByRole('button', { name: 'Maatregel toevoegen' }).focus();
    await user.keyboard('{Enter}');
    screen.getByLabelText('Naam').focus();
    await user.keyboard('Minder balies');
    screen.getByLabelText('2027').focus();
    await user.keyboard('1.250,50');
    await user.tab();
    await user.keyboard('?');
    screen.getByLabelText('Gerealiseerd, in % van gepland').focus();
    await user.clear(screen.getByLabelText('Gerealiseerd, in % van gepland'));
    await user.keyboard('40{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    const [measure] = kept(session);
    expect(measure).toEqual({
      id: measure?.id,
      name: 'Minder balies',
      ...own,
      kind: 'structural',
      planned: { 2027: 1250.5, 2028: null },
      realised: 0.4,
      cover: '',
      note: '',
      by: '',
      at: moment,
    });
    expect(lastStep(session)).toBe('Maatregel Minder balies toegevoegd');
    session.editor.actions.undo();
    expect(kept(session)).toEqual([]);
  });

  it('what cannot be read is said, and nothing is kept', async () => {
    const session = await sessionWith([]);
    const user = show(session, <MeasuresPage />);
    await user.click(screen.getByRole('button', { name: 'Maatregel toevoegen' }));
    await user.type(screen.getByLabelText('2028'), '-5');
    await user.clear(screen.getByLabelText('Gerealiseerd, in % van gepland'));
    await user.type(screen.getByLabelText('Gerealiseerd, in % van gepland'), '101{Enter}');
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'Geef de maatregel een naam.',
      'Typ een percentage van 0 tot en met 100.',
      'Geen bedrag vanaf 0 in 2028. Typ een bedrag, een vraagteken of niets.',
    ]);
    expect(kept(session)).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('a change is one step; what it covers follows its new name', async () => {
    const session = await sessionWith([
      measureOf('Oud', { ...own, planned: { 2027: 100 }, realised: 0.333 }),
      measureOf('Tekort', { ...own, planned: { 2028: 30 }, cover: 'oud' }),
    ]);
    const user = show(session, <MeasuresPage />);
    await user.click(screen.getByRole('button', { name: 'Wijzig Oud' }));
    expect(screen.getByLabelText<HTMLInputElement>('2027').value).toBe('100');
    await user.click(screen.getByRole('button', { name: 'Zelfde bedrag in de jaren erna' }));
    await user.clear(screen.getByLabelText('Naam'));
    await user.type(screen.getByLabelText('Naam'), 'Nieuw{Enter}');
    expect(
      kept(session).map(({ name, planned, cover, realised }) => [name, planned, cover, realised]),
    ).toEqual([
      ['Nieuw', { 2027: 100, 2028: 100 }, '', 0.333],
      ['Tekort', { 2028: 30 }, 'Nieuw', 0],
    ]);
    expect(lastStep(session)).toBe('Maatregel Nieuw gewijzigd');
    session.editor.actions.undo();
    expect(kept(session).map(({ cover }) => cover)).toEqual(['', 'oud']);
  });

  it('a measure is removed, and the focus stays on the page', async () => {
    const session = await sessionWith([measureOf('Weg', own), measureOf('Blijft', own)]);
    const user = show(session, <MeasuresPage />);
    screen.getByRole('button', { name: 'Verwijder Weg' }).focus();
    await user.keyboard('{Enter}');
    expect(kept(session).map(({ name }) => name)).toEqual(['Blijft']);
    expect(focused()).toBe('Maatregel toevoegen');
    expect(lastStep(session)).toBe('Maatregel Weg verwijderd');
  });
});

describe('sums against what is calculated', () => {
  it('a part adds up, and is said to be planned beyond its effect', async () => {
    const session = await sessionWith([
      measureOf('Een', { ...own, planned: { 2027: 400, 2028: 900 }, realised: 0.5 }),
      measureOf('Twee', { ...own, planned: { 2028: 200 }, kind: 'incidental', realised: 1 }),
    ]);
    show(session, <MeasuresPage />);
    await waitFor(() => {
      expect(row('Berekend effect van Digitaal')?.slice(1, 3)).toEqual([
        '500',
        '1.000minder dan gepland',
      ]);
    });
    expect(row('Gepland samen')?.slice(1, 3)).toEqual(['400', '1.100']);
    expect(row('Totaal gepland')?.slice(1, 3)).toEqual(['400', '1.100']);
    expect(row('waarvan structureel')?.slice(1, 3)).toEqual(['400', '900']);
    // 400 x 0,5; 900 x 0,5 + 200.
    expect(row('Gerealiseerd (gepland × aandeel)')?.slice(1, 3)).toEqual(['200', '650']);
    const [warning] = within(screen.getByRole('status')).getAllByRole('listitem');
    expect(warning?.textContent.replaceAll(/\s/g, ' ')).toBe(
      'Digitaal: er is meer gepland dan berekend in 2028. In 2028 staat € 1.100 gepland; het model berekent € 1.000.',
    );
  });

  it('what no part brings in has a sum of its own, and nothing that is calculated', async () => {
    const session = await sessionWith([
      measureOf('Een', { ...own, planned: { 2028: 400 } }),
      measureOf('Minder koffie', { ...own, part: 'library', planned: { 2028: 9_000 } }),
    ]);
    show(session, <MeasuresPage />);
    await waitFor(() => {
      expect(row('Berekend effect van Digitaal')?.[1]).toBe('1.000');
    });
    const titles = rows().map(([title]) => title);
    expect(titles.slice(titles.indexOf('De bibliotheek zelf'))).toEqual([
      'De bibliotheek zelf',
      expect.stringMatching(/^Minder koffie/),
      'Gepland samen',
      'Totaal gepland',
      'waarvan structureel',
      'Gerealiseerd (gepland × aandeel)',
      'Berekend effect van deze onderdelen',
    ]);
    expect(row('Totaal gepland')?.[1]).toBe('9.400');
    expect(row('Berekend effect van deze onderdelen')?.[1]).toBe('1.000');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('follows the levers', async () => {
    const session = await sessionWith([measureOf('Een', { ...own, planned: { 2027: 400 } })]);
    show(session, <MeasuresPage />);
    await waitFor(() => {
      expect(row('Berekend effect van Digitaal')?.[1]).toBe('500');
    });
    expect(screen.queryByRole('status')).toBeNull();
    session.editor.actions.setValues([{ input: 'online', items: '', value: 0.25 }], 'minder');
    await waitFor(() => {
      expect(row('Berekend effect van Digitaal')?.[1]).toBe('250minder dan gepland');
    });
  });

  it('an amount that is not known is no nought', async () => {
    const session = await sessionWith([
      measureOf('Een', { ...own, planned: { 2027: null, 2028: null } }),
      measureOf('Twee', { ...own, planned: { 2028: 10 } }),
    ]);
    show(session, <MeasuresPage />);
    const amounts = (title: string): readonly string[] | undefined =>
      rows()
        .find(([first]) => first?.startsWith(title))
        ?.slice(1, 3);
    expect(amounts('Een')).toEqual(['onbekend', 'onbekend']);
    expect(amounts('Twee')).toEqual(['', '10']);
    expect(row('Totaal gepland')?.slice(1, 3)).toEqual(['onbekend', '10 + ?']);
    await waitFor(() => {
      expect(row('Berekend effect van Digitaal')?.[1]).toBe('500');
    });
  });

  it('one saving under two targets is said, with the amount', async () => {
    const session = await sessionWith([
      measureOf('Een', { ...own, planned: { 2027: 100 } }),
      measureOf('Twee', { ...own, planned: { 2027: 50 }, cover: 'Een' }),
    ]);
    show(session, <MeasuresPage />);
    const text = screen.getByRole('status').textContent.replaceAll(/\s/g, ' ');
    expect(text).toBe(
      'Eén besparing dekt 2 doelen in 2027: “Een” is de dekking van Een, Twee. Daarvoor is in 2027 samen € 150 geboekt; een besparing telt maar één keer.',
    );
  });
});
