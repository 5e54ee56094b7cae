import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';

/*
 * No size may follow from itself: a drawing that makes a scrollbar go, a menu that is as wide as its place allows. The
 * browser says so as an error, and what people see is something that moves at every frame.
 */

let open: OpenApp;

/** Of the window as it was before. */
let bounds = { x: 0, y: 0, width: 0, height: 0 };

interface SizedPage {
  followed?: string[];
}

it.beforeAll(async ({ started }) => {
  open = await anew(started);
  bounds = await open.app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 },
  );
  await open.page.evaluate(() => {
    const page = globalThis as SizedPage;
    page.followed = [];
    addEventListener('error', ({ message }) => page.followed?.push(message));
  });
});

afterAll(async () => {
  await look(bounds.width, bounds.height, 1);
  expect(open.complaints).toEqual([]);
});

/** Gives the window a size and its text one. */
async function look(width: number, height: number, zoom: number): Promise<void> {
  await open.app.evaluate(
    ({ BrowserWindow }, [wide, high, factor]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds({ x: 0, y: 0, width: wide, height: high });
      window?.webContents.setZoomFactor(factor);
    },
    [width, height, zoom] as const,
  );
  await frames(open.page, 8);
}

function frames(page: Page, many: number): Promise<void> {
  return page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, many);
}

/** What the browser said of sizes since the page began. */
const followed = (): Promise<readonly string[]> =>
  open.page.evaluate(() => (globalThis as SizedPage).followed ?? ['not listening']);

it.each([
  [1440, 900, 1],
  [900, 700, 1],
  [1300, 800, 2],
  [1000, 700, 2],
])('a menu stays as it opened at %d by %d, letters %d times as large', async (...size) => {
  const { page } = open;
  await look(...size);
  await page.getByRole('button', { name: 'Scenario', exact: true }).click();
  const menu = page.locator('.menu');
  await menu.waitFor();
  await frames(page, 10);
  const before = await menu.boundingBox();
  await frames(page, 30);
  expect(await menu.boundingBox()).toEqual(before);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  expect(await followed()).toEqual([]);
});

it('pages take any size, one after the other', async () => {
  const { page } = open;
  await look(1440, 900, 1);
  const tabs = page.getByRole('tablist').first().getByRole('tab');
  for (const tab of await tabs.all()) {
    await tab.click();
    for (const height of [560, 700, 840]) await look(1100 + height / 4, height, 1);
  }
  await tabs.first().click();
  expect(await followed()).toEqual([]);
});
