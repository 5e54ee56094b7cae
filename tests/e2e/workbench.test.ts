import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newestGolden } from '../fixtures/golden';
import { answerName, expectFigures, openExample, shownFigures, unsavedMark } from './desk';
import { launchApp, type OpenApp } from './launchApp';
import { chooseToOpen, chooseToSave, pressKey } from './system';

const before = newestGolden('eerste_stap');
const after = newestGolden('eerste_stap_twee_hendels');

let open: OpenApp;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-workbench-'));
  file = join(folder, 'Mijn eerste stap.voorkant');
  open = await launchApp();
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

function startAtOnce(page: Page) {
  return page.getByRole('radio', { name: 'In één keer' });
}

function freedHours(page: Page) {
  return page.getByRole('textbox', { name: 'Vrije uren naar hulp, typ een waarde' });
}

async function openKnob(page: Page): Promise<void> {
  const knob = page.getByRole('button', { name: 'Naar voren', exact: true });
  if ((await knob.getAttribute('aria-expanded')) !== 'true') await knob.click();
}

it('opens the example with its golden figures', async () => {
  await openExample(open.page, 'Eerste stap (memo 2019)');
  await expectFigures(open.page, before);
  expect(await unsavedMark(open.page).count()).toBe(0);
});

it('moves two levers and shows the golden figures of both', async () => {
  const { page } = open;
  await openKnob(page);
  await startAtOnce(page).check();
  await freedHours(page).fill('100');
  await page.keyboard.press('Enter');
  await expectFigures(page, after);
  await unsavedMark(page).waitFor();
});

it('shows the answer for the own municipality', async () => {
  const { page } = open;
  const area = page.getByRole('combobox', { name: 'Cijfers voor' });
  await area.selectOption({ label: 'Papendrecht' });
  const expected = after.variables['effect_gemeente']?.[`papendrecht|${String(after.last)}`] ?? NaN;
  await expect.poll(async () => (await shownFigures(page))[0]).toBeCloseTo(expected, 4);
  await area.selectOption({ label: 'Alle gemeenten' });
});

it('says which kind of euro it shows, beside each amount', async () => {
  const { page } = open;
  const kind = page.getByRole('combobox', { name: 'Euro’s' });
  await kind.selectOption({ label: 'Euro’s van 2018' });
  const index = after.variables['prijsindex']?.[String(after.last)] ?? NaN;
  const [effect = NaN] = Object.entries(after.variables['effect'] ?? {})
    .filter(([year]) => year === String(after.last))
    .map(([, value]) => value);
  await expect.poll(async () => (await shownFigures(page))[0]).toBeCloseTo(effect / index, 4);
  expect(await page.getByText('in euro’s van 2018', { exact: false }).count()).toBeGreaterThan(2);
  await kind.selectOption({ label: 'Lopende euro’s' });
  await expectFigures(page, after);
});

it('undoes and redoes by name, by button and by key', async () => {
  const { page } = open;
  await page.getByRole('button', { name: /^Ongedaan maken: Vrije uren naar hulp/ }).click();
  await page.getByRole('heading', { level: 1 }).focus();
  await pressKey(open, 'Z', 'control');
  await expectFigures(page, before);
  expect(await unsavedMark(page).count()).toBe(0);
  await pressKey(open, 'Y', 'control');
  await page.getByRole('button', { name: /^Opnieuw: Vrije uren naar hulp/ }).click();
  await expectFigures(page, after);
});

it('takes back a step with the key of undo also while its field has the focus', async () => {
  const { page } = open;
  await freedHours(page).fill('40');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Ongedaan maken: .* naar 40\s%$/ }).waitFor();
  await pressKey(open, 'Z', 'control');
  await expectFigures(page, after);
});

it('saves by key, offers the name of the file and says so', async () => {
  const { page } = open;
  await chooseToSave(open, file);
  await pressKey(open, 'S', 'control');
  await open.takePicture('workbench-name');
  await answerName(page, true);
  await page.getByRole('status').getByText('Bewaard: Mijn eerste stap').waitFor();
  expect(await unsavedMark(page).count()).toBe(0);
  await page.getByText('Mijn eerste stap.voorkant').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Mijn eerste stap', exact: true }).waitFor();
  // One step, the last: undone it is the example's again.
  await pressKey(open, 'Z', 'control');
  await unsavedMark(page).waitFor();
  await pressKey(open, 'Y', 'control');
  await unsavedMark(page).waitFor({ state: 'detached' });
  const saved = JSON.parse(await readFile(file, 'utf8')) as {
    results: { figures: Record<string, number> };
  };
  const effect = after.variables['effect']?.[String(after.last)] ?? NaN;
  expect(saved.results.figures['effect']).toBeCloseTo(effect, 4);
});

it('finds it all back in the file after a restart', async () => {
  const complaints = [...open.complaints];
  await open.close();
  open = await launchApp();
  const { page } = open;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await chooseToOpen(open, file);
  await pressKey(open, 'O', 'control');
  await page.getByText('Mijn eerste stap.voorkant').waitFor();
  await expectFigures(page, after);
  await openKnob(page);
  expect(await startAtOnce(page).isChecked()).toBe(true);
  expect((await freedHours(page).inputValue()).replace(/\s/g, ' ')).toBe('100 %');
  expect(await page.getByText('De cijfers zijn anders').count()).toBe(0);
  await open.takePicture('workbench-reopened');
  expect([...complaints, ...open.complaints]).toEqual([]);
});

it('saves an unchanged file with the same bytes', async () => {
  const bytes = await readFile(file);
  await pressKey(open, 'S', 'control');
  await open.page.getByRole('status').getByText('Bewaard: Mijn eerste stap').waitFor();
  expect(await readFile(file)).toEqual(bytes);
});
