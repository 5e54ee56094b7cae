import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { keysText, HelpDialog } from '../../renderer/scenario/HelpDialog';
import { keyBindings } from '../../renderer/state/keys';
import { functionDescriptions } from '../../shared/expression/functions';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

it('lists every key of the table and every function, and closes with Escape', async () => {
  const session = await openSession();
  session.shell.open('help');
  const user = show(session, <HelpDialog />);
  const dialog = screen.getByRole('dialog', { name: 'Toetsen en functies' });
  const tables = within(dialog).getAllByRole('table');
  const rows = tables.flatMap((table) => [...table.querySelectorAll('tbody tr')]);
  expect(rows).toHaveLength(keyBindings.length + functionDescriptions.length);
  // A text that is missing would be its key.
  expect(dialog.textContent).not.toMatch(/help\.|functions:/);
  expect(within(dialog).getByText('Ctrl+D').closest('tr')?.textContent).toContain('Omlaag vullen');
  await user.keyboard('{Escape}');
  expect(session.shell.store.getState().form).toBeNull();
});

it.each([
  [['Control+ArrowUp', 'Control+ArrowDown', 'Control+ArrowLeft'], 'Ctrl+↑ ↓ ←'],
  [['Home', 'End'], 'Home / End'],
  [['F3', 'Shift+F3'], 'F3 / Shift+F3'],
  [['Control+Space'], 'Ctrl+Spatie'],
])('writes %j as %s', (keys, text) => {
  expect(keysText(keys, { Control: 'Ctrl', Space: 'Spatie' })).toBe(text);
});
