import { test } from 'vitest';
import { pause } from '../../../renderer/state/keepWork';
import { chooseExample, launchApp, type OpenApp } from '../launchApp';
import type { VoorkantBridge } from '../../../shared/ipc/bridge';

type PageWindow = typeof globalThis & { readonly voorkant: VoorkantBridge };

/** The program, started once for all files of this folder, which run in one worker. */
export const it = test
  .extend('switches', { scope: 'worker' }, () => [])
  .extend('started', { scope: 'worker' }, async ({ switches }, { onCleanup }) => {
    const started = await launchApp(switches);
    onCleanup(started.close);
    return started;
  });

/**
 * The shared program as it is after a start: a new page, that has complained of nothing.
 * Main goes on, so this is for tests of the page; what is about main starts a program of its own.
 *
 * ```ts
 * it.beforeAll(async ({ started }) => { open = await anew(started); });
 * ```
 */
export async function anew(started: OpenApp): Promise<OpenApp> {
  const { page, complaints } = started;
  // What a test left unsaved would come back with the page. The last edit may not have been kept yet.
  await page.waitForTimeout(pause + 200);
  await page.evaluate(() => (globalThis as PageWindow).voorkant.clearWork());
  await page.reload();
  await chooseExample(page);
  const before = complaints.length;
  return {
    ...started,
    get complaints() {
      return complaints.slice(before);
    },
  };
}
