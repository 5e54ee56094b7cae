import { afterAll, expect } from 'vitest';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { sheetDesk } from './sheetDesk';

let open: OpenApp;
const { cell, find, focus, press } = sheetDesk(() => open);

it.beforeAll(async ({ started }) => {
  open = await anew(started);
  await open.page.getByRole('tab', { name: 'Rekenblad' }).click();
  await cell('totaal', 'name').click();
});

afterAll(() => {
  expect(open.complaints).toEqual([]);
});

it('goes to a row and a year by name', async () => {
  const { page } = open;
  await press('Control+g');
  const field = page.getByRole('combobox', { name: 'Naam van de regel' });
  await field.fill('loonprijs');
  await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
  await field.fill('loonprijsontwikkeling 2029');
  await press('Enter');
  await expect.poll(focus).toBe('loonprijsontwikkeling 2029');
});

it('finds in names and numbers, forwards and backwards, and comes back to the cell', async () => {
  const { page } = open;
  await press('Control+Home', 'Control+f');
  const field = page.getByRole('searchbox', { name: 'Zoek in namen en getallen' });
  await field.fill('loonprijsontwikkeling');
  await press('Enter');
  const active = page.locator('.sheet-active');
  await expect.poll(() => active.textContent()).toMatch(/loon/i);
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  await press('Escape');
  await expect.poll(focus).toMatch(/ name$/);
  const first = await focus();
  await press('F3');
  await press('Shift+F3');
  await expect.poll(focus).toBe(first);
});

it('walks by screens, to the ends of a row and of the sheet', async () => {
  await find('');
  await cell('loonprijsontwikkeling', 'name').click();
  await press('End');
  expect(await focus()).toBe('loonprijsontwikkeling 2036');
  await press('Home');
  expect(await focus()).toBe('loonprijsontwikkeling name');
  await press('Control+Home');
  await expect.poll(focus).toMatch(/ all$/);
  const top = await focus();
  await press('PageDown');
  await expect.poll(focus).not.toBe(top);
  await press('PageUp');
  await expect.poll(focus).toMatch(/ (all|name)$/);
  await press('Control+End');
  await expect.poll(focus).not.toMatch(/ all$/);
});

it('shows the list of keys with F1', async () => {
  const { page } = open;
  await press('F1');
  const help = page.getByRole('dialog', { name: 'Toetsen en functies' });
  await help.getByText('Omlaag vullen').waitFor();
  await press('Escape');
  await expect.poll(() => help.count()).toBe(0);
});
