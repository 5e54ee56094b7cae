import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect } from 'vitest';
import { newestGolden } from '../../fixtures/golden';
import { openExample } from '../desk';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';

let open: OpenApp;

it.beforeAll(async ({ started }) => {
  open = await anew(started);
  await openExample(open.page, 'Eerste stap vanaf 2027');
});

afterAll(() => {
  expect(open.complaints).toEqual([]);
});

beforeEach(async () => {
  await open.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
});

const panel = (page: Page) => page.getByRole('dialog', { name: /./ });

/** Text of the control with the focus, spaces as in a sentence. */
function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement?.textContent ?? '').replaceAll('\u00a0', ' '));
}

/** Moves the focus with one key until it is on what is wanted. */
async function moveTo(
  page: Page,
  key: string,
  isThere: (page: Page) => Promise<boolean>,
): Promise<void> {
  for (let pressed = 0; pressed < 200; pressed++) {
    if (await isThere(page)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached with ${key}`);
}

const isTitled = (title: string) => (page: Page) =>
  page.evaluate(
    (wanted) => document.activeElement?.getAttribute('aria-description') === wanted,
    title,
  );

async function panelText(page: Page): Promise<string> {
  return ((await panel(page).textContent()) ?? '').replaceAll('\u00a0', ' ');
}

describe('from a headline figure down to a document', () => {
  it('takes at most four steps by keyboard', async () => {
    const { page } = open;
    let steps = 0;
    const step = async (): Promise<void> => {
      steps += 1;
      await page.keyboard.press('Enter');
    };
    await page.locator('.figure__value .why-button').first().waitFor();
    const title =
      (await page.locator('.figure__value .why-button').first().getAttribute('aria-description')) ??
      '';
    await moveTo(page, 'Tab', isTitled(title));
    const shown = await focusedText(page);
    await step();
    await panel(page).waitFor();
    // The same figure as on screen, in the same words.
    expect(await panelText(page)).toContain(shown);
    const titles = [
      'Memo Naar de voorkant (Drechtsteden-Noord, 2019)',
      'Sturingsmogelijkheden jeugdhulp',
    ];
    await moveTo(page, 'ArrowDown', async () => {
      const text = await focusedText(page);
      return titles.some((one) => text.includes(one));
    });
    await step();
    const papers = page.getByRole('region', { name: 'In de documenten' });
    await papers.waitFor();
    expect(await papers.textContent()).toMatch(/Memo Naar de voorkant|Sturingsmogelijkheden/);
    expect(steps).toBeLessThanOrEqual(4);
    await page.keyboard.press('Backspace');
    expect(await panelText(page)).toContain(shown);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).count()).toBe(0);
    expect(await isTitled(title)(page)).toBe(true);
  });
});

describe('the panel beside the knobs', () => {
  it('follows a knob that moves', async () => {
    const { page } = open;
    const figure = page.locator('.figure__value .why-button').first();
    await figure.click();
    const before = await focusedText(page);
    expect(before).not.toBe('');
    const first = await panelText(page);
    const slider = page.getByRole('slider', { disabled: false }).first();
    await slider.focus();
    await page.keyboard.press('PageUp');
    await expect.poll(() => panelText(page)).not.toBe(first);
    const now = ((await figure.textContent()) ?? '').replaceAll('\u00a0', ' ');
    await expect.poll(() => panelText(page)).toContain(now);
    await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
    await panel(page).getByRole('button', { name: 'Sluit (Escape)' }).click();
  });
});

describe('a point of a picture', () => {
  it('is asked for by keyboard: its value is that of the table', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'Bedragen', exact: true }).click();
    await moveTo(page, 'Tab', (one) =>
      one.evaluate(() => document.activeElement?.classList.contains('chart__keys') === true),
    );
    await page.keyboard.press('ArrowLeft');
    // Below this scenario is what was planned, and below that the reference.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const said = await focusedText(page);
    const { totaal, effect } = newestGolden('eerste_stap_vanaf_2027').variables;
    const reference = (totaal?.['2035'] ?? NaN) + (effect?.['2035'] ?? NaN);
    const value = `€ ${Math.round(reference).toLocaleString('nl-NL')}`;
    expect(said).toContain(`Referentie, 2035: ${value}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => panelText(page)).toContain(value);
    await page.keyboard.press('Escape');
    expect(await focusedText(page)).toBe(said);
  });

  it('is asked for by a click on the line', async () => {
    const { page } = open;
    const box = await page.locator('.chart__drawing').first().boundingBox();
    if (box === null) throw new Error('the picture is drawn');
    // Above all lines, where the highest is the nearest; what was planned is the lowest.
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 4);
    await panel(page).waitFor();
    expect(await panelText(page)).toContain('Kosten per jaar: ');
    await panel(page).getByRole('button', { name: 'Sluit (Escape)' }).click();
  });
});

describe('a cell of the sheet', () => {
  it('is asked for with Alt+Enter, and has the focus again afterwards', async () => {
    const { page } = open;
    await page.getByRole('tab', { name: 'Rekenblad' }).click();
    await page.getByRole('searchbox', { name: 'Zoek een regel' }).fill('totaal');
    const cell = page.locator('.sheet [row-id="totaal"] [col-id="2028"]');
    await cell.click();
    const value = ((await cell.textContent()) ?? '').trim();
    expect(value).toMatch(/^[\d.]{9,}$/);
    await page.keyboard.press('Alt+Enter');
    await panel(page).waitFor();
    expect(await panelText(page)).toContain(`precies € ${value}`);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).count()).toBe(0);
    expect(await focusedText(page)).toContain(value);
  });
});
