import { expect } from 'vitest';
import { newestGolden } from '../../fixtures/golden';
import { expectFigures, openExample } from '../desk';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';

let open: OpenApp;

it.beforeAll(async ({ started }) => {
  open = await anew(started);
});

const parts = ['Naar voren', 'Uithuisplaatsingen', 'Contracten'];

it('a start on 1 July has the golden figures of half a year', async () => {
  const { page } = open;
  await openExample(page, 'Eerste stap vanaf 2027');
  for (const part of parts) {
    await page.getByRole('button', { name: part, expanded: false, exact: true }).first().click();
  }
  for (const start of await page.getByRole('spinbutton').all()) {
    const year = (await start.inputValue()).split(' ').at(-1) ?? '';
    await start.fill(`1 juli ${year}`);
    await page.keyboard.press('Enter');
  }
  await expectFigures(page, newestGolden('eerste_stap_vanaf_juli_2027'));
});

it('is stepped through by half years with the arrow keys', async () => {
  const { page } = open;
  const start = page.getByRole('spinbutton', { name: 'Start vaste voogden' });
  await start.focus();
  await page.keyboard.press('ArrowDown');
  expect(await start.inputValue()).toBe('1 januari 2027');
  await page.keyboard.press('ArrowUp');
  expect(await start.inputValue()).toBe('1 juli 2027');
  await expectFigures(page, newestGolden('eerste_stap_vanaf_juli_2027'));
});

it('complains of nothing', () => {
  expect(open.complaints).toEqual([]);
});
