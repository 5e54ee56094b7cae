import { cleanup, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Sheet } from '../../renderer/grid/Sheet';
import type { AppContext } from '../../renderer/state/startUp';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

let session: AppContext;
let user: UserEvent;

beforeEach(async () => {
  session = await openSession();
  user = show(session, <Sheet />);
});
afterEach(cleanup);

const state = () => session.editor.store.getState();
const lines = () => state().history.present.ownLines;

async function fill(name: string, text: string): Promise<void> {
  await user.type(screen.getByRole('textbox', { name }), text);
}

async function addVariable(label: string, formula: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Eigen regel…' }));
  await fill('Omschrijving', label);
  await user.type(screen.getByRole('combobox', { name: 'Formule van de eigen regel' }), formula);
  await user.click(screen.getByRole('button', { name: 'Voeg toe' }));
}

it('adds a calculated line, which is one step and is calculated', async () => {
  const before = state().history.present;
  await addVariable('Mijn som', '1 + 1');
  expect(lines()).toMatchObject([
    { kind: 'variable', id: 'mijn_som', formula: '1 + 1', unit: '1' },
  ]);
  expect([...(state().run.values.get('mijn_som')?.values ?? [])]).toEqual([2]);
  session.editor.actions.undo();
  expect(state().history.present).toBe(before);
});

it('adds a lever, which others use; a lever that is used is not removed', async () => {
  await user.click(screen.getByRole('button', { name: 'Eigen regel…' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Soort' }), 'lever');
  await fill('Omschrijving', 'Eigen knop');
  await fill('Laagste', '0');
  await fill('Neutraal', '0');
  await fill('Hoogste', '5');
  await user.click(screen.getByRole('button', { name: 'Voeg toe' }));
  expect(state().compiled.model.levers.map(({ id }) => id)).toContain('eigen_knop');
  await addVariable('Dubbel', '2 * eigen_knop');
  expect(state().compiled.problems).toEqual([]);
  expect(lines()).toHaveLength(2);
});

it('asks which of two numbers is meant, field by field, and takes what was chosen', async () => {
  await user.click(screen.getByRole('button', { name: 'Eigen regel…' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Soort' }), 'assumption');
  await fill('Omschrijving', 'Prijs');
  await fill('Centraal', '1.285');
  await fill('Hoog', '1.400');
  expect(screen.getByRole('button', { name: 'Voeg toe' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('Centraal: bedoelt u 1,285 of 1.285?')).toBeTruthy();
  expect(screen.getByText('Hoog: bedoelt u 1,4 of 1.400?')).toBeTruthy();
  // With the keyboard: the first button follows the fields.
  screen.getByRole('button', { name: '1,285' }).focus();
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: '1.400' }));
  expect(screen.queryByText(/bedoelt u/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Voeg toe' }));
  expect(lines()).toMatchObject([{ low: 1.285, central: 1.285, high: 1400 }]);
});

it('refuses what does not fit with what was meant, and a name that is taken', async () => {
  await user.click(screen.getByRole('button', { name: 'Eigen regel…' }));
  expect(screen.getByText('Geef de regel een omschrijving.')).toBeTruthy();
  await fill('Omschrijving', 'Nieuw');
  const field = screen.getByRole('combobox', { name: 'Formule van de eigen regel' });
  await user.type(field, 'suum(1)');
  expect(screen.getByText(/Bedoelt u ‘sum’\?/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Voeg toe' }).hasAttribute('disabled')).toBe(true);
  await user.clear(field);
  await user.type(field, '1');
  const taken = state().compiled.model.variables[0]?.id ?? '';
  await fill('Naam in formules', taken);
  expect(
    screen.getByText(`De naam '${taken}' wordt twee keer gebruikt. Kies een andere naam.`),
  ).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(lines()).toEqual([]);
});
