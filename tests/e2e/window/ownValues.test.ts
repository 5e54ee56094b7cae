import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { answerName, chooseInWindow, openExample, shownFigures } from '../desk';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { sheetDesk } from './sheetDesk';
import { chooseToOpen, chooseToSave, pressKey } from '../system';

let open: OpenApp;
let folder: string;
const { cell, find, press, says } = sheetDesk(() => open);

it.beforeAll(async ({ started }) => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-own-'));
  open = await anew(started);
  await openExample(open.page, 'Eerste stap vanaf 2027');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  expect(open.complaints).toEqual([]);
});

const button = (name: string) => open.page.getByRole('button', { name, exact: true });

it('changes the years in Eigenschappen, as one step, and refuses years that are none', async () => {
  const { page } = open;
  await page.getByRole('tab', { name: 'Rekenblad' }).click();
  const years = () =>
    page.locator('.sheet .ag-header-cell[col-id^="20"]').evaluateAll((all) => all.length);
  await expect.poll(years).toBeGreaterThan(5);
  const before = await shownFigures(page);
  await chooseInWindow(page, 'Eigenschappen');
  const form = page.getByRole('dialog', { name: 'Eigenschappen van het scenario' });
  await form.getByRole('textbox', { name: 'Laatste jaar' }).fill('2020');
  await form.getByRole('button', { name: 'Overnemen' }).click();
  expect(await form.count()).toBe(1);
  await form.getByRole('textbox', { name: 'Laatste jaar' }).fill('2029');
  await form.getByRole('button', { name: 'Overnemen' }).click();
  await expect.poll(() => form.count()).toBe(0);
  await expect.poll(years).toBe(4);
  expect(await shownFigures(page)).not.toEqual(before);
  await pressKey(open, 'Z', 'control');
  await expect.poll(() => shownFigures(page)).toEqual(before);
});

it('gives an assumption a range of one’s own, and comes back from the file with it and own lines', async () => {
  const { page } = open;
  const name = 'Kosten van een fte, hbo';
  await page.getByRole('tab', { name: 'Bronnen' }).click();
  // The page is loaded when it is opened for the first time: searching waits for it.
  await pressKey(open, 'F', 'control');
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).type))
    .toBe('search');
  await page.keyboard.type(name);
  await button(name).click();
  await page.getByRole('textbox', { name: 'Eigen laag' }).fill('70000');
  await page.getByRole('textbox', { name: 'Eigen hoog' }).fill('75000');
  await page.getByRole('textbox', { name: 'Reden' }).fill('Eigen cao');
  await button('Wijzig').click();
  await page
    .getByText(/70\.000 – 75\.000/)
    .first()
    .waitFor();
  await page.getByRole('tab', { name: 'Rekenblad' }).click();
  await find('');
  await button('Eigen regel…').click();
  await page.getByRole('textbox', { name: 'Omschrijving' }).fill('Mijn regel');
  await page.getByRole('combobox', { name: 'Formule van de eigen regel' }).fill('2 + 3');
  await button('Voeg toe').click();
  await find('mijn regel');
  await says(cell('mijn_regel', 'all'), '5,0');
  const path = join(folder, 'Eigen.voorkant');
  await chooseToSave(open, path);
  await pressKey(open, 'S', 'control');
  await answerName(page, false);
  await page.getByText('Eigen.voorkant').waitFor();
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    ownLines: [{ id: 'mijn_regel', formula: '2 + 3' }],
    assumptions: { kosten_fte_hbo: { '': { low: 70_000, high: 75_000, why: 'Eigen cao' } } },
  });
  await openExample(page, 'Nulscenario');
  await chooseToOpen(open, path);
  await pressKey(open, 'O', 'control');
  await find('mijn regel');
  await says(cell('mijn_regel', 'all'), '5,0');
  await press('Escape');
});
