import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';
import { chooseInWindow, unsavedMark } from '../desk';
import type { OpenApp } from '../launchApp';
import { chooseMenuItem, chooseToOpen, pressKey } from '../system';
import { anew, it } from './sharedApp';

/*
 * Whatever hid a place, when it is shown again its rows and columns are those of the scenario on screen: also when that
 * has become another one, with other years, meanwhile.
 */

let open: OpenApp;
let folder: string;
/** The shipped example over fewer years. */
let shorter: string;

const axis = { first: 2026, last: 2032 };

it.beforeAll(async ({ started }) => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-again-'));
  shorter = join(folder, 'Korter.voorkant');
  const text = await readFile(
    join(projectFolder, 'assets/scenarios/eerste_stap_vanaf_2027.voorkant'),
    'utf8',
  );
  const content = JSON.parse(text) as { timeAxis: object; scenario: { name: string } };
  content.timeAxis = axis;
  content.scenario.name = 'Korter';
  await writeFile(shorter, JSON.stringify(content, null, 2));
  open = await anew(started);
  await open.page.locator('.figure--effect').waitFor();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function toPage(name: string): Promise<void> {
  await open.page.getByRole('tab', { name, exact: true }).click();
}

/** Shows the shorter scenario, or the first example again, whatever unsaved work that costs. */
async function showOther(isShorter: boolean): Promise<void> {
  const { page } = open;
  const name = isShorter ? 'Korter' : 'Eerste stap vanaf 2027';
  // Asked about some time after it was chosen; until then the page says nothing of it, and may bear the same name.
  const isAsked = await unsavedMark(page).isVisible();
  if (isShorter) {
    await chooseToOpen(open, shorter);
    await pressKey(open, 'O', 'control');
  } else await chooseInWindow(page, name);
  if (isAsked) await page.getByRole('button', { name: 'Niet bewaren' }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await expect.poll(() => unsavedMark(page).isVisible()).toBe(false);
}

/** The last year of which the sheet has a column. */
function lastYear(): Promise<string> {
  return open.page.locator('.sheet .ag-header-cell[col-id^="20"]').evaluateAll(
    (found) =>
      found
        .map((one) => one.getAttribute('col-id') ?? '')
        .sort()
        .at(-1) ?? '',
  );
}

/** What a cell of the sheet holds and what the answer above it says of the same, rounded to whole euros. */
async function effectInSheet(): Promise<string> {
  const { page } = open;
  await page.getByRole('searchbox', { name: 'Zoek een regel' }).fill('effect');
  const years = await lastYear();
  const cell = page.locator(`.sheet [row-id="effect"] [col-id="${years}"]`);
  await cell.scrollIntoViewIfNeeded();
  return ((await cell.textContent()) ?? '').replaceAll(/[^\d−-]/g, '');
}

async function effectAbove(): Promise<string> {
  const value = await open.page
    .locator('.workbench .figure--effect .figure__value data')
    .getAttribute('value');
  return String(Math.round(Math.abs(Number(value))));
}

const hidings: readonly (readonly [string, () => Promise<void>, () => Promise<void>])[] = [
  [
    'presenting',
    async () => {
      await chooseMenuItem(open, 'present');
      await open.page.locator('.presentation').waitFor();
    },
    async () => {
      await pressKey(open, 'Escape');
      await open.page.locator('.presentation').waitFor({ state: 'detached' });
    },
  ],
  ['another page', () => toPage('Bronnen'), () => toPage('Rekenblad')],
  ['the pictures', () => toPage('Overzicht'), () => toPage('Rekenblad')],
];

describe.each(hidings)('after %s', (_, hide, back) => {
  it('the sheet has the figures of what was changed meanwhile', async () => {
    await showOther(false);
    await toPage('Rekenblad');
    const before = await effectInSheet();
    await hide();
    const slider = open.page.locator('input[type=range]:visible').nth(1);
    await slider.focus();
    for (let step = 0; step < 6; step++) await open.page.keyboard.press('ArrowRight');
    await back();
    await expect.poll(effectInSheet).not.toBe(before);
    expect(await effectInSheet()).toBe(await effectAbove());
  });
});

// Nobody opens a file while presenting.
describe.each(hidings.slice(1))('after %s', (_, hide, back) => {
  it('the sheet has the years of another scenario', async () => {
    await showOther(false);
    await toPage('Rekenblad');
    expect(await lastYear()).toBe('2036');
    await hide();
    await showOther(true);
    await back();
    await expect.poll(lastYear).toBe(String(axis.last));
    expect(await effectInSheet()).toBe(await effectAbove());
  });
});
