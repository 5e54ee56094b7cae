import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../renderer/state/startUp';
import { VersionNotice } from '../../renderer/versions/VersionNotice';
import type { Model } from '../../shared/model/model';
import { changed, find, first, type Mutable } from '../fixtures/changed';
import type { Values } from '../fixtures/build/buildScenario';
import { lever, setting, text } from '../fixtures/build/pieces';
import { council, townModel, townScenario } from '../fixtures/town/town';
import { newFile, openSession } from '../fixtures/window/openSession';
import { show } from './show';

/** The towns as they were, with a festival that the newer version does not know. */
const earlier = changed(townModel, (draft) => {
  draft.settings.push(setting('festival', { label: text('Festival') }));
});

const before = find(townModel.variables, 'cost').formula;

/** Going online saves half of what it did, and there is another lever for it. */
function newerTowns(change: (draft: Mutable<Model>) => void = () => undefined): Model {
  return changed(townModel, (draft) => {
    draft.version = '2.0.0';
    draft.levers.push(lever('paperless', { ...council, label: text('Zonder papier') }));
    find(draft.variables, 'cost').formula = before.replace('- online', '- online / 2');
    draft.earlierVersions = [
      {
        version: '1.0.0',
        levers: [{ from: 'online', to: ['online', 'paperless'] }],
        assumptions: [],
        parts: [],
        changes: [
          {
            id: 'halved',
            label: text('digitaal levert minder op'),
            text: text('Wie digitaal gaat, bespaart half zoveel.'),
            before: {
              values: [],
              withoutKnownYears: [],
              formulas: [{ variable: 'cost', formula: before }],
            },
          },
        ],
      },
    ];
    change(draft);
  });
}

async function open(
  levers: Values = { online: 0.5, festival: 3 },
  newer = newerTowns(),
): Promise<{ readonly session: AppContext; readonly user: UserEvent }> {
  const session = await openSession({
    model: earlier,
    newer,
    scenario: townScenario({ levers }, earlier),
    worker: 'direct',
  });
  return { session, user: show(session, <VersionNotice />) };
}

const plain = (shown: string | null): string => (shown ?? '').replaceAll('\u00a0', ' ');

const line = (): string => plain(screen.getByRole('region').querySelector('p')?.textContent ?? '');

function rows(table: string): readonly (readonly string[])[] {
  return within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)));
}

async function look(user: UserEvent): Promise<HTMLElement> {
  const button = screen.getByRole('button', { name: 'Bekijk en ga over…' });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'));
  await user.click(button);
  return screen.getByRole('dialog', { name: 'Overgaan op model 2.0.0?' });
}

