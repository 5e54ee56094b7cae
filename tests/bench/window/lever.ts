import type { Findings } from '../report/figure';
import { median, summary } from '../report/measure';
import { countRenders, takeReactWork, type ReactWork } from './countRenders';
import { openWindow, withWindows, type OpenWindow } from './openWindow';
import type { Contestant, Contestants } from './places';
import { figuresOf, forEachOf, inTurns } from './turns';

const rounds = { warmUp: 4, counted: 25 };

/** Milliseconds after which a move and all that follows it are over. */
export const settled = 800;

/** One step of a slider by key, with the window at rest before and after. */
export async function measureLever(contestants: Contestants): Promise<Findings> {
  const times = await withWindows(contestants, async (windows) => {
    await forEachOf(windows, ({ slider }) => slider.focus());
    return inTurns(windows, rounds, async (window, round) => {
      const moved = await workOf(window, round);
      return moved - (await workOf(window, null));
    });
  });
  const work = await countedWork(contestants.app);
  const other = contestants.other === undefined ? [] : await countedWork(contestants.other);
  const renders = (found: readonly ReactWork[]) => summary(found.map((one) => one.renders));
  const commits = (found: readonly ReactWork[]) => summary(found.map((one) => one.commits));
  return {
    differences: [],
    figures: [
      ...figuresOf(
        times,
        {
          what: 'one move at rest, main thread',
          unit: 'ms',
          target: { must: 35, goal: 16, better: 'less' },
        },
        (time) => time,
      ),
      {
        what: 'components rendered by one move',
        unit: 'count',
        ...renders(work),
        target: { must: 200, goal: 100, better: 'less' },
      },
      { what: 'commits of one move', unit: 'count', ...commits(work) },
      ...(other.length === 0
        ? []
        : [
            {
              what: 'components rendered by one move, other checkout',
              unit: 'count' as const,
              ...renders(other),
            },
            {
              what: 'commits of one move, other checkout',
              unit: 'count' as const,
              ...commits(other),
            },
          ]),
    ],
  };
}

/** Work of the main thread in one stretch of time, with a move at its beginning or without. */
export async function workOf(
  { page, mainThreadTime }: OpenWindow,
  round: number | null,
): Promise<number> {
  const begin = await mainThreadTime();
  if (round !== null) await page.keyboard.press(keyOf(round));
  await page.waitForTimeout(settled);
  return (await mainThreadTime()) - begin;
}

/** To and fro, so that no end of the slider is reached. */
export function keyOf(round: number): string {
  return round % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
}

async function countedWork(contestant: Contestant): Promise<readonly ReactWork[]> {
  const { page, slider, close } = await openWindow(contestant, countRenders);
  const found: ReactWork[] = [];
  try {
    await slider.focus();
    for (let round = -rounds.warmUp; round < rounds.counted; round++) {
      await takeReactWork(page);
      await page.keyboard.press(keyOf(round));
      await page.waitForTimeout(settled);
      const work = await takeReactWork(page);
      if (round >= 0) found.push(work);
    }
  } finally {
    close();
  }
  if (median(found.map(({ commits }) => commits)) === 0) {
    throw new Error('the slider moved nothing, or React does not call its hook');
  }
  return found;
}
