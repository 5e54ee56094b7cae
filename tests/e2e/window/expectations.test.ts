import { expect } from 'vitest';
import { newestGolden } from '../../fixtures/golden';
import { openExample, shownFigures } from '../desk';
import { inLastYear } from '../goldenFigures';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';

let open: OpenApp;

it.beforeAll(async ({ started }) => {
  open = await anew(started);
});

async function type(name: string, value: string): Promise<void> {
  await open.page
    .getByRole('textbox', { name: `${name}, typ een waarde`, exact: true })
    .fill(value);
  await open.page.keyboard.press('Enter');
}

it('shows the golden figures of a plan of which half works', async () => {
  const { page } = open;
  const half = newestGolden('eerste_stap_vanaf_2027_helft');
  await openExample(page, 'Eerste stap vanaf 2027');
  await type('Hoeveel lukt ervan?', '50');
  await type('Hoeveel kinderen blijven weg?', '70');
  await page.getByRole('button', { name: 'Uithuisplaatsingen', expanded: false }).first().click();
  await type('Hoeveel lukt ervan? Uithuisplaatsingen', '20');
  const expected = [inLastYear(half, 'effect'), inLastYear(half, 'effect_cumulatief')];
  const differences = async (): Promise<readonly number[]> => {
    const figures = await shownFigures(page);
    return expected.map((one, index) => Math.abs((figures[index] ?? NaN) - one) / Math.abs(one));
  };
  await expect.poll(async () => (await differences()).every((one) => one <= 1e-9)).toBe(true);
});

it('complains of nothing', () => {
  expect(open.complaints).toEqual([]);
});
