import { afterAll, expect } from 'vitest';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { sheetDesk } from './sheetDesk';

let open: OpenApp;
const { cell, chosen, clipboard, find, focus, press, says } = sheetDesk(() => open);

it.beforeAll(async ({ started }) => {
  open = await anew(started);
  await open.page.getByRole('tab', { name: 'Rekenblad' }).click();
});

afterAll(() => {
  expect(open.complaints).toEqual([]);
});

it('opens at the cell below the pointer, and does what keys do', async () => {
  const { page } = open;
  await find('loonprijsontwikkeling');
  await cell('loonprijsontwikkeling', '2028').click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Wat u met deze cellen kunt doen' });
  await menu.waitFor();
  expect(await chosen()).toEqual(['loonprijsontwikkeling 2028']);
  await menu.getByRole('menuitem', { name: 'Kopiëren met namen en jaren' }).click();
  await expect.poll(clipboard).toMatch(/^Naam\tEenheid\t2028\r\n.*\t3%$/);
  await expect.poll(focus).toBe('loonprijsontwikkeling 2028');
});

it('opens by keyboard at the active cell and keeps a range that it is opened on', async () => {
  const { page } = open;
  await cell('loonprijsontwikkeling', '2027').click();
  await page.keyboard.type('9');
  await press('Enter');
  await cell('loonprijsontwikkeling', '2027').click();
  await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+F10');
  const menu = page.getByRole('menu');
  await menu.waitFor();
  await menu.getByRole('menuitem', { name: 'Naar rechts vullen' }).click();
  await says(cell('loonprijsontwikkeling', '2029'), '• 9,0');
  await press('Control+z', 'Control+z');
  await says(cell('loonprijsontwikkeling', '2027'), '3,0');
  await press('Shift+F10', 'Escape');
  await expect.poll(focus).toMatch(/^loonprijsontwikkeling/);
});

it('sorts and filters rows, says so, and puts them back as the model has them', async () => {
  const { page } = open;
  await find('kosten');
  const names = () => page.locator('.sheet .ag-row [col-id="name"]').allTextContents();
  const before = (await names()).slice(0, 5);
  await page.locator('.sheet [row-index="3"] [col-id="2027"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Sorteer op 2027, hoog naar laag' }).click();
  await page.getByText('Gesorteerd op 2027, hoog naar laag.').waitFor();
  expect((await names()).slice(0, 5)).not.toEqual(before);
  await page.locator('.sheet [row-index="1"] [col-id="2027"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Alleen regels in / }).click();
  await expect
    .poll(async () => new Set(await page.locator('.sheet .sheet-unit').allTextContents()).size)
    .toBe(1);
  await page.getByRole('button', { name: 'Toon alles in de volgorde van het model' }).click();
  await expect.poll(async () => (await names()).slice(0, 5)).toEqual(before);
});
