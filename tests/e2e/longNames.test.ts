import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { launchApp, type OpenApp } from './launchApp';
import { readPdf } from './readPdf';
import { chooseMenuItem, chooseToSave } from './system';

/*
 * The longest names that a file may have, one of words and one in one piece: they wrap or end in dots, and push nothing
 * out of its place.
 */

const words = 'met alles wat het college heeft voorgesteld en de raad heeft geamendeerd, '.repeat(
  9,
);
const piece = 'samenwerkingsverbandjeugdhulp'.repeat(9);

interface File {
  scenario: { name: string; author: string };
  dataset: {
    name: string;
    dimensions: { items: { label: { nl: string; en: string } }[] }[];
  };
  measures: { name: string }[];
}

let open: OpenApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-names-'));
  const shipped = join(projectFolder, 'assets/scenarios/ombuiging_normenkader.voorkant');
  const file = JSON.parse(await readFile(shipped, 'utf8')) as File;
  file.scenario.name = words.slice(0, 500);
  file.scenario.author = piece;
  file.dataset.name = words.slice(0, 200);
  const names = [words.slice(0, 200), piece.slice(0, 200)];
  file.dataset.dimensions[0]?.items.forEach(({ label }, place) => {
    label.nl = names[place % 2] ?? '';
  });
  file.measures.forEach((measure, place) => {
    measure.name = [words, piece][place % 2]?.slice(0, 250) ?? '';
  });
  const path = join(folder, 'Lang.voorkant');
  await writeFile(path, JSON.stringify(file));
  open = await launchApp([path]);
  await open.page.getByText('Lang.voorkant').waitFor();
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

/** Elements with a text that is wider than they are, and what stands to the right of the window. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isCut = (element: Element): boolean => {
      const { overflowX } = getComputedStyle(element);
      const { parentElement } = element;
      return overflowX !== 'visible' || (parentElement !== null && isCut(parentElement));
    };
    return [...document.querySelectorAll<HTMLElement>('body *:not(svg *)')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => {
        const { display, overflowX } = getComputedStyle(element);
        const isText = element.childElementCount === 0 && display !== 'inline';
        const spills =
          isText && overflowX === 'visible' && element.scrollWidth > element.clientWidth + 1;
        return spills || (element.getBoundingClientRect().right > width + 1 && !isCut(element));
      })
      .map((element) => `${element.tagName}.${element.className}`);
  });
}

it.each(['Overzicht', 'Rekenblad', 'Begroting', 'Wat doet wat', 'Bronnen', 'Ombuigingen'])(
  'long names have their place on the page %s, with everything and with one municipality',
  async (name) => {
    const { page } = open;
    for (const index of [0, 1, 2]) {
      await page.locator('header select').first().selectOption({ index });
      await page.getByRole('tab', { name, exact: true }).click();
      await page.waitForTimeout(300);
      expect(await tooWide(page)).toEqual([]);
    }
    // The bar keeps its one line.
    const { height = 0 } = (await page.locator('header.bar').boundingBox()) ?? {};
    expect(height).toBeLessThan(60);
  },
);

it('leave the figures their room while somebody presents', async () => {
  const { page } = open;
  await chooseMenuItem(open, 'present');
  const stage = page.locator('.presentation__stage');
  await stage.waitFor();
  expect(await tooWide(page)).toEqual([]);
  const { height = 0 } = (await stage.boundingBox()) ?? {};
  const whole = await page.evaluate(() => document.documentElement.clientHeight);
  expect(height).toBeGreaterThan(whole / 2);
  await page.locator('.presentation').press('Escape');
});

it('stay within the margins of one A4', async () => {
  const path = join(folder, 'lang.pdf');
  await chooseToSave(open, path);
  await chooseMenuItem(open, 'savePdf');
  await open.page.getByRole('status').getByText('Bewaard: lang.pdf').waitFor();
  const { pages, pieces } = await readPdf(path);
  expect(pages).toBe(1);
  const shown = pieces.filter(({ text }) => text.trim() !== '');
  expect(shown.length).toBeGreaterThan(100);
  for (const { x, y } of shown) {
    expect([x >= 33.9, x < 595 - 34, y > 34, y < 842 - 34]).toEqual([true, true, true, true]);
  }
});
