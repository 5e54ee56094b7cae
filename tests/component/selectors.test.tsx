import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AreaSelect } from '../../renderer/scenario/TopBar';
import type { AppContext } from '../../renderer/state/startUp';
import { show } from './show';
import { openSession } from '../fixtures/window/openSession';

/** The selector for that item. */
async function shownFor(
  item: string | null,
): Promise<{ readonly select: HTMLSelectElement; readonly session: AppContext }> {
  const session = await openSession();
  session.editor.actions.choose(item);
  show(session, <AreaSelect />);
  return { session, select: screen.getByRole('combobox', { name: 'Cijfers voor' }) };
}

it('offers everything together and each item of the dataset', async () => {
  const { select, session } = await shownFor(null);
  expect(Array.from(select.options, ({ text }) => text)).toEqual(['Alles samen', 'Oost', 'West']);
  expect(select.value).toBe('');
  fireEvent.change(select, { target: { value: 'west' } });
  expect(session.editor.store.getState().item).toBe('west');
  expect(select.value).toBe('west');
});

it('goes back to everything together', async () => {
  const { select, session } = await shownFor('west');
  expect(select.value).toBe('west');
  fireEvent.change(select, { target: { value: '' } });
  expect(session.editor.store.getState().item).toBeNull();
});

it('shows everything together for an item that this dataset does not have', async () => {
  const { select } = await shownFor('noord');
  expect(select.value).toBe('');
});
