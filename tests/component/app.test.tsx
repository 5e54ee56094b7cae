import { render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { App } from '../../renderer/App';
import type { ModelFile } from '../../shared/ipc/contract';

/** What main would answer. */
function answer(readModels: () => Promise<readonly ModelFile[]>): void {
  vi.stubGlobal('voorkant', {
    readModels,
    readExamples: () => Promise.resolve([]),
    appInfo: () => Promise.resolve({ version: '1.0.0' }),
    readSettings: () => Promise.resolve({ language: 'nl' }),
    findWork: () => Promise.resolve([]),
    firstDocument: () => Promise.resolve({ kind: 'none' }),
  });
}

it('says that the model cannot be read, why, what was kept and what to do', async () => {
  answer(() => Promise.resolve([{ sha256: '', text: '{' }]));
  render(<App />);
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('heading').textContent).toBe(
    'Het rekenmodel kan niet worden gelezen.',
  );
  expect(within(alert).getByRole('listitem').textContent).toContain('geen leesbaar bestand');
  expect(alert.textContent).toContain('Er is niets veranderd. Installeer het programma opnieuw.');
});

it('says so too when main has no model to give', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  answer(() => Promise.reject(new Error('models:read: failed')));
  render(<App />);
  const alert = await screen.findByRole('alert');
  expect(within(alert).queryAllByRole('listitem')).toEqual([]);
  expect(log).toHaveBeenCalledOnce();
});
