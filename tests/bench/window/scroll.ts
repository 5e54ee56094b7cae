import type { Page } from 'playwright-core';
import type { Findings } from '../report/figure';
import { withWindows } from './openWindow';
import type { Contestants } from './places';
import { openSheet } from './sheet';
import { inTurns, ratio } from './turns';

const rounds = { warmUp: 1, counted: 5 };

/** Rows that pass by in one round, and in how long: quicker than anybody reads, as slow as one looks for something. */
const rows = 2000;
const length = 4000;

/** Frames while rows of the sheet pass by, against those of a window in which nothing happens. */
export async function measureScroll({ app, bare }: Contestants): Promise<Findings> {
  return withWindows({ app, bare }, async (windows) => {
    await openSheet(windows.app);
    const frames = await inTurns(windows, rounds, async (window) => {
      const { page } = window;
      await startCounting(page);
      if (window === windows.app) await scroll(page);
      else await page.waitForTimeout(length);
      return framesASecond(page);
    });
    return {
      differences: [],
      figures: [
        ratio(`frames while ${rows} rows pass by / bare window`, frames.app, frames.bare, {
          must: 0.9,
          goal: 1,
          better: 'more',
        }),
      ],
    };
  });
}

/** Turns the wheel over the sheet, once a frame, down and up again as often as there are rows. */
async function scroll(page: Page): Promise<void> {
  const view = page.locator('.sheet__grid .ag-grid-viewport');
  const box = await view.boundingBox();
  const [row, most] = await view.evaluate((element) => [
    element.querySelector('[row-index]')?.clientHeight ?? NaN,
    element.scrollHeight - element.clientHeight,
  ]);
  if (box === null) throw new Error('the sheet is not on screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const begin = performance.now();
  let [at, direction] = [0, 1];
  while (performance.now() - begin < length) {
    const step = ((rows * row) / length) * (1000 / 60);
    if (at + direction * step > most || at + direction * step < 0) direction = -direction;
    at += direction * step;
    await page.mouse.wheel(0, direction * step);
    await page.waitForTimeout(8);
  }
}

type CountingPage = typeof globalThis & { counted: { frames: number; begin: number } | undefined };

async function startCounting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = { frames: 0, begin: performance.now() };
    (globalThis as CountingPage).counted = counted;
    const count = (): void => {
      if ((globalThis as CountingPage).counted !== counted) return;
      counted.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
}

function framesASecond(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { counted } = globalThis as CountingPage;
    if (counted === undefined) return NaN;
    (globalThis as CountingPage).counted = undefined;
    return (counted.frames / (performance.now() - counted.begin)) * 1000;
  });
}
