import { afterAll, expect } from 'vitest';
import { chooseExample, type OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { sheetDesk } from './sheetDesk';

let open: OpenApp;
const { cell, press } = sheetDesk(() => open);

/** Of the window as it was before. */
let bounds = { x: 0, y: 0, width: 0, height: 0 };

it.beforeAll(async ({ started }) => {
  open = await anew(started);
  bounds = await open.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const before = window?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 };
    window?.setBounds({ x: 0, y: 0, width: 1366, height: 768 });
    return before;
  });
  await open.page.getByRole('tab', { name: 'Rekenblad' }).click();
  await cell('totaal', '2027').waitFor();
});

afterAll(async () => {
  await open.page.evaluate(() => {
    localStorage.clear();
  });
  await open.app.evaluate(({ BrowserWindow }, before) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(before);
  }, bounds);
  expect(open.complaints).toEqual([]);
});

/** Rows and years that are in sight as a whole. */
function inSight(): Promise<{ readonly rows: number; readonly years: number }> {
  return open.page.evaluate(() => {
    const sheet = document.querySelector('.sheet__grid');
    const viewport = sheet?.querySelector('.ag-grid-viewport');
    const sight = viewport?.getBoundingClientRect();
    if (!sheet || !viewport || !sight) return { rows: 0, years: 0 };
    const heading = sheet.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? 0;
    const [row] = sheet.querySelectorAll('.ag-row');
    const height = row?.getBoundingClientRect().height ?? Infinity;
    const pinned = sheet.querySelector('.ag-header-cell[col-id="all"]')?.getBoundingClientRect();
    const years = [...sheet.querySelectorAll('.ag-header-cell')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      const isYear = /^\d{4}$/.test(one.getAttribute('col-id') ?? '');
      return (
        isYear && left >= (pinned?.right ?? 0) - 1 && right <= sight.left + viewport.clientWidth + 1
      );
    });
    return {
      rows: Math.floor((sight.top + viewport.clientHeight - heading) / height),
      years: years.length,
    };
  });
}

it('shows 18 rows by 9 years at 1366 by 768', async () => {
  await expect.poll(async () => (await inSight()).rows).toBeGreaterThanOrEqual(18);
  await expect.poll(async () => (await inSight()).years).toBeGreaterThanOrEqual(9);
});

it('brings the knobs back with Ctrl+B, and keeps that over a new start of the page', async () => {
  const { page } = open;
  const knob = page.getByRole('button', { name: 'Naar voren', exact: true });
  expect(await knob.isVisible()).toBe(false);
  await cell('totaal', '2027').click();
  await press('Control+b');
  await knob.waitFor();
  await page.reload();
  await chooseExample(page);
  await page.getByRole('tab', { name: 'Rekenblad' }).click();
  await knob.waitFor();
  await page.getByRole('button', { name: 'Knoppen' }).click();
  await expect.poll(() => knob.isVisible()).toBe(false);
  await page.getByRole('tab', { name: 'Overzicht' }).click();
  await knob.waitFor();
  await page.getByRole('tab', { name: 'Rekenblad' }).click();
});

it('opens the answer above the sheet when asked', async () => {
  const { page } = open;
  const figure = page.getByText('Jeugdigen in hulp', { exact: true });
  expect(await figure.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Alle cijfers' }).click();
  await figure.waitFor();
  await page.getByRole('button', { name: 'Op één regel' }).click();
  await expect.poll(() => figure.isVisible()).toBe(false);
});

it('covers no menu with the head of the sheet', async () => {
  const { page } = open;
  await page.getByRole('button', { name: 'Scenario', exact: true }).first().click();
  const item = page.getByRole('menuitem').last();
  const box = await item.boundingBox();
  if (box === null) throw new Error('the menu is not in sight');
  const top = await page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.closest('[role=menuitem]') !== null,
    { x: box.x + box.width / 2, y: box.y + box.height / 2 },
  );
  expect(top).toBe(true);
  await press('Escape');
});
