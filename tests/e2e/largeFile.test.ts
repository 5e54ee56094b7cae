import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeFile } from '../fixtures/largeFile';
import { typeForAll, unsavedMark } from './desk';
import { launchApp, type OpenApp } from './launchApp';
import { chooseMenuItem, chooseToOpen } from './system';

let open: OpenApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-large-'));
  // All municipalities of the country over thirty years: as much as a scenario may hold.
  await writeFile(join(folder, 'Landelijk.voorkant'), (await largeFile(342, 30)).text);
  open = await launchApp();
  open.page.setDefaultTimeout(20_000);
  await open.page.locator('.figure--effect').waitFor();
});

afterAll(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

const title = (): Promise<string> => open.page.getByRole('heading', { level: 1 }).innerText();

describe('a file with all municipalities of the country', () => {
  it('is opened beside the window, which says so; stopped, all stays as it was', async () => {
    const { page } = open;
    const before = await title();
    await typeForAll(page, 'Vraag', '30');
    await unsavedMark(page).waitFor();
    await chooseToOpen(open, join(folder, 'Landelijk.voorkant'));
    await chooseMenuItem(open, 'open');
    const dialog = page.getByRole('dialog', { name: '‘Landelijk’ wordt geopend' });
    await dialog.getByRole('progressbar').waitFor();
    await open.takePicture('opening');
    await dialog.getByRole('button', { name: 'Niet openen' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await title()).toBe(before);
    expect(await unsavedMark(page).isVisible()).toBe(true);
    await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
  });

  it('comes on screen once it is calculated, and can be edited', async () => {
    const { page } = open;
    await chooseMenuItem(open, 'open');
    await page.getByRole('heading', { level: 1, name: '342 gemeenten' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await typeForAll(page, 'Vraag', '30');
    await unsavedMark(page).waitFor();
  });
});
