import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AboutDialog } from '../../renderer/scenario/AboutDialog';
import { datasetsOf, NewForm } from '../../renderer/scenario/NewForm';
import { PropertiesForm } from '../../renderer/scenario/PropertiesForm';
import { readYear } from '../../renderer/scenario/yearFaults';
import { isUnsaved } from '../../renderer/state/editor';
import { tabTo } from './openLevers';
import { show } from './show';
import { moment } from '../fixtures/build/buildScenario';
import { townScenario } from '../fixtures/town/town';
import { openSession } from '../fixtures/window/openSession';

const field = (name: string): HTMLInputElement => screen.getByLabelText(name);

describe('a new scenario', () => {
  it('begins with the years of the model and nothing changed', async () => {
    const session = await openSession({ scenario: townScenario({ levers: { online: 0.5 } }) });
    const user = show(session, <NewForm />);
    expect(field('Eerste jaar').value).toBe('2027');
    expect(field('Laatste jaar').value).toBe('2028');
    await tabTo(user, field('Naam'));
    await user.clear(field('Naam'));
    await user.keyboard('Plan 2030{Tab}{Tab}{Tab}');
    await user.clear(field('Laatste jaar'));
    await user.keyboard('2030{Tab}Jansen{Enter}');
    const { store } = session.editor;
    await waitFor(() => expect(store.getState().history.present.name).toBe('Plan 2030'));
    const { present } = store.getState().history;
    expect(present).toMatchObject({
      author: 'Jansen',
      timeAxis: { first: 2027, last: 2030 },
      created: moment,
      basedOn: null,
      levers: {},
    });
    expect(isUnsaved(store.getState())).toBe(false);
    expect(store.getState().run.space.time.items).toHaveLength(4);
    expect(session.shell.store.getState().form).toBeNull();
  });

  it.each([
    ['Naam', ' ', 'Vul een naam in.'],
    ['Eerste jaar', '20', 'Vul een jaartal in van 1900 tot en met 2200.'],
    ['Laatste jaar', '2026', 'Het laatste jaar (2026) ligt voor het eerste (2027).'],
    ['Laatste jaar', '2190', 'De jaren 2027 tot en met 2190 zijn er meer dan 100.'],
  ])('is not begun with %s "%s"', async (name, value, fault) => {
    const session = await openSession();
    const user = show(session, <NewForm />);
    session.shell.open('new');
    await tabTo(user, field(name));
    await user.clear(field(name));
    await user.keyboard(`${value}{Enter}`);
    expect(screen.getByRole('alert').textContent).toBe(fault);
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    expect(session.shell.store.getState().form).toBe('new');
    expect(session.editor.store.getState().history.present.name).toBe('Klein');
  });

  it('is left by Escape', async () => {
    const session = await openSession();
    session.shell.open('new');
    const user = show(session, <NewForm />);
    await tabTo(user, field('Naam'));
    await user.keyboard('{Escape}');
    expect(session.shell.store.getState().form).toBeNull();
  });

  it('offers each set of base data once', () => {
    const { dataset } = townScenario();
    const other = { ...dataset, name: 'Andere cijfers' };
    const examples = [dataset, other, { ...dataset }].map((one) => ({ dataset: one }));
    expect(datasetsOf(dataset, examples).map(({ name }) => name)).toEqual([
      'Twee plaatsen',
      'Andere cijfers',
    ]);
  });

  it.each([
    ['2027', 2027],
    [' 2027 ', 2027],
    ['\u200b2027\n', 2027],
    ['1899', null],
    ['2027,5', null],
    ['', null],
  ])('reads the year "%s" as %s', (text, year) => {
    expect(readYear(text)).toBe(year);
  });
});

describe('properties', () => {
  it('are steps that can be undone, each by its name', async () => {
    const session = await openSession();
    const { actions, store } = session.editor;
    const user = show(session, <PropertiesForm />);
    await tabTo(user, field('Naam'));
    await user.clear(field('Naam'));
    await user.keyboard('Plan{Tab}Jansen{Enter}');
    const { history } = store.getState();
    expect(history.present).toMatchObject({ name: 'Plan', author: 'Jansen' });
    expect(history.past.map(({ name }) => name)).toEqual(['Naam gewijzigd', 'Auteur gewijzigd']);
    actions.undo();
    actions.undo();
    expect(store.getState().history.present).toMatchObject({ name: 'Klein', author: '' });
  });

  it('take a note of several lines', async () => {
    const session = await openSession();
    const user = show(session, <PropertiesForm />);
    await tabTo(user, field('Toelichting'));
    await user.keyboard('{Control>}{End}{/Control}{Enter}Nog iets.{Tab}{Enter}');
    const { note } = session.editor.store.getState().history.present;
    expect(note).toBe('Een klein scenario.\nNog iets.');
  });

  it('are not taken over without a name', async () => {
    const session = await openSession();
    const user = show(session, <PropertiesForm />);
    await tabTo(user, field('Naam'));
    await user.clear(field('Naam'));
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Vul een naam in.');
    expect(session.editor.store.getState().history.past).toEqual([]);
  });
});

it('says what the program is', async () => {
  const session = await openSession();
  session.shell.open('about');
  const user = show(session, <AboutDialog />);
  const dialog = screen.getByRole('dialog', { name: 'Over Voorkant' });
  expect(dialog.textContent).toContain('Versie0.1.0');
  expect(dialog.textContent).toContain('RekenmodelVoorzieningen 1.0.0');
  expect(dialog.textContent).toContain('EUPL-1.2');
  await tabTo(user, screen.getByRole('button', { name: 'Sluiten' }));
  await user.keyboard('{Enter}');
  expect(session.shell.store.getState().form).toBeNull();
});
