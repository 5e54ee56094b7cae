import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { launchApp, type OpenApp } from './launchApp';
import { chooseMenuItem, chooseToOpen, pressKey } from './system';

/* Two analysts went on from one file; each changed something, and one lever both. What they began from is in the library. */

const prepared = join(projectFolder, 'tests/fixtures/scenarios/grownFromOne');
const theirs = 'van_de_wit';

let folder: string;
let open: OpenApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-grown-'));
  const [profile, library] = [join(folder, 'profile'), join(folder, 'library')];
  await mkdir(profile);
  await mkdir(library);
  await writeFile(
    join(profile, 'settings.json'),
    JSON.stringify({ language: 'nl', libraryFolder: library }),
  );
  await copyFile(join(prepared, 'begin.voorkant'), join(library, 'begin.voorkant'));
  for (const name of ['van_jansen', theirs]) {
    await copyFile(join(prepared, `${name}.voorkant`), join(folder, `${name}.voorkant`));
  }
  open = await launchApp([], undefined, profile);
  open.page.setDefaultTimeout(10_000);
  await open.page.locator('.figure--effect').waitFor();
  await chooseToOpen(open, join(folder, 'van_jansen.voorkant'));
  await chooseMenuItem(open, 'open');
  await open.page.getByRole('heading', { level: 1, name: 'Gezamenlijk plan' }).waitFor();
  await open.page.getByRole('tab', { name: 'Vergelijken' }).click();
  await chooseToOpen(open, join(folder, `${theirs}.voorkant`));
  await open.page.getByRole('button', { name: 'Bestand…' }).click();
  await open.page.getByRole('button', { name: `Haal weg: ${theirs}` }).waitFor();
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

async function rows(): Promise<readonly string[]> {
  const found = open.page.getByRole('table', { name: 'Wat verschilt' }).locator('tbody tr');
  return (await found.allInnerTexts()).map((text) => text.replaceAll(/[\s\u00a0]+/g, ' '));
}

it('says of each difference who made it, and what it was', async () => {
  const { page } = open;
  await page.getByText('Sinds hun gedeelde begin: 1 hier gewijzigd, 2 daar, 1 in beide.').waitFor();
  const found = await rows();
  expect(found).toHaveLength(4);
  const count = (text: string): number => found.filter((row) => row.includes(text)).length;
  expect(count('alleen hier gewijzigd, in Nu. Was: 50,0 %.')).toBe(1);
  expect(count('alleen daar gewijzigd.')).toBe(2);
  expect(count('in beide gewijzigd: kies zelf. Was: 25,0 %.')).toBe(1);
  await page.getByRole('table', { name: 'Wat verschilt' }).scrollIntoViewIfNeeded();
  await open.takePicture('three-way');
});

it('merges what the other alone changed as one step; one’s own and what both changed stay', async () => {
  const { page } = open;
  await page
    .getByRole('button', { name: `Neem over wat alleen in ${theirs} is gewijzigd` })
    .click();
  await page.getByText('Sinds hun gedeelde begin: 1 hier gewijzigd, 0 daar, 1 in beide.').waitFor();
  expect(await rows()).toHaveLength(2);
  await page
    .getByText(`Laatste stap: Overgenomen wat alleen in ‘${theirs}’ was gewijzigd`)
    .waitFor();
  // What both changed is chosen by hand.
  await page
    .getByRole('row', { name: /in beide gewijzigd/ })
    .getByRole('button', { name: /^Neem over/ })
    .click();
  await expect.poll(async () => (await rows()).length).toBe(1);
  await pressKey(open, 'Z', 'control');
  await pressKey(open, 'Z', 'control');
  await expect.poll(async () => (await rows()).length).toBe(4);
  expect(open.complaints).toEqual([]);
});
