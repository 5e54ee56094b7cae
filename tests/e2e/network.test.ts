import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp } from './launchApp';
import { readNetLog } from './netLog';
import { startProgram } from './startProgram';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-net-log-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('asks nothing of the network, from start to end', async () => {
  const log = join(folder, 'product.json');
  const program = await startProgram('checkout', [`--log-net-log=${log}`]);
  // Background traffic of a browser starts within its first seconds.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await program.close();
  const { events, requests } = await readNetLog(log);
  expect(events).toBeGreaterThan(0);
  expect(requests.filter((address) => !address.startsWith('voorkant://app/'))).toEqual([]);
});

it('would have seen a request: without the block there is one', async () => {
  const log = join(folder, 'control.json');
  const { app, close } = await launchApp([`--log-net-log=${log}`]);
  await app.evaluate(async ({ net, session }) => {
    session.defaultSession.webRequest.onBeforeRequest(null);
    await net.fetch('http://127.0.0.1:9/control').catch(() => undefined);
  });
  await close();
  expect((await readNetLog(log)).requests).toContain('http://127.0.0.1:9/control');
});
