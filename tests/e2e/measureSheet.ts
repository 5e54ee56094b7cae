import { openVirtualDisplay, virtualDisplayProgram } from '../../scripts/setUp/virtualDisplay.mjs';
import type { Page } from 'playwright-core';
import { launchApp } from './launchApp';

/*
 * `npm run build && node scripts/runTypeScript.mjs tests/e2e/measureSheet.ts`: moves a slider in the real window and
 * tells how long it takes until the answer and until the sheet show the new figures, with everything else that
 * follows the slider.
 */

const moves = 45;
/** The first moves are slow because nothing is warm yet. */
const warmUp = 5;

const display = virtualDisplayProgram() === undefined ? undefined : await openVirtualDisplay();
if (display !== undefined) process.env['DISPLAY'] = display.display;
const open = await launchApp();
try {
  const { page } = open;
  await page.getByRole('tab', { name: 'Rekenblad' }).click();
  await page.locator('.sheet [row-id]').first().waitFor();
  console.log(`the answer: ${summary(await moveAnswer(page, moves))}`);
  console.log(`everything collapsed: ${summary(await moveSlider(page, moves))}`);
  const drawn = await openOne(page);
  console.log(
    `one variable opened, ${drawn} rows drawn: ${summary(await moveSlider(page, moves))}`,
  );
} finally {
  // There is unsaved work now, which closing would ask about.
  open.app.process().kill();
  await display?.close();
}

/** Opens a row that opens in two steps and follows the slider. Returns how many of its rows are drawn. */
async function openOne(page: Page): Promise<number> {
  const blocks = page.locator('.sheet select').nth(1);
  const count = await blocks.locator('option').count();
  for (let block = 1; block < count; block++) {
    await blocks.selectOption({ index: block });
    // The sheet follows a filter when there is nothing else to do.
    await page.waitForTimeout(500);
    for (const id of await closedRows(page, '')) {
      await toggle(page, id);
      const below = await closedRows(page, `${id}/`);
      // From below, so that the others stay where they are.
      for (const one of [...below].reverse()) await toggle(page, one);
      if (below.length > 0 && (await moveSlider(page, 4)).length === 4) {
        return page.locator(`.sheet .ag-row[row-id^="${id}/"]`).count();
      }
      await toggle(page, id);
    }
  }
  return 0;
}

async function toggle(page: Page, id: string): Promise<void> {
  await page.locator(`.sheet [row-id="${id}"] .sheet-toggle`).click();
  await page.waitForTimeout(200);
}

/** Ids of the drawn rows that can be opened and are one step below `start`. */
function closedRows(page: Page, start: string): Promise<readonly string[]> {
  return page
    .locator('.sheet [row-id]:has(.sheet-toggle)')
    .evaluateAll(
      (rows, wanted) =>
        rows
          .map((row) => row.getAttribute('row-id') ?? '')
          .filter((id) => id.startsWith(wanted) && !id.slice(wanted.length).includes('/')),
      start,
    );
}

/** Milliseconds from each move until the page holds the new figures of the answer, ready for the next frame. */
async function moveAnswer(page: Page, count: number): Promise<readonly number[]> {
  return page.evaluate(async (times) => {
    const slider = document.querySelectorAll('input[type=range]')[1];
    const answer = document.querySelector('.answer__figures');
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    if (slider === undefined || answer === null) throw new Error('no slider or no answer');
    const found: number[] = [];
    for (let move = 0; move < times; move++) {
      const begin = performance.now();
      const changed = new Promise<number>((done) => {
        new MutationObserver((_, watch) => {
          watch.disconnect();
          done(performance.now());
        }).observe(answer, { subtree: true, characterData: true, attributes: true });
      });
      value?.set?.call(slider, String(((move + 1) % 50) / 100));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      found.push((await changed) - begin);
      await new Promise((done) => setTimeout(done, 300));
    }
    return found;
  }, count);
}

/** Milliseconds from each move to the last change in the sheet; moves that change nothing there are left out. */
async function moveSlider(page: Page, count: number): Promise<readonly number[]> {
  const times = await page.evaluate(async (times) => {
    const slider = document.querySelectorAll('input[type=range]')[1];
    const grid = document.querySelector('.sheet__grid');
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    if (slider === undefined || grid === null) throw new Error('no slider or no sheet');
    const found: number[] = [];
    for (let move = 0; move < times; move++) {
      const begin = performance.now();
      let last = begin;
      const watch = new MutationObserver(() => {
        last = performance.now();
      });
      watch.observe(grid, { subtree: true, characterData: true });
      value?.set?.call(slider, String((move % 50) / 100));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 300));
      watch.disconnect();
      found.push(last - begin);
    }
    return found;
  }, count);
  return times.filter((time) => time > 0);
}

function summary(times: readonly number[]): string {
  const sorted = times.slice(warmUp).sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? NaN).toFixed(1);
  return `least ${at(0)} ms, median ${at(0.5)} ms, 95 % within ${at(0.95)} ms`;
}
