import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type OpenApp } from './launchApp';
import { readNetLog } from './netLog';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-net-log-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens the program, does something with it, closes it, and says what it asked of the network. */
async function watchNetwork(name: string, use: (open: OpenApp) => Promise<void>) {
  const log = join(folder, `${name}.json`);
  const open = await launchApp({ switches: [`--log-net-log=${log}`] });
  try {
    await use(open);
  } finally {
    await open.close();
  }
  return readNetLog(log);
}

it('asks nothing of the network, from start to end', async () => {
  const { events, requests } = await watchNetwork('product', async ({ page }) => {
    await page.getByRole('heading').first().waitFor();
    // Background traffic of a browser starts within its first seconds.
    await page.waitForTimeout(3000);
  });
  expect(events).toBeGreaterThan(0);
  expect(requests.filter((address) => !address.startsWith('voorkant://app/'))).toEqual([]);
});

it('would have seen a request: without the block there is one', async () => {
  const { requests } = await watchNetwork('control', async ({ app }) => {
    await app.evaluate(async ({ net, session }) => {
      session.defaultSession.webRequest.onBeforeRequest(null);
      await net.fetch('http://127.0.0.1:9/control').catch(() => undefined);
    });
  });
  expect(requests).toContain('http://127.0.0.1:9/control');
});
