import { act, render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { App } from '../../renderer/App';
import { startSession, type SessionStart } from '../../renderer/state/startSession';
import type { VoorkantBridge } from '../../shared/ipc/bridge';
import type { ModelFile } from '../../shared/ipc/contract';
import { fakeMain } from '../fixtures/window/fakeMain';

const unreadable = (): Promise<readonly ModelFile[]> =>
  Promise.resolve([{ sha256: '', text: '{' }]);

/** Starts the window as its script does, and gives everything that it has shown, the last of which is on screen. */
async function start(
  readModels: VoorkantBridge['readModels'],
): Promise<readonly SessionStart['phase'][]> {
  const { bridge } = fakeMain({
    readModels,
    appInfo: () => Promise.resolve({ version: '1.0.0' }),
  });
  const shown: SessionStart['phase'][] = [];
  await startSession(bridge, (one) => {
    shown.push(one.phase);
    act(() => void render(<App start={one} />));
  });
  return shown;
}

it('says that the model cannot be read, why, what was kept and what to do', async () => {
  await start(unreadable);
  const alert = screen.getByRole('alert');
  expect(within(alert).getByRole('heading').textContent).toBe(
    'Het rekenmodel kan niet worden gelezen.',
  );
  expect(within(alert).getByRole('listitem').textContent).toContain('geen leesbaar bestand');
  expect(alert.textContent).toContain('Er is niets veranderd. Installeer het programma opnieuw.');
});

it('says so too when main has no model to give', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await start(() => Promise.reject(new Error('models:read: failed')));
  const alert = screen.getByRole('alert');
  expect(within(alert).queryAllByRole('listitem')).toEqual([]);
  expect(log).toHaveBeenCalledOnce();
});

it('shows nothing before what came of it, unless that takes long', async () => {
  vi.useFakeTimers();
  const inTime = start(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return unreadable();
  });
  await vi.advanceTimersByTimeAsync(5000);
  expect(await inTime).toEqual(['failed']);

  let found: (models: readonly ModelFile[]) => void = () => undefined;
  const shown = start(() => new Promise((resolve) => (found = resolve)));
  await vi.advanceTimersByTimeAsync(5000);
  expect(screen.getByText('Het rekenmodel wordt geopend.')).toBeTruthy();
  found(await unreadable());
  expect(await shown).toEqual(['loading', 'failed']);
});
