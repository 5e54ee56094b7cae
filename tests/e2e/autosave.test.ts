import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRoot } from '../../scripts/setUp/sandbox.mjs';
import { assets } from '../fixtures/shipped';
import { chooseInWindow, typeForAll, unsavedMark } from './desk';
import { launchApp, type OpenApp } from './launchApp';
import { chooseMenuItem, chooseToOpen, pressKey } from './system';

/* Files of the library are saved by themselves; what they were is kept, and can be had back. */

let folder: string;
let open: OpenApp;

const inLibrary = (name: string): string => join(folder, 'library', name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-autosave-'));
  const profile = join(folder, 'profile');
  await mkdir(profile);
  await mkdir(inLibrary(''));
  await writeFile(
    join(profile, 'settings.json'),
    JSON.stringify({ language: 'nl', libraryFolder: inLibrary('') }),
  );
  const text = await readFile(join(assets, 'scenarios/eerste_stap_vanaf_2027.voorkant'), 'utf8');
  const named = text.replace('"name": "Eerste stap vanaf 2027"', '"name": "Ons plan"');
  await writeFile(inLibrary('plan.voorkant'), named);
  await writeFile(join(folder, 'elders.voorkant'), named.replace('Ons plan', 'Elders'));
  open = await launchApp([], undefined, profile);
  open.page.setDefaultTimeout(10_000);
  await open.page.locator('.figure--effect').waitFor();
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

async function show(path: string, name: string): Promise<void> {
  await chooseToOpen(open, path);
  await chooseMenuItem(open, 'open');
  await open.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** What the levers stand at, as shares, in a file. */
async function inFile(path: string): Promise<readonly number[]> {
  const { levers } = JSON.parse(await readFile(path, 'utf8')) as {
    readonly levers: Readonly<Record<string, Readonly<Record<string, { readonly value: number }>>>>;
  };
  return Object.values(levers).flatMap((cells) => Object.values(cells).map(({ value }) => value));
}

const saved = () => open.page.locator('header').getByText(/^automatisch bewaard \d\d?:\d\d$/);

describe('a file of the library', () => {
  it('is saved by itself, which the window says; undo goes on', async () => {
    await show(inLibrary('plan.voorkant'), 'Ons plan');
    await open.page.locator('header').getByText('bewaart automatisch').waitFor();
    await typeForAll(open.page, 'Vraag', '31');
    await saved().waitFor();
    expect(await unsavedMark(open.page).count()).toBe(0);
    expect(await inFile(inLibrary('plan.voorkant'))).toContain(0.31);
    await open.takePicture('autosave-saved');
    await pressKey(open, 'Z', 'control');
    await unsavedMark(open.page).waitFor();
    await expect
      .poll(() => inFile(inLibrary('plan.voorkant')), { timeout: 8000 })
      .not.toContain(0.31);
  });

  it('is not saved while something is half typed, and never with it', async () => {
    const field = open.page.getByRole('textbox', {
      name: 'Vraag, alle hendels samen, typ een waarde',
    });
    await typeForAll(open.page, 'Vraag', '33');
    await field.fill('9');
    await expect.poll(() => inFile(inLibrary('plan.voorkant')), { timeout: 8000 }).toContain(0.33);
    expect(await field.inputValue()).toBe('9');
    expect(await inFile(inLibrary('plan.voorkant'))).not.toContain(0.09);
    await field.press('Escape');
  });

  it('that a colleague changed is left alone, which is said, until somebody decides', async () => {
    const path = inLibrary('plan.voorkant');
    const theirs = (await readFile(path, 'utf8')).replace('"note": "', '"note": "van de ander: ');
    await writeFile(path, theirs);
    await typeForAll(open.page, 'Vraag', '41');
    const alert = open.page
      .getByRole('alert')
      .filter({ hasText: 'Automatisch bewaren is gestopt' });
    await alert.waitFor();
    expect(await readFile(path, 'utf8')).toBe(theirs);
    await open.takePicture('autosave-stopped');
    await typeForAll(open.page, 'Vraag', '42');
    await open.page.waitForTimeout(3000);
    expect(await readFile(path, 'utf8')).toBe(theirs);
    expect(await unsavedMark(open.page).isVisible()).toBe(true);
    await chooseMenuItem(open, 'save');
    const question = open.page.getByRole('dialog', { name: 'Het bestand is intussen gewijzigd' });
    await question.getByRole('button', { name: 'Overschrijven' }).click();
    await expect.poll(() => inFile(path)).toContain(0.42);
    expect(await alert.count()).toBe(0);
    await typeForAll(open.page, 'Vraag', '43');
    await expect.poll(() => inFile(path), { timeout: 8000 }).toContain(0.43);
  });
});

describe('an earlier version', () => {
  it('of what the colleague had is listed, shown, put back as one step, and that undone', async () => {
    const { page } = open;
    await chooseMenuItem(open, 'snapshots');
    const dialog = page.getByRole('dialog', { name: 'Eerdere versies' });
    const found = dialog.getByRole('row', { name: /stond al in het bestand/ }).first();
    await found.getByRole('button').click();
    await dialog.getByText(/^Verschil met nu: /).waitFor();
    await open.takePicture('snapshots-dialog');
    await dialog.getByRole('button', { name: 'Zet terug' }).click();
    await page.getByText(/^Laatste stap: Teruggezet: versie van /).waitFor();
    await expect
      .poll(() => inFile(inLibrary('plan.voorkant')), { timeout: 8000 })
      .not.toContain(0.43);
    await pressKey(open, 'Z', 'control');
    await expect.poll(() => inFile(inLibrary('plan.voorkant')), { timeout: 8000 }).toContain(0.43);
  });

  it('stands beside the scenario on the page that compares', async () => {
    const { page } = open;
    await chooseMenuItem(open, 'snapshots');
    const dialog = page.getByRole('dialog', { name: 'Eerdere versies' });
    await dialog
      .getByRole('row', { name: /stond al in het bestand/ })
      .first()
      .getByRole('button')
      .click();
    await dialog.getByRole('button', { name: 'Vergelijk' }).click();
    await page
      .getByRole('columnheader', { name: /^Versie van / })
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Haal weg: Versie van/ }).click();
    await page.getByRole('tab').first().click();
  });
});