describe('the line about a newer version', () => {
  it('says what the newest makes of it beside what it is now, and why', async () => {
    const { session } = await open();
    await waitFor(() =>
      expect(line()).toBe(
        'Dit scenario is gemaakt met model 1.0.0. Effect in 2028 met model 2.0.0: € 500 (nu € 1.000); waardoor: digitaal levert minder op.',
      ),
    );
    // It follows the hand, and the chosen town: 600 of the 2,000 are of the east.
    act(() => session.editor.actions.choose('oost'));
    await waitFor(() => expect(line()).toContain('€ 150 (nu € 300)'));
    act(() =>
      session.editor.actions.setValues([{ input: 'online', items: '', value: 1 }], 'online'),
    );
    await waitFor(() => expect(line()).toContain('€ 300 (nu € 600)'));
  });

  it('says that the answer is the same, where it is', async () => {
    await open({});
    await waitFor(() =>
      expect(line()).toContain('Effect in 2028 met model 2.0.0: € 0, net als nu.'),
    );
  });

  it('says why the newest cannot calculate it, and offers nothing', async () => {
    const wanting = newerTowns((draft) => {
      draft.data.push({ ...first(draft.data), id: 'rent', label: text('Huur') });
    });
    await open({}, wanting);
    await waitFor(() =>
      expect(line()).toContain(
        'Met model 2.0.0 is het niet te berekenen: De waarde rent [oost|library] ontbreekt in de basisdata.',
      ),
    );
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is not there where the model is the newest', async () => {
    const newer = newerTowns();
    const session = await openSession({
      model: earlier,
      newer,
      scenario: townScenario({}, newer),
    });
    show(session, <VersionNotice />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('moving up', () => {
  it('shows the figures of both, the way from one to the other, and what happens to the input', async () => {
    const { user } = await open();
    const dialog = await look(user);
    expect(rows('De cijfers')).toEqual([
      ['Cijfer', 'Model 1.0.0', 'Model 2.0.0', 'Verschil'],
      ['Effect in 2028', '€ 1.000', '€ 500', '− € 500'],
      ['Kapot', 'niet te berekenen', 'niet te berekenen', ''],
    ]);
    expect(rows('Waardoor de bedragen verschillen')).toEqual([
      ['Wijziging in het model', 'Effect in 2028'],
      ['Model 1.0.0', '€ 1.000'],
      ['Wie digitaal gaat, bespaart half zoveel.', '− € 500'],
      ['Model 2.0.0', '€ 500'],
    ]);
    const inputs = [...dialog.querySelectorAll('dl > div')].map((one) => plain(one.textContent));
    expect(inputs).toEqual([
      'Krijgen de waarde van Deel digitaal (50,0 %)Deel digitaal, Zonder papier',
      'VervaltFestival, 3,0: model 2.0.0 heeft dit niet',
    ]);
  });

  it('is one step, which undo takes back whole', async () => {
    const noRange = newerTowns((draft) => delete draft.evidenceRange);
    const { session, user } = await open({ online: 0.5 }, noRange);
    const { store, actions } = session.editor;
    await waitFor(() => expect(store.getState().range).not.toBeNull());
    const old = store.getState().history.present;
    await look(user);
    await user.click(screen.getByRole('button', { name: 'Ga over' }));
    const moved = store.getState();
    expect(moved.history.past.map(({ name }) => name)).toEqual(['Overgegaan op model 2.0.0']);
    expect(moved.history.present.model).toEqual({ id: 'small-town', version: '2.0.0' });
    expect(Object.keys(moved.history.present.levers)).toEqual(['online', 'paperless']);
    expect(moved.compiled.model.version).toBe('2.0.0');
    expect(moved.run.values.get('#headline.effect')?.values[0]).toBe(500);
    expect([moved.range, moved.variants]).toEqual([null, []]);
    expect(session.shell.store.getState().form).toBeNull();
    expect(screen.queryByRole('region')).toBeNull();

    act(() => actions.undo());
    const back = store.getState();
    expect(back.history.present).toBe(old);
    expect(back.compiled.model.version).toBe('1.0.0');
    expect(back.run.values.get('#headline.effect')?.values[0]).toBe(1000);
    await waitFor(() => expect(line()).toContain('€ 500 (nu € 1.000)'));

    act(() => actions.redo());
    expect(store.getState().run.values.get('#headline.effect')?.values[0]).toBe(500);
  });

  it('is no longer asked when another file comes on screen', async () => {
    const newer = newerTowns();
    const { session, user } = await open({ online: 0.5 }, newer);
    await look(user);
    act(() => session.editor.actions.show(newFile(townScenario({}, newer))));
    expect(screen.queryByRole('dialog')).toBeNull();
    // Commands of the menu wait for what is open.
    expect(session.shell.store.getState().form).toBeNull();
  });

  it.each([
    ['Laat zo', (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Laat zo' }))],
    ['Escape', (user: UserEvent) => user.keyboard('{Escape}')],
  ])('does not happen after %s', async (_, leave) => {
    const { session, user } = await open();
    const dialog = await look(user);
    dialog.focus();
    within(dialog).getByRole('button', { name: 'Ga over' }).focus();
    await leave(user);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(session.editor.store.getState().history.past).toEqual([]);
    expect(line()).toContain('gemaakt met model 1.0.0');
  });
});
