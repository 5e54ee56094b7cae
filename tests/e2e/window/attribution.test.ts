import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { newestGolden } from '../../fixtures/golden';
import { openExample } from '../desk';
import { inLastYear } from '../goldenFigures';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { chooseToSave } from '../system';

let open: OpenApp;
let folder: string;

/** In whole euros, as the golden case has it. */
const effect = Math.round(inLastYear(newestGolden('alle_knoppen'), 'effect'));

it.beforeAll(async ({ started }) => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-attribution-'));
  open = await anew(started);
  await openExample(open.page, 'Alle knoppen');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The headline on screen, in whole euros. */
async function headline(): Promise<number> {
  const value = await open.page
    .locator('.figure--effect .figure__value data')
    .getAttribute('value');
  return Math.round(Number(value));
}

/** An amount as written: "− € 1.041.940". */
function amountOf(text: string): number {
  const digits = Number(text.replaceAll(/[^\d]/g, ''));
  return text.includes('\u2212') ? -digits : digits;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

async function amounts(cells: Locator): Promise<readonly number[]> {
  return (await cells.allInnerTexts()).filter((text) => text.trim() !== '').map(amountOf);
}

it('the bars of the causes add up to the headline, in the table behind the picture', async () => {
  const { page } = open;
  expect(await headline()).toBe(effect);
  await page.getByRole('tab', { name: 'Oorzaken' }).click();
  const picture = page.getByRole('region', { name: 'Effect in 2030, naar oorzaak' });
  await picture.getByRole('button', { name: 'Toon de tabel' }).first().click();
  const found = await amounts(picture.locator('tbody td'));
  // Six parts, what they do together, and the whole.
  expect(found).toHaveLength(8);
  expect(sum(found.slice(0, -1))).toBe(effect);
  expect(found.at(-1)).toBe(effect);
  await picture.getByRole('button', { name: 'Toon de tabel' }).first().click();
});

it('the picture of causes is saved with what it shows', async () => {
  const { page } = open;
  await chooseToSave(open, join(folder, 'Oorzaken.svg'));
  const picture = page.getByRole('region', { name: 'Effect in 2030, naar oorzaak' });
  await picture.getByRole('button', { name: 'Bewaar deze grafiek' }).click();
  await page.getByRole('menuitem', { name: 'Als SVG' }).click();
  await page.getByRole('status').getByText('Bewaard: Oorzaken.svg').waitFor();
  const svg = await readFile(join(folder, 'Oorzaken.svg'), 'utf8');
  // The axis counts in thousands of euros.
  const whole = `>${String(Math.round(effect / 1000))}</text>`;
  for (const text of ['Effect in 2030, naar oorzaak', 'Naar voren', 'Samenloop', whole]) {
    expect(svg).toContain(text);
  }
});

it('so do the shares and the whole matrix of what does what', async () => {
  const { page } = open;
  await page.getByRole('tab', { name: 'Wat doet wat' }).click();
  const shares = page.getByRole('region', { name: 'Wat elk deel doet' });
  await shares.waitFor();
  const share = await amounts(shares.locator('tbody tr td:last-child'));
  expect(share).toHaveLength(6);
  expect(sum(share)).toBe(effect);
  const matrix = await amounts(
    page.getByRole('region', { name: 'Wat doen ze met elkaar' }).locator('tbody td'),
  );
  // Six on the diagonal and fifteen pairs.
  expect(matrix).toHaveLength(21);
  expect(sum(matrix)).toBe(effect);
  expect(await page.locator('.effects__pairs li').count()).toBe(15);
});

it('and the same in another year, for one municipality, in euros of the first year', async () => {
  const { page } = open;
  await page.getByRole('combobox', { name: 'Cijfers voor' }).selectOption({ index: 2 });
  await page.getByRole('combobox', { name: 'Euro’s' }).selectOption({ index: 1 });
  const shares = page.getByRole('region', { name: 'Wat elk deel doet' });
  const total = shares.locator('tfoot td:last-child');
  await expect.poll(async () => amountOf(await total.innerText())).toBe(await headline());
  expect(await headline()).not.toBe(effect);
  expect(sum(await amounts(shares.locator('tbody tr td:last-child')))).toBe(await headline());
  await page.getByRole('combobox', { name: 'Cijfers voor' }).selectOption({ index: 0 });
  await page.getByRole('combobox', { name: 'Euro’s' }).selectOption({ index: 0 });
});

it('the effect divided, and the cards of the parts, show the same shares', async () => {
  const { page } = open;
  await page.getByRole('tab', { name: 'Overzicht' }).click();
  await page.locator('.split__parts').waitFor();
  // Until a worker has divided the scenario of now it stands there as it was before.
  const split = (): Promise<number[]> =>
    page
      .locator('.split__parts data')
      .evaluateAll((found) => found.map((data) => Number(data.getAttribute('value'))));
  await expect.poll(async () => Math.round(sum(await split())) === (await headline())).toBe(true);
  expect(await split()).toHaveLength(3);
  const cards = await page
    .locator('.part__share data')
    .evaluateAll((found) => found.map((data) => Number(data.getAttribute('value'))));
  expect(cards).toHaveLength(6);
  expect(Math.round(sum(cards))).toBe(effect);
});

it('follows a slider that moves by the keyboard', async () => {
  const { page } = open;
  const card = page.locator('.part__share').nth(3);
  const before = await card.innerText();
  const slider = page.getByRole('slider', { name: /^Uithuisplaatsingen, alle hendels samen/ });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => card.innerText()).not.toBe(before);
  await expect
    .poll(async () => {
      const cards = await page
        .locator('.part__share data')
        .evaluateAll((found) => found.map((data) => Number(data.getAttribute('value'))));
      return Math.round(sum(cards)) === (await headline());
    })
    .toBe(true);
});

it('complains of nothing', () => {
  expect(open.complaints).toEqual([]);
});