describe('a file elsewhere', () => {
  it('is left alone, until that is switched on for it', async () => {
    const { page } = open;
    const path = join(folder, 'elders.voorkant');
    await show(path, 'Elders');
    const before = await readFile(path, 'utf8');
    await typeForAll(page, 'Vraag', '51');
    await page.waitForTimeout(3500);
    expect(await readFile(path, 'utf8')).toBe(before);
    await chooseInWindow(page, 'Automatisch bewaren…');
    const dialog = page.getByRole('dialog', { name: 'Automatisch bewaren' });
    expect(
      await dialog.getByRole('checkbox', { name: /^Bestanden in de bibliotheek/ }).isChecked(),
    ).toBe(true);
    const own = dialog.getByRole('checkbox', { name: 'Dit bestand automatisch bewaren' });
    expect(await own.isChecked()).toBe(false);
    await own.check();
    await open.takePicture('autosave-form');
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await expect.poll(() => inFile(path), { timeout: 8000 }).toContain(0.51);
  });
});

describe.runIf(process.platform === 'linux' && isRoot())('a full disk', () => {
  const inDisk = (name: string): string => join(folder, 'schijf', name);

  afterAll(() => {
    execFileSync('umount', [inDisk('')]);
  });

  it('is said once and asked again; file and work stay', async () => {
    const { page } = open;
    await mkdir(inDisk(''));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', inDisk('')]);
    await copyFile(join(folder, 'elders.voorkant'), inDisk('vol.voorkant'));
    await show(inDisk('vol.voorkant'), 'Elders');
    await chooseInWindow(page, 'Automatisch bewaren…');
    await page.getByRole('checkbox', { name: 'Dit bestand automatisch bewaren' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
    const before = await readFile(inDisk('vol.voorkant'), 'utf8');
    expect(() =>
      execFileSync('dd', ['if=/dev/zero', `of=${inDisk('ruimte')}`], { stdio: 'ignore' }),
    ).toThrow();
    await typeForAll(page, 'Vraag', '61');
    const alert = page.getByRole('alert').filter({ hasText: 'De schijf is vol.' });
    await alert.waitFor();
    expect(await readFile(inDisk('vol.voorkant'), 'utf8')).toBe(before);
    expect((await readdir(inDisk(''))).sort()).toEqual(['ruimte', 'vol.voorkant']);
    expect(await unsavedMark(page).isVisible()).toBe(true);
    await rm(inDisk('ruimte'));
    // By hand, rather than after half a minute.
    await chooseMenuItem(open, 'save');
    await expect.poll(() => inFile(inDisk('vol.voorkant'))).toContain(0.61);
    expect(await alert.count()).toBe(0);
    expect(open.complaints).toEqual([]);
  });
});
