import type { Page } from 'playwright-core';
import type { Findings } from '../report/figure';
import { median, percentile, summary } from '../report/measure';
import { withWindows, type OpenWindow } from './openWindow';
import type { Contestant, Contestants } from './places';
import { figuresOf, inTurns } from './turns';

/** How long a slider is dragged: slices in turns with the bare window. */
const rounds = { warmUp: 1, counted: 5 };
const sliceLength = 2000;

/** Milliseconds between two movements of the hand: one frame. */
const step = 1000 / 60;

/** What the page notes of one slice. */
interface Noted {
  /** Milliseconds from each movement to the frame with its figures. */
  readonly toFigures: readonly number[];
  /** The same to the frame with the last change of the pictures before the next movement. */
  readonly toPictures: readonly number[];
  readonly inputs: number;
  readonly frames: number;
  /** Tasks above 50 ms. */
  readonly longTasks: number;
}

interface Slice extends Noted {
  readonly mainThread: number;
  readonly length: number;
}

/** A slider dragged to and fro with the mouse. */
export async function measureDrag(contestants: Contestants): Promise<Findings> {
  const slices = await withWindows(contestants, async (windows) => {
    await startNoting(windows.app.page, contestants.app);
    await startNoting(windows.bare.page, contestants.bare);
    if (windows.other !== undefined) await startNoting(windows.other.page, contestants.app);
    return inTurns(windows, rounds, drag);
  });
  const figures = slices.app.flatMap(({ toFigures }) => toFigures);
  return {
    differences: [],
    figures: [
      ...figuresOf(
        slices,
        { what: 'one move of a drag, main thread', unit: 'ms' },
        ({ mainThread, inputs }) => mainThread / inputs,
      ),
      ...figuresOf(
        slices,
        {
          what: 'input to painted figures, median',
          unit: 'ms',
          target: { must: 17, goal: 8.3, better: 'less' },
        },
        ({ toFigures }) => median(toFigures),
      ),
      {
        what: 'input to painted figures, 95 % within',
        unit: 'ms',
        value: percentile(figures, 0.95),
        target: { must: 34, goal: 16.7, better: 'less' },
      },
      {
        what: 'input to painted pictures, median',
        unit: 'ms',
        ...summary(slices.app.flatMap(({ toPictures }) => toPictures)),
        target: { must: 60, goal: 34, better: 'less' },
      },
      {
        what: 'tasks above 50 ms',
        unit: 'count',
        value: slices.app.reduce((sum, { longTasks }) => sum + longTasks, 0),
        target: { must: 0, goal: 0, better: 'less' },
      },
      ...figuresOf(
        slices,
        { what: 'frames a second', unit: 'count' },
        ({ frames, length }) => (frames / length) * 1000,
      ),
    ],
  };
}

async function drag(window: OpenWindow): Promise<Slice> {
  const { page, mainThreadTime } = window;
  const { pull, release } = await takeHold(window);
  await takeNoted(page);
  const work = await mainThreadTime();
  const length = await pull(sliceLength);
  const mainThread = (await mainThreadTime()) - work;
  const noted = await takeNoted(page);
  await release();
  return { ...noted, mainThread, length };
}

/** A hand on a slider. */
interface Hold {
  /** Moves it to and fro, a movement a frame and a second each way; gives how many milliseconds that took. */
  readonly pull: (milliseconds: number) => Promise<number>;
  readonly release: () => Promise<void>;
}

export async function takeHold({ page, slider }: OpenWindow): Promise<Hold> {
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the slider is not on screen');
  const y = box.y + box.height / 2;
  const at = (share: number): number => box.x + box.width * (0.15 + 0.7 * share);
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  return {
    pull: async (milliseconds) => {
      const begin = performance.now();
      for (let next = begin; next < begin + milliseconds; next += step) {
        const wait = next - performance.now();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        // Never twice at the same place.
        await page.mouse.move(at(0.5 - 0.5 * Math.cos(((next - begin) / 500) * Math.PI)), y);
      }
      return performance.now() - begin;
    },
    release: async () => {
      await page.mouse.up();
      await page.waitForTimeout(500);
    },
  };
}

interface Notes {
  toFigures: number[];
  toPictures: number[];
  inputs: number;
  frames: number;
  longTasks: number;
}

type PageWithNotes = typeof globalThis & { notes: Notes };

/** Lets the page note when what a movement changes is on screen. */
async function startNoting(page: Page, { figures, pictures }: Contestant): Promise<void> {
  await page.evaluate(
    ([figuresAt, picturesAt]) => {
      const notes: Notes = { toFigures: [], toPictures: [], inputs: 0, frames: 0, longTasks: 0 };
      (globalThis as PageWithNotes).notes = notes;
      let moved = 0;
      addEventListener('pointermove', ({ timeStamp }) => (moved = timeStamp), true);
      addEventListener('input', () => notes.inputs++, true);
      const count = (): void => {
        notes.frames++;
        requestAnimationFrame(count);
      };
      count();
      new PerformanceObserver((list) => {
        notes.longTasks += list.getEntries().length;
      }).observe({ type: 'longtask' });

      /** After a change: the frame with it, and the first task after that frame. */
      const note = (into: number[], selector: string): void => {
        let since = 0;
        const watch = new MutationObserver(() => {
          if (since === moved) return;
          const begin = (since = moved);
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => into.push(performance.now() - begin);
            port2.postMessage(null);
          });
        });
        for (const element of document.querySelectorAll(selector)) {
          const what = { subtree: true, characterData: true, attributes: true, childList: true };
          watch.observe(element, what);
        }
      };
      note(notes.toFigures, figuresAt);
      note(notes.toPictures, picturesAt);
    },
    [figures, pictures] as const,
  );
}

function takeNoted(page: Page): Promise<Noted> {
  return page.evaluate(() => {
    const { notes } = globalThis as PageWithNotes;
    const { toFigures, toPictures, inputs, frames, longTasks } = notes;
    const taken = {
      toFigures: toFigures.splice(0),
      toPictures: toPictures.splice(0),
      inputs,
      frames,
      longTasks,
    };
    notes.inputs = notes.frames = notes.longTasks = 0;
    return taken;
  });
}
