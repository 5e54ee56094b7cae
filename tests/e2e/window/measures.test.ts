import { currentFormatVersion } from '../../../shared/file/scenarioFileSchema';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';
import { answerName, openExample, unsavedMark } from '../desk';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { chooseToOpen, chooseToSave, pressKey } from '../system';

let open: OpenApp;
let folder: string;

it.beforeAll(async ({ started }) => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-measures-'));
  open = await anew(started);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A row of the register by its first words, white space evened out. */
async function rowText(page: Page, title: RegExp): Promise<string> {
  const text = await page.getByRole('row', { name: title }).first().innerText();
  return text.replaceAll(/\s+/g, ' ').trim();
}

it('a measure that was added by keyboard is in the file, and there again when it is opened', async () => {
  const { page } = open;
  await openExample(page, 'Eerste stap vanaf 2027');
  await page.getByRole('tab', { name: 'Ombuigingen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Maatregel toevoegen' }).focus();
  await page.keyboard.press('Enter');
  // The first field of the form has the focus.
  await page.keyboard.type('Proef naar voren');
  await page.getByLabel('Onderdeel').selectOption({ label: 'Naar voren' });
  await page.getByLabel('2027', { exact: true }).focus();
  await page.keyboard.type('90.000.000');
  await page.keyboard.press('Tab');
  await page.keyboard.type('?');
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .getByText('Naar voren: er is meer gepland dan berekend in 2027')
    .waitFor();
  expect(await rowText(page, /^Proef naar voren/)).toContain('90.000.000 onbekend 0,0 %');
  await unsavedMark(page).waitFor();

  const path = join(folder, 'Register.voorkant');
  await chooseToSave(open, path);
  await pressKey(open, 'S', 'control');
  await answerName(page, false);
  await page.getByRole('status').getByText('Bewaard: Register').waitFor();
  const first = await readFile(path, 'utf8');
  expect(JSON.parse(first)).toMatchObject({
    formatVersion: 5,
    measures: [{ name: 'Proef naar voren', planned: { 2027: 90_000_000, 2028: null } }],
  });

  await openExample(page, 'Nulscenario');
  await page.getByText('Er staat nog geen maatregel in dit scenario.').waitFor();
  await chooseToOpen(open, path);
  await pressKey(open, 'O', 'control');
  await page.getByText('Register.voorkant').waitFor();
  expect(await rowText(page, /^Proef naar voren/)).toContain('90.000.000 onbekend 0,0 %');
  // Saved again without a change: the same bytes.
  await pressKey(open, 'S', 'control');
  await page.getByRole('status').getByText('Bewaard: Register').waitFor();
  expect(await readFile(path, 'utf8')).toBe(first);
});

it('is undone and done again from the bar, and named there', async () => {
  const { page } = open;
  await page.getByRole('button', { name: 'Verwijder Proef naar voren' }).click();
  await page.getByText('Er staat nog geen maatregel in dit scenario.').waitFor();
  await page
    .getByRole('button', { name: 'Ongedaan maken: Maatregel Proef naar voren verwijderd' })
    .click();
  expect(await rowText(page, /^Proef naar voren/)).toContain('90.000.000');
});

it('a file of the first format opens, says so, and stays as it is', async () => {
  const { page } = open;
  const path = join(projectFolder, 'tests/fixtures/scenarios/eerste_stap.1.voorkant');
  const before = await readFile(path, 'utf8');
  await chooseToOpen(open, path);
  await pressKey(open, 'O', 'control');
  await page
    .getByText(`Dit bestand heeft een ouder formaat (1; nu ${currentFormatVersion})`)
    .waitFor();
  const elsewhere = join(folder, 'Nieuw.voorkant');
  await chooseToSave(open, elsewhere);
  await pressKey(open, 'S', 'control');
  await answerName(page, false);
  await page.getByRole('status').getByText('Bewaard: Nieuw').waitFor();
  expect(await readFile(path, 'utf8')).toBe(before);
  expect(JSON.parse(await readFile(elsewhere, 'utf8'))).toMatchObject({ formatVersion: 5 });
});

it('complains of nothing', () => {
  expect(open.complaints).toEqual([]);
});
