import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pause } from '../../renderer/state/keepWork';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { golden, newestGolden } from '../fixtures/golden';
import { answerName, expectEarlierFigures, expectFigures, openExample } from './desk';
import { inLastYear } from './goldenFigures';
import { launchApp, type OpenApp } from './launchApp';
import { chooseToOpen, chooseToSave, pressKey } from './system';

/* A file of somebody who had the program when it had model 1.0.0 only. */

const before = golden('eerste_stap');
const after = newestGolden('eerste_stap');

let open: OpenApp;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-versions-'));
  file = join(folder, 'Van toen.voorkant');
  await copyFile(join(projectFolder, 'tests/fixtures/scenarios/1.0.0/eerste_stap.voorkant'), file);
  open = await launchApp();
  await openExample(open.page, 'Nulscenario');
  await openFile();
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

async function openFile(path = file): Promise<void> {
  await chooseToOpen(open, path);
  await pressKey(open, 'O', 'control');
  await open.page.getByText(basename(path)).waitFor();
}

/** As people read it: € 559.294. */
function euros(amount: number): string {
  return `€ ${Math.round(amount).toLocaleString('nl-NL')}`;
}

function line() {
  return open.page.getByText('Dit scenario is gemaakt met model 1.0.0.');
}

/** A worker has to find it out, and reads both models first. */
async function says(text: string): Promise<void> {
  await expect
    .poll(async () => (await line().innerText()).replaceAll('\u00a0', ' '), { timeout: 10_000 })
    .toContain(text);
}

const both = `${euros(inLastYear(after, 'effect'))} (nu ${euros(inLastYear(before, 'effect'))})`;

it('opens with its own model, and says what the newest makes of it', async () => {
  await expectEarlierFigures(open.page, before);
  await says(`Effect in 2030 met model 2.0.0: ${both}; waardoor: niet elk plan lukt`);
  await open.page.getByText('Jeugdhulp naar voren 1.0.0').waitFor();
  await open.takePicture('versions-line');
});

it('shows both and the way from one to the other before anybody agrees', async () => {
  const { page } = open;
  await page.getByRole('button', { name: 'Bekijk en ga over…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Overgaan op model 2.0.0?' });
  const row = dialog.getByRole('row', { name: /^Effect in 2030/ });
  const difference =
    Math.round(inLastYear(after, 'effect')) - Math.round(inLastYear(before, 'effect'));
  expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toBe(
    `Effect in 2030 ${euros(inLastYear(before, 'effect'))} ${euros(inLastYear(after, 'effect'))} − ${euros(-difference)}`,
  );
  // As shown the changes add up to the difference.
  const amounts = await dialog
    .getByRole('table', { name: 'Waardoor de bedragen verschillen' })
    .locator('tbody tr td:nth-child(2)')
    .allInnerTexts();
  const numbers = amounts.map((text) => Number(text.replace('−', '-').replaceAll(/[^-\d]/g, '')));
  const changes = numbers.slice(1, -1).reduce((sum, one) => sum + one, 0);
  expect(changes).toBe(difference);
  expect((numbers.at(-1) ?? NaN) - (numbers[0] ?? NaN)).toBe(difference);
  await open.takePicture('versions-dialog');
  // Who holds Enter down a little longer has not agreed.
  await page.keyboard.press('Enter');
  expect(await dialog.isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Laat zo' }).click();
  await expectEarlierFigures(page, before);
});

it('moves up when asked, as one step that Ctrl+Z takes back', async () => {
  const { page } = open;
  await page.getByRole('button', { name: 'Bekijk en ga over…' }).click();
  await page.getByRole('button', { name: 'Ga over', exact: true }).click();
  await expectFigures(page, after);
  expect(await line().count()).toBe(0);
  await page.getByText('Laatste stap: Overgegaan op model 2.0.0').waitFor();

  await pressKey(open, 'Z', 'control');
  await expectEarlierFigures(page, before);
  await says(both);
  await page.getByText('Jeugdhulp naar voren 1.0.0').waitFor();

  await pressKey(open, 'Y', 'control');
  await expectFigures(page, after);
});

it('comes back after a crash of the page on the model that it was moved to, one step after its file', async () => {
  const { page } = open;
  await page.waitForTimeout(pause + 200);
  await page.reload();
  await page.getByRole('button', { name: 'Verder werken' }).click();
  await expectFigures(page, after);
  await pressKey(open, 'Z', 'control');
  await expectEarlierFigures(page, before);
  await says(both);
  await pressKey(open, 'Y', 'control');
  await expectFigures(page, after);
});

it('keeps the new model in a file of its own, and asks nothing when that is opened', async () => {
  const { page } = open;
  // The programs that wrote the old file could not read what is saved now: it stays as it is.
  const original = await readFile(file, 'utf8');
  const elsewhere = join(folder, 'Van nu.voorkant');
  await chooseToSave(open, elsewhere);
  await pressKey(open, 'S', 'control');
  await answerName(page, false);
  await page.getByRole('status').getByText('Bewaard: Van nu').waitFor();
  expect(await readFile(file, 'utf8')).toBe(original);
  const saved = JSON.parse(await readFile(elsewhere, 'utf8')) as {
    model: { version: string };
    results: { model: { version: string }; figures: Record<string, number> };
  };
  expect(saved.model.version).toBe('2.0.0');
  expect(saved.results.model.version).toBe('2.0.0');
  expect(saved.results.figures['effect']).toBeCloseTo(inLastYear(after, 'effect'), 4);
  await openFile(elsewhere);
  await expect.poll(() => page.getByText('Nog niets gewijzigd').count()).toBe(1);
  await expectFigures(page, after);
  expect(await line().count()).toBe(0);
});

it('complains of nothing', () => {
  expect(open.complaints).toEqual([]);
});
