import { afterAll, beforeAll, expect, it } from 'vitest';
import { newestGolden } from '../fixtures/golden';
import { newestModel } from '../fixtures/shipped';
import { expectFigures, openExample, typeForAll } from './desk';
import { launchApp, type OpenApp } from './launchApp';
import { pressKey } from './system';

let open: OpenApp;

beforeAll(async () => {
  open = await launchApp();
  await openExample(open.page, 'Eerste stap vanaf 2027');
});

afterAll(() => open.close());

/** How the window stands on the screen. */
function windowNow() {
  return open.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { full: window?.isFullScreen(), menu: window?.isMenuBarVisible() };
  });
}

const stage = () => open.page.locator('.presentation');

it('fills the screen after F5, with the figures of before', async () => {
  expect(await windowNow()).toEqual({ full: false, menu: true });
  await pressKey(open, 'F5');
  await stage().waitFor();
  await expect.poll(windowNow).toEqual({ full: true, menu: false });
  const figures = await stage()
    .locator('.figure__value data')
    .evaluateAll((found) => found.map((data) => Number(data.getAttribute('value'))));
  // The effect of 2036 and what it adds up to.
  const effects = newestGolden('eerste_stap_vanaf_2027').variables['effect'] ?? {};
  expect(figures[0]).toBeCloseTo(effects['2036'] ?? NaN, 4);
  expect(figures).toHaveLength(9);
});

it('shows nothing but answer, picture and knobs, in large type', async () => {
  const seen = await open.page.locator('body').innerText();
  for (const text of ['Scenario\n', 'Bewaren', 'nog geen bestand', 'Rekenblad']) {
    expect(seen).not.toContain(text);
  }
  const size = await stage()
    .locator('.figure__note')
    .first()
    .evaluate((note) => parseFloat(getComputedStyle(note).fontSize));
  // On a screen of 1080 high: a letter of at least a fiftieth of it.
  expect(size).toBeGreaterThanOrEqual(1080 / 50);
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = await open.page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    return { scrollWidth, scrollHeight, clientWidth, clientHeight };
  });
  expect([scrollWidth, scrollHeight]).toEqual([clientWidth, clientHeight]);
});

it('goes through the pictures with the arrows', async () => {
  const title = () => stage().locator('.presentation__title').innerText();
  expect(await title()).toBe('Kosten per jaar');
  await pressKey(open, 'Right');
  await expect.poll(title).toBe('Oorzaken');
  await pressKey(open, 'Left');
  await pressKey(open, 'Left');
  await expect.poll(title).toBe(newestModel().pictures.at(-1)?.label.nl);
  expect(await stage().locator('svg path').count()).toBeGreaterThan(5);
});

it('follows the knobs', async () => {
  const { page } = open;
  const value = () => stage().locator('.figure__value').first().innerText();
  const before = await value();
  await stage().getByRole('slider', { name: 'Vraag' }).press('End');
  await expect.poll(value).not.toBe(before);
  await pressKey(open, 'Z', 'control');
  await expect.poll(value).toBe(before);
  await page.keyboard.press('Escape');
});

it('is as before after Escape', async () => {
  await stage().waitFor({ state: 'detached' });
  await expect.poll(windowNow).toEqual({ full: false, menu: true });
  await expectFigures(open.page, newestGolden('eerste_stap_vanaf_2027'));
  // The knobs work on.
  await typeForAll(open.page, 'Vraag', '100');
  await open.page.getByRole('button', { name: /^Ongedaan maken/ }).click();
  await expectFigures(open.page, newestGolden('eerste_stap_vanaf_2027'));
});

it('says beside the effect what it is when half of it works', async () => {
  const { page } = open;
  const half = page.locator('.variants li', { hasText: 'als de helft lukt' }).locator('data');
  const effects = newestGolden('eerste_stap_vanaf_2027_helft').variables['effect'] ?? {};
  await expect
    .poll(async () => Number(await half.getAttribute('value')))
    .toBeCloseTo(effects['2036'] ?? NaN, 4);
});

it('ends when the system leaves full screen', async () => {
  await open.page.getByRole('button', { name: 'Presenteren' }).click();
  await expect.poll(windowNow).toEqual({ full: true, menu: false });
  await open.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setFullScreen(false);
  });
  await stage().waitFor({ state: 'detached' });
  await expect.poll(windowNow).toEqual({ full: false, menu: true });
});

it('complains of nothing', () => {
  expect(open.complaints).toEqual([]);
});
