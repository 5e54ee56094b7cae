import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PropertiesForm } from '../../renderer/scenario/PropertiesForm';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

afterEach(cleanup);

it('changes the years of a scenario as one step, and refuses years that cannot be', async () => {
  const session = await openSession();
  const state = () => session.editor.store.getState();
  const before = state().history.present;
  const { first, last } = before.timeAxis;
  const user = show(session, <PropertiesForm />);
  const field = screen.getByRole('textbox', { name: 'Laatste jaar' });
  await user.clear(field);
  await user.type(field, String(first - 1));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Overnemen' }));
  expect(state().history.present).toBe(before);
  await user.clear(field);
  await user.type(field, String(last + 2));
  await user.click(screen.getByRole('button', { name: 'Overnemen' }));
  expect(state().history.present.timeAxis).toEqual({ first, last: last + 2 });
  expect(state().run.space.time.items.at(-1)).toBe(String(last + 2));
  session.editor.actions.undo();
  expect(state().history.present).toBe(before);
});
