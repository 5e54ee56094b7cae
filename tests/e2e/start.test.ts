import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { answerName, typeForAll, unsavedMark } from './desk';
import { launchApp, libraryIn, type OpenApp } from './launchApp';
import { chooseMenuItem, chooseToOpen, chooseToSave, pressKey } from './system';

const examples = join(projectFolder, 'assets/scenarios');

let folder: string;
let profile: string;
let library: string;
let open: OpenApp;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-begin-'));
  profile = join(folder, 'profile');
  library = libraryIn(profile);
  await mkdir(profile);
  // Only where the library is: the rest is as on a computer where the program never ran.
  const chosen = { language: 'nl', libraryFolder: library };
  await writeFile(join(profile, 'settings.json'), JSON.stringify(chosen));
  await start();
});

afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Page> {
  open = await launchApp([], projectFolder, profile, null);
  open.page.setDefaultTimeout(10_000);
  return open.page;
}

const entry = (name: string) =>
  open.page.locator('.entry', { has: open.page.getByText(name, { exact: true }) });

const title = (name: string) =>
  open.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

function bounds() {
  return open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

describe('a first start and a second', () => {
  it('asks one thing, which may be passed over; what was chosen and opened is there again', async () => {
    let { page } = open;
    await entry('Nulscenario').waitFor();
    await page.getByRole('heading', { name: 'Voor welke gemeente kijkt u?' }).waitFor();
    await entry('Eerste stap vanaf 2027').locator('data').waitFor({ timeout: 20_000 });
    await open.takePicture('start-first');
    const whom = page.locator('.start').getByRole('combobox', { name: 'Cijfers voor' });
    await whom.selectOption({ index: 3 });
    const chosen = await whom.locator('option:checked').innerText();
    await page.getByRole('button', { name: 'Onthoud' }).click();
    await entry('Eerste stap vanaf 2027').click();
    await title('Eerste stap vanaf 2027');
    const area = () => page.getByRole('combobox', { name: 'Cijfers voor' }).locator(':checked');
    expect(await area().innerText()).toBe(chosen);
    // Saved in the library, which is made for it, under a name of its own.
    await chooseToSave(open, join(library, 'Ons plan.voorkant'));
    await pressKey(open, 'S', 'control');
    await answerName(page, true);
    await page.getByRole('status').getByText('Bewaard: Ons plan').waitFor();
    await open.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1100, height: 700 }),
    );
    await page.waitForTimeout(800);
    const place = await bounds();
    await open.close();

    page = await start();
    await title('Ons plan');
    expect(await area().innerText()).toBe(chosen);
    expect(await page.locator('.start').count()).toBe(0);
    expect(await bounds()).toEqual(place);
    await pressKey(open, 'H', 'control', 'shift');
    await page.getByRole('heading', { name: 'Laatst gebruikt' }).waitFor();
    await entry('Ons plan').first().locator('data').waitFor({ timeout: 20_000 });
    expect(await page.getByText('Voor welke gemeente').count()).toBe(0);
    await open.takePicture('start-second');
    await page.getByRole('checkbox').uncheck();
    await page.getByRole('button', { name: 'Terug naar ‘Ons plan’' }).click();
    await title('Ons plan');
    await open.close();

    await start();
    await entry('Ons plan').first().waitFor();
    expect(await open.page.locator('.bar__name:visible').count()).toBe(0);
  });

  it('of which the last file is gone begins with the start page, and says nothing is wrong', async () => {
    const plan = join(folder, 'plan.voorkant');
    await copyFile(join(examples, 'nulscenario.voorkant'), plan);
    await entry('Nulscenario').waitFor();
    await chooseToOpen(open, plan);
    await pressKey(open, 'O', 'control');
    await open.page.getByText('plan.voorkant').waitFor();
    await open.close();
    await rm(plan);
    await start();
    await entry('Nulscenario').waitFor();
    expect(await open.page.getByRole('alert').count()).toBe(0);
    await open.close();
    // One that cannot be opened any more is said.
    await writeFile(plan, '{"format": "voorkant-scenario", "formatVersion": 99}');
    await start();
    await open.page.getByRole('alert').getByText('Dit bestand is niet geopend.').waitFor();
    await entry('Nulscenario').waitFor();
  });

  it('begins a scenario with data of one’s own', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'Nieuw met eigen gegevens…' }).click();
    const form = page.getByRole('dialog', { name: 'Nieuw scenario' });
    await form.getByRole('combobox', { name: 'Cijfers voor' }).selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Beginnen' }).click();
    await title('Nieuw scenario');
    await page.getByRole('tab', { name: 'Begroting', selected: true }).waitFor();
  });
});

describe('a library that others use too', () => {
  it('shows what a colleague adds, changes and takes away, without a restart', async () => {
    const { page } = open;
    await entry('Nulscenario').waitFor();
    await mkdir(library, { recursive: true });
    const theirs = join(library, 'Van een collega.voorkant');
    const text = await readFile(join(examples, 'eerste_stap.voorkant'), 'utf8');
    await writeFile(theirs, text);
    const answer = entry('Van een collega').locator('data');
    await answer.waitFor({ timeout: 20_000 });
    const before = await answer.getAttribute('value');
    expect(Number(before)).toBeGreaterThan(0);
    await open.takePicture('start-library');

    await copyFile(join(examples, 'eerste_stap_alles_lukt.voorkant'), theirs);
    await expect.poll(() => answer.getAttribute('value'), { timeout: 20_000 }).not.toBe(before);
    await writeFile(theirs, '{"format": "iets anders"}');
    await entry('Van een collega').getByText('kan niet worden geopend').waitFor();
    await entry('Van een collega').click();
    await page.getByRole('alert').getByText('Dit bestand is niet geopend.').waitFor();
    await page.getByRole('button', { name: 'Sluit deze melding' }).click();

    await writeFile(theirs, text);
    await answer.waitFor();
    await entry('Van een collega').click();
    await page.getByText('Van een collega.voorkant').waitFor();
    await chooseMenuItem(open, 'start');
    await rm(theirs);
    await expect.poll(() => entry('Van een collega').count(), { timeout: 20_000 }).toBe(0);
  });

  it('is another folder once the person chooses one', async () => {
    const shared = join(folder, 'Gedeelde map');
    await mkdir(shared);
    await copyFile(join(examples, 'nulscenario.voorkant'), join(shared, 'Gedeeld.voorkant'));
    await chooseToOpen(open, shared);
    await open.page.getByRole('button', { name: 'Andere map…' }).click();
    await entry('Gedeeld').waitFor();
    expect(await open.page.locator('#start-library').innerText()).toContain('Gedeelde map');
  });
});

describe('unsaved work', () => {
  it('of a killed run is offered on the start page', async () => {
    await entry('Nulscenario').click();
    await title('Nulscenario');
    await typeForAll(open.page, 'Vraag', '30');
    await unsavedMark(open.page).waitFor();
    await open.page.waitForTimeout(1200);
    const ended = new Promise<void>((resolve) => open.app.on('close', () => resolve()));
    open.app.process().kill('SIGKILL');
    await ended;
    const page = await start();
    await page.getByRole('heading', { name: 'Werk dat niet is bewaard' }).waitFor();
    await open.takePicture('start-rescued');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Terughalen' }).click();
    await title('Nulscenario');
    await unsavedMark(page).waitFor();
    await chooseMenuItem(open, 'start');
    expect(await page.getByText('Werk dat niet is bewaard').count()).toBe(0);
  });
});
