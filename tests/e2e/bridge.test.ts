import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { launchApp, type OpenApp } from './launchApp';
import type { VoorkantBridge } from '../../shared/ipc/bridge';

type PageWindow = typeof globalThis & { readonly voorkant: VoorkantBridge };

let open: OpenApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-preload-'));
  open = await launchApp();
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the bridge', () => {
  it('gives the page the texts of the shipped models', async () => {
    const models = await readdir(join(projectFolder, 'assets/models'));
    const read = await open.page.evaluate(() => (globalThis as PageWindow).voorkant.readModels([]));
    const stored = await Promise.all(
      models.map((name) => readFile(join(projectFolder, 'assets/models', name), 'utf8')),
    );
    expect(read.map(({ text }) => text).sort()).toEqual(stored.sort());
  });

  it('gives the page the shipped examples, sorted', async () => {
    const names = await readdir(join(projectFolder, 'assets/scenarios'));
    const ids = names.map((name) => name.replace(/\.voorkant$/, '')).sort();
    const examples = await open.page.evaluate(() =>
      (globalThis as PageWindow).voorkant.readExamples(),
    );
    expect(examples.map((example) => example.id)).toEqual(ids);
    for (const { id, text } of examples) {
      const path = join(projectFolder, `assets/scenarios/${id}.voorkant`);
      expect(text).toBe(await readFile(path, 'utf8'));
    }
  });

  it('says which version this is', async () => {
    const manifest = await readFile(join(projectFolder, 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    const info = await open.page.evaluate(() => (globalThis as PageWindow).voorkant.appInfo());
    expect(info).toEqual({ version });
  });
});

describe('the log', () => {
  it('has what goes wrong in the page', async () => {
    const logs = await open.app.evaluate(({ app }) => app.getPath('logs'));
    const log = (): Promise<string> => readFile(join(logs, 'voorkant.log'), 'utf8');
    expect(await log()).toMatch(/\[info\] +Voorkant \d+\.\d+\.\d+, Electron \d+/);
    await open.page.evaluate(() => {
      setTimeout(() => {
        throw new Error('nobody catches this');
      });
      void Promise.reject(new Error('nobody waits for this'));
      console.error('told to the console');
    });
    await expect.poll(log).toMatch(/\[error\] +page: uncaught: Error: nobody catches this\n +at /);
    await expect
      .poll(log)
      .toMatch(/\[error\] +page: unhandled rejection: Error: nobody waits for this\n +at /);
    await expect.poll(log).toMatch(/\[error\] +page: told to the console$/m);
  });
});

describe('main', () => {
  /** What a window gets that shows `address` and sends `channel` with `request` as soon as it can. */
  async function invokeFrom(address: string, channel: string, request: readonly unknown[]) {
    const preload = join(folder, 'preload.cjs');
    await writeFile(
      preload,
      `const { contextBridge, ipcRenderer } = require('electron');
      contextBridge.exposeInMainWorld('invoke', () =>
        ipcRenderer.invoke(...${JSON.stringify([channel, ...request])}).catch((error) => error.message));`,
    );
    return open.app.evaluate(
      async ({ BrowserWindow }, options) => {
        const { preload, address } = options;
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true },
        });
        await window.loadURL(address);
        const answer: unknown = await window.webContents.executeJavaScript('invoke()');
        window.destroy();
        return answer;
      },
      { preload, address },
    );
  }

  it('answers its own page', async () => {
    expect(await invokeFrom('voorkant://app/index.html', 'app:info', [])).toHaveProperty('version');
  });

  it('refuses a page that is not its own', async () => {
    expect(await invokeFrom('about:blank', 'app:info', [])).toMatch('app:info: refused sender');
  });

  it('refuses a request that does not fit the contract', async () => {
    expect(await invokeFrom('voorkant://app/index.html', 'models:read', ['/etc/passwd'])).toMatch(
      'models:read: refused request',
    );
  });

  it('refuses an error longer than the log takes', async () => {
    const own = 'voorkant://app/index.html';
    expect(await invokeFrom(own, 'error:report', ['x'.repeat(4000)])).toBeUndefined();
    expect(await invokeFrom(own, 'error:report', ['x'.repeat(4001)])).toMatch('refused request');
  });

  it('knows no other messages', async () => {
    expect(await invokeFrom('voorkant://app/index.html', 'file:read', [])).toMatch('No handler');
  });
});
