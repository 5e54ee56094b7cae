import type { CDPSession, Locator, Page } from 'playwright-core';
import { chooseExample, launchApp } from '../../e2e/launchApp';
import { bareWindow, type Contestant } from './places';
import { forEachOf, type Each } from './turns';

/** A program that is open to be measured. */
export interface OpenWindow {
  readonly page: Page;
  readonly slider: Locator;
  /** Milliseconds that the main thread of the page has worked since any moment on. */
  readonly mainThreadTime: () => Promise<number>;
  /** Ends it at once: what is unsaved is of no use, and it would ask about that. */
  readonly close: () => void;
}

/** Nothing is slowed down because it lies under another window. */
const switches = ['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding'];

/** Opens the windows, hands them over, and closes them whatever happens. */
export async function withWindows<T>(
  contestants: Each<Contestant>,
  use: (windows: Each<OpenWindow>) => Promise<T>,
): Promise<T> {
  const opened: OpenWindow[] = [];
  try {
    return await use(
      await forEachOf(contestants, async (contestant) => {
        const window = await openWindow(contestant);
        opened.push(window);
        return window;
      }),
    );
  } finally {
    for (const { close } of opened) close();
  }
}

/** Opens a program and waits until it is usable. `prepare` may change the page before it is loaded again. */
export async function openWindow(
  contestant: Contestant,
  prepare?: (page: Page) => Promise<void>,
): Promise<OpenWindow> {
  const { app, page } = await launchApp(switches, contestant.folder, undefined, null);
  // Asked now: of a program that has ended there is none, and that would hide why it did.
  const program = app.process();
  const close = (): void => {
    program.kill('SIGKILL');
  };
  try {
    if (prepare !== undefined) {
      await prepare(page);
      await page.reload();
    }
    if (contestant !== bareWindow) await chooseExample(page);
    await page.locator(contestant.usable).first().waitFor();
    // What a start still does afterwards is another measurement.
    await page.waitForTimeout(3000);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const { selector, place } = contestant.slider;
    const slider = page.locator(selector).nth(place);
    return { page, slider, mainThreadTime: () => taskDuration(session), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'TaskDuration');
  if (found === undefined) throw new Error('the browser does not tell how long its tasks took');
  return found.value * 1000;
}
