import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { electronProgram } from '../../scripts/setUp/runtime.mjs';
import { isRoot } from '../../scripts/setUp/sandbox.mjs';
import { heardBy, showBarePage, type BarePage } from './barePage';
import { plainEnvironment } from './environment';
import { launchApp, type OpenApp } from './launchApp';

let folder: string;
let open: OpenApp | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-instances-'));
  await writeFile(join(folder, 'Plan – één €.voorkant'), 'plan');
  await writeFile(join(folder, 'notes.txt'), 'x');
});

afterEach(async () => {
  await open?.close();
  open = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** Starts the program a second time, with the profile of the first, and waits until it has ended. */
async function startAgain(first: OpenApp, ...files: readonly string[]): Promise<number | null> {
  const profile = await first.app.evaluate(({ app }) => app.getPath('userData'));
  const child = spawn(
    electronProgram,
    [
      projectFolder,
      ...(isRoot() ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile}`,
      '--log-level=3',
      ...files,
    ],
    { cwd: folder, env: plainEnvironment(), stdio: 'ignore' },
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

async function listen({ page }: OpenApp): Promise<void> {
  await page.evaluate(() => {
    const bare = globalThis as BarePage;
    bare.voorkant.onDocument((arrived) => bare.heard.push(arrived));
  });
}

const plan = { kind: 'opened', document: { name: 'Plan – één €', text: 'plan' } };

describe('the first start', () => {
  it('opens the file of the command line', async () => {
    const path = join(folder, 'Van de buren – één €.voorkant');
    await copyFile(join(projectFolder, 'assets/scenarios/stresstest_alblasserdam.voorkant'), path);
    open = await launchApp([path]);
    const { page } = open;
    await page.getByRole('heading', { level: 1, name: 'Stresstest Alblasserdam' }).waitFor();
    const names = () =>
      page.evaluate(async () =>
        (await (globalThis as BarePage).voorkant.listRecent()).map(({ name }) => name),
      );
    await expect.poll(names).toEqual(['Van de buren – één €']);
    await page.getByText('Van de buren – één €.voorkant').waitFor();
  });

  it('opens a file from the Finder, also before its window is there', async () => {
    open = await launchApp();
    await showBarePage(open);
    await open.app.evaluate(
      ({ app }, path) => {
        app.emit('open-file', { preventDefault: () => undefined }, path);
      },
      join(folder, 'Plan – één €.voorkant'),
    );
    await listen(open);
    const first = open;
    await expect.poll(() => heardBy(first)).toMatchObject([plan]);
  });
});

describe('a second start', () => {
  it('hands its file to the first window, which comes to the front, and ends', async () => {
    const first = (open = await launchApp());
    await showBarePage(first);
    await listen(first);
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await startAgain(first, 'Plan – één €.voorkant')).toBe(0);
    await expect.poll(() => heardBy(first)).toMatchObject([plan]);
    const isMinimized = () =>
      first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
    await expect.poll(isMinimized).toBe(false);
    expect(first.app.windows()).toHaveLength(1);
  });

  it('hands over what a file manager names as an address', async () => {
    const first = (open = await launchApp());
    await showBarePage(first);
    await listen(first);
    await startAgain(first, pathToFileURL(join(folder, 'Plan – één €.voorkant')).href);
    await expect.poll(() => heardBy(first)).toMatchObject([plan]);
  });

  it('keeps its file until the page listens, and hands it over once', async () => {
    const first = (open = await launchApp());
    await showBarePage(first);
    await startAgain(first, 'Plan – één €.voorkant');
    await first.page.waitForTimeout(300);
    await listen(first);
    await expect.poll(() => heardBy(first)).toMatchObject([plan]);
    await listen(first);
    await first.page.waitForTimeout(300);
    expect(await heardBy(first)).toHaveLength(1);
  });

  it('keeps its file through a page that stops listening at once', async () => {
    const first = (open = await launchApp());
    await showBarePage(first);
    await startAgain(first, 'Plan – één €.voorkant');
    await first.page.waitForTimeout(300);
    await first.page.evaluate(() => {
      (globalThis as BarePage).voorkant.onDocument(() => undefined)();
    });
    await listen(first);
    await expect.poll(() => heardBy(first)).toMatchObject([plan]);
  });

  it('says what is wrong with a file that is no scenario', async () => {
    const first = (open = await launchApp());
    await showBarePage(first);
    await listen(first);
    await startAgain(first, 'notes.txt', 'gone.voorkant');
    await expect
      .poll(() => heardBy(first))
      .toMatchObject([
        { kind: 'refused', problem: { code: 'noScenarioExtension', where: 'notes.txt' } },
        { kind: 'refused', problem: { code: 'fileMissing', where: 'gone.voorkant' } },
      ]);
  });
});
