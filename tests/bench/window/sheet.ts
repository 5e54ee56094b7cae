import type { Page } from 'playwright-core';
import type { Findings } from '../report/figure';
import { summary } from '../report/measure';
import { keyOf, settled, workOf } from './lever';
import { withWindows, type OpenWindow } from './openWindow';
import type { Contestants } from './places';
import { figuresOf, forEachOf, inTurns } from './turns';

const rounds = { warmUp: 3, counted: 15 };

/** When the last key was pressed and when a cell changed last since; NaN when none did. */
type WatchingPage = typeof globalThis & { pressed: number; lastChange: number };

/** One step of a slider with the sheet beside it: what it costs, and when the last cell has its new figure. */
export async function measureSheet(contestants: Contestants): Promise<Findings> {
  return withWindows(contestants, async (windows) => {
    await openSheet(windows.app);
    if (windows.other !== undefined) await openSheet(windows.other);
    await forEachOf(windows, ({ slider }) => slider.focus());
    const moves = await inTurns(windows, rounds, async (window, round) => {
      const moved = await workOf(window, round);
      return moved - (await workOf(window, null));
    });
    const untilLast: number[] = [];
    for (let round = 0; round < rounds.counted; round++) {
      untilLast.push(await timeToLastCell(windows.app.page, keyOf(round)));
    }
    return {
      differences: [],
      figures: [
        ...figuresOf(
          moves,
          { what: 'one move beside the sheet, main thread', unit: 'ms' },
          (one) => one,
        ),
        { what: 'input to the last cell of the sheet', unit: 'ms', ...summary(untilLast) },
      ],
    };
  });
}

export async function openSheet({ page }: OpenWindow): Promise<void> {
  await page.getByRole('tab', { name: 'Rekenblad' }).click();
  await page.locator('.sheet [row-id]').first().waitFor();
  await page.evaluate(() => {
    const sheet = document.querySelector('.sheet__grid');
    if (sheet === null) throw new Error('no sheet');
    const watching = globalThis as WatchingPage;
    new MutationObserver(() => {
      watching.lastChange = performance.now();
    }).observe(sheet, { subtree: true, childList: true, characterData: true });
    // Before the slider has it, which keeps it to itself.
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        watching.pressed = timeStamp;
        watching.lastChange = NaN;
      },
      true,
    );
  });
}

/** Milliseconds from a key to the last change of a cell; NaN when none changes. */
async function timeToLastCell(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key);
  await page.waitForTimeout(settled);
  return page.evaluate(() => {
    const { pressed, lastChange } = globalThis as WatchingPage;
    return lastChange - pressed;
  });
}
