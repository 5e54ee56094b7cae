import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';
import { readScenarioFile } from '../../../shared/file/readScenarioFile';
import { sha256 } from '../../fixtures/sha256';
import { createRandom } from '../../proof/random';
import { seed, size } from '../../proof/size';
import { launchApp, type OpenApp } from '../launchApp';
import { chooseMenuItem } from '../system';
import { answer, comparePage, pageTab, pickAction } from './actions';
import { livingBytes, type LivingBytes } from './livingBytes';

/*
 * Somebody uses the real program at random for a long time, from a seed. Nothing may go wrong in the log of main or on
 * the console of the page, the laws of the model hold, what is saved can be read, and memory does not grow.
 */

const minutes = size(2, 30);

/** After so long, and once every page has been seen in each language, the memory is what it is compared with. */
const warmUp = 60_000;

/** How often the memory is looked at besides, to tell what grows on from what has been loaded by then. */
const between = 5 * 60_000;

/** Growth of what lives that is allowed, as a share. */
const mostGrowth = 0.15;

let open: OpenApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-soak-'));
  for (const name of ['eerste_stap', 'nulscenario', 'alle_knoppen']) {
    const shipped = join(projectFolder, 'assets/scenarios', `${name}.voorkant`);
    await copyFile(shipped, join(folder, `${name}.voorkant`));
  }
  open = await launchApp();
  open.page.setDefaultTimeout(10_000);
  await open.page.locator('.figure--effect').waitFor();
  await stubDialogs();
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

/** The dialogs of the system choose files of the folder in turn. */
async function stubDialogs(): Promise<void> {
  const files = await readdir(folder);
  await open.app.evaluate(
    ({ dialog }, [where, names]) => {
      let turn = 0;
      dialog.showOpenDialog = () => {
        const name = names[turn++ % names.length] ?? '';
        return Promise.resolve({ canceled: false, filePaths: [`${where}/${name}`] });
      };
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: false, filePath: `${where}/plan ${turn++ % 3}.voorkant` });
    },
    [folder, files] as const,
  );
}

/** Loads and draws once what is loaded when it is first seen: every page, in each language, and the presentation. */
async function seeAll(): Promise<void> {
  const { page } = open;
  await stopPresenting();
  for (const language of ['English', 'Nederlands']) {
    await speak(language);
    await seePages();
  }
  await chooseMenuItem(open, 'present');
  await page.locator('.presentation').press('ArrowRight');
  await stopPresenting();
}

/** Ends on the first page. */
async function seePages(): Promise<void> {
  const { page } = open;
  const tabs = page.locator('[role=tablist]').first().locator('[role=tab]');
  for (const tab of await tabs.all()) {
    await tab.click();
    await page.waitForTimeout(300);
  }
  await tabs.first().click();
}

async function stopPresenting(): Promise<void> {
  const presentation = open.page.locator('.presentation');
  for (let time = 0; time < 3 && (await presentation.isVisible()); time++) {
    await presentation.press('Escape');
  }
}

/** Takes away what stands beside the scenario on screen: each of up to three holds a compiled model. */
async function standAlone(): Promise<void> {
  const { page } = open;
  await pageTab(page, comparePage).click();
  const others = page.locator('.comparing__one button');
  for (let time = 0; time < 4 && (await others.count()) > 0; time++) await others.first().click();
}

/**
 * With the first example in Dutch on every page, nothing beside it and nothing to undo: a page that is hidden keeps the
 * scenario that it showed last until it is seen again, with what was compiled for it.
 */
async function startOver(): Promise<void> {
  const { page } = open;
  await stopPresenting();
  await speak('Nederlands');
  await page.getByRole('button', { name: 'Scenario', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Nulscenario' }).first().click();
  await discard();
  const shown = page.getByRole('heading', { level: 1, name: 'Nulscenario' });
  // A busy window asks later.
  await expect.poll(() => discard().then(() => shown.isVisible()), { timeout: 15_000 }).toBe(true);
  await standAlone();
  await seePages();
  await page.waitForTimeout(2000);
}

async function speak(language: string): Promise<void> {
  await open.page.getByRole('button', { name: 'Scenario', exact: true }).click();
  await open.page.getByRole('menuitemradio', { name: language }).click();
}

/** What is unsaved is not wanted: the second of the three answers. */
async function discard(): Promise<void> {
  const question = open.page.locator('dialog[open]');
  await open.page.waitForTimeout(500);
  if (await question.isVisible()) await question.locator('.dialog__buttons button').nth(1).click();
}

/** What went wrong so far: said by the page, by main, or by the laws of the model. */
async function wrong(): Promise<readonly string[]> {
  const broken = await open.page.locator('.status__laws .bad').allInnerTexts();
  return [...open.complaints, ...broken];
}

async function errorsInLog(): Promise<readonly string[]> {
  const logs = await open.app.evaluate(({ app }) => app.getPath('logs'));
  const text = await readFile(join(logs, 'voorkant.log'), 'utf8');
  return text.split('\n').filter((line) => line.includes('[error]'));
}

async function savedFiles(): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const name of await readdir(folder)) {
    const read = await readScenarioFile(await readFile(join(folder, name), 'utf8'), sha256);
    if (!read.ok || read.value.changedOutside) faults.push(name);
  }
  return faults;
}

it(
  `${minutes} minutes of random use leave no error, hold the laws and do not grow`,
  {
    // Looking at the memory takes half a minute each time on a busy machine.
    timeout: (1.2 * minutes + 3) * 60_000,
  },
  async () => {
    const random = createRandom(seed);
    /** Milliseconds of use: looking at the memory is none. */
    let used = 0;
    const done: string[] = [];
    const said = (): string =>
      `seed ${seed}, ${done.length} actions, the last:\n${done.slice(-40).join('\n')}`;
    const found: LivingBytes[] = [];
    while (used < minutes * 60_000) {
      const { name, act } = pickAction(random);
      const begin = performance.now();
      try {
        const what = await act(open, random);
        if (what !== null) done.push(`${name} ${what}`);
        const answered = await answer(open, random);
        if (answered !== null) done.push(`answer ${answered}`);
      } catch (error) {
        // A question may come just before what somebody wanted to do.
        const answered = await answer(open, random);
        if (answered !== null) {
          done.push(`answer ${answered} before ${name}`);
          continue;
        }
        throw new Error(`${name}: ${String(error)}\n${said()}`, { cause: error });
      } finally {
        used += performance.now() - begin;
      }
      expect(await wrong(), said()).toEqual([]);
      if (used > warmUp + found.length * between) {
        if (found.length === 0) await seeAll();
        await startOver();
        found.push(await livingBytes(open));
      }
    }
    const [before] = found;
    await startOver();
    const after = await livingBytes(open);
    console.log(`seed ${seed}: ${done.length} actions; bytes ${JSON.stringify([...found, after])}`);
    await chooseMenuItem(open, 'saveAs');
    expect(await wrong(), said()).toEqual([]);
    expect(await errorsInLog(), said()).toEqual([]);
    // The last save is under way.
    await expect.poll(savedFiles, { message: said(), timeout: 10_000 }).toEqual([]);
    expect(done.length, said()).toBeGreaterThan(20 * minutes);
    for (const part of ['page', 'main'] as const) {
      const growth = after[part] / (before?.[part] ?? NaN) - 1;
      expect(growth, `${part}: ${JSON.stringify([before, after])}; ${said()}`).toBeLessThan(
        mostGrowth,
      );
    }
  },
);
