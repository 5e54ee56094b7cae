import { afterAll, expect } from 'vitest';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { sheetDesk } from './sheetDesk';

let open: OpenApp;
const { cell, chosen, clipboard, find, focus, foot, press } = sheetDesk(() => open);

it.beforeAll(async ({ started }) => {
  open = await anew(started);
  await open.page.getByRole('tab', { name: 'Rekenblad' }).click();
});

afterAll(() => {
  expect(open.complaints).toEqual([]);
});

/** What is said to who cannot see it. */
async function spoken(text: string | RegExp): Promise<void> {
  const region = foot().locator('.only-spoken[role=status]');
  await expect
    .poll(async () => (await region.textContent())?.replaceAll('\u00a0', ' '))
    .toMatch(text);
}

it('chooses a range with Shift and the arrows, says it, and gives its figures', async () => {
  await find('totaal');
  await cell('totaal', '2027').click();
  await press('Shift+ArrowRight', 'Shift+ArrowRight');
  expect(await chosen()).toEqual(['totaal 2027', 'totaal 2028', 'totaal 2029']);
  expect(await focus()).toBe('totaal 2027');
  await spoken('Totale kosten, 2027 tot en met Totale kosten, 2029, 3 cellen');
  const figures = foot().getByLabel('Cijfers van de selectie');
  await expect.poll(() => figures.textContent()).toMatch(/Som€\s151\.246\.067.*Aantal3/);
  await press('Control+c');
  await expect.poll(clipboard).toMatch(/^47600963,\d+\t50197090,\d+\t53448012,\d+$/);
  // A press on the cell that has the focus already leaves it alone, as one on any other does.
  await cell('totaal', '2027').click();
  await expect.poll(chosen).toEqual(['totaal 2027']);
  await press('ArrowRight');
  expect(await chosen()).toEqual(['totaal 2028']);
});

it('chooses to the edge with Ctrl, and a whole row or column', async () => {
  await press('Control+Shift+ArrowRight');
  await expect.poll(async () => (await chosen()).length).toBeGreaterThan(4);
  await press('Control+c');
  await expect.poll(async () => (await clipboard()).split('\t').length).toBe(9);
  await cell('totaal', 'name').click();
  await press('Control+c');
  await expect.poll(clipboard).toMatch(/^Totale kosten\t€\t682437\d+,\d+\t44208\d+/);
  await find('');
  await open.page.locator('.ag-header-cell[col-id="2028"]').click();
  await spoken(/^2028 tot en met 2028, \d{3} cellen$/);
  await press('Shift+ArrowRight');
  await expect
    .poll(async () => new Set((await chosen()).map((one) => one.split(' ').at(-1))))
    .toEqual(new Set(['2028', '2029']));
});

it('chooses by dragging, and several ranges with Ctrl', async () => {
  const { page } = open;
  await find('woord dat nergens staat');
  await open.page.getByText('Geen regel gevonden').waitFor();
  await find('kosten');
  // Back to the first years, as far as the test before has gone.
  await page.locator('.sheet [row-index="1"] [col-id="name"]').click();
  await press('Control+Home');
  await page.locator('.sheet [row-id][row-index="1"] [col-id="2027"]').click();
  const from = await page.locator('.sheet [row-index="1"] [col-id="2027"]').boundingBox();
  const to = await page.locator('.sheet [row-index="3"] [col-id="2028"]').boundingBox();
  if (from === null || to === null) throw new Error('no cells to drag over');
  await page.mouse.move(from.x + 10, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 8, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await chosen()).length).toBe(6);
  await page.locator('.sheet [row-index="1"] [col-id="2030"]').click({ modifiers: ['Control'] });
  await expect.poll(async () => (await chosen()).length).toBe(7);
  await spoken('2 stukken, 7 cellen');
  await press('Control+c');
  await expect
    .poll(() => foot().locator('[role=alert]').textContent())
    .toContain('Er is niets gekopieerd');
  await page.locator('.sheet [row-index="2"] [col-id="2028"]').click({ modifiers: ['Shift'] });
  await expect.poll(async () => (await chosen()).length).toBeGreaterThan(7);
});

it('walks within the range with Tab and Enter, and out of the row otherwise', async () => {
  await find('loonprijsontwikkeling');
  await cell('loonprijsontwikkeling', '2027').click();
  await press('Shift+ArrowRight', 'Tab');
  expect(await focus()).toBe('loonprijsontwikkeling 2028');
  await press('Tab');
  expect(await focus()).toBe('loonprijsontwikkeling 2027');
  await open.page.keyboard.type('4');
  await press('Control+Enter');
  const figures = foot().getByLabel('Cijfers van de selectie');
  await expect
    .poll(async () => (await figures.textContent())?.replaceAll('\u00a0', ' '))
    .toMatch(/Gemiddeld4,0 %.*Laagste4,0 %/);
  await press('Control+z', 'ArrowLeft', 'End', 'Tab');
  expect(await focus()).not.toContain('loonprijsontwikkeling');
});
