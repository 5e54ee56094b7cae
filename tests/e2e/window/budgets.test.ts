import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { newestGolden } from '../../fixtures/golden';
import { expectFigures, openExample } from '../desk';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';

const expected = newestGolden('eigen_begroting');

let open: OpenApp;

it.beforeAll(async ({ started }) => {
  open = await anew(started);
});

function field(name: string): Locator {
  return open.page.getByRole('textbox', { name, exact: true });
}

async function type(name: string, amount: string): Promise<void> {
  await field(name).fill(amount);
  await open.page.keyboard.press('Enter');
}

/** What the sheet has in a row for a year, as people read it. */
async function inSheet(row: string, year: string): Promise<string> {
  const cell = open.page.locator(`.sheet [row-id="${row}"] [col-id="${year}"]`);
  return ((await cell.textContent()) ?? '').replaceAll('\u00a0', ' ');
}

/** Of Alblasserdam, with so many decimals. */
function goldenText(variable: string, year: string, factor = 1, decimals = 0): string {
  const value = (expected.variables[variable]?.[`alblasserdam|${year}`] ?? NaN) * factor;
  return value
    .toLocaleString('nl-NL', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace('-', '−');
}

it('a budget that is pasted, and changes and realised costs that are typed', async () => {
  const { page, app } = open;
  await openExample(page, 'Eerste stap vanaf 2027');
  await page.getByRole('button', { name: 'Instellingen', expanded: false }).click();
  // A column of a spreadsheet, years going down.
  await app.evaluate(({ clipboard }) =>
    clipboard.writeText('€ 9.000.000\r\n9.200.000\r\n9400000\r\n9.600.000\r\n'),
  );
  await field('Eigen begroting, Alblasserdam, 2026').focus();
  await page.keyboard.press('Control+v');
  await page.getByText('Laatste stap: Eigen begroting: 4 waarden geplakt').waitFor();
  await type('Mutatie op de begroting, Alblasserdam, 2026', '-200.000');
  await type('Mutatie op de begroting, Papendrecht, 2027', '1.800.000');
  await type('Werkelijke kosten, Alblasserdam, 2026', '8.600.000');
  await expectFigures(page, expected);
});

it('are in the budget, the balance, the reserve and the deviation of that year', async () => {
  const { page } = open;
  await page
    .getByRole('combobox', { name: 'Cijfers voor' })
    .selectOption({ label: 'Alblasserdam' });
  await page.getByRole('tab', { name: 'Rekenblad' }).click();
  const search = page.getByRole('searchbox', { name: 'Zoek een regel' });
  for (const variable of ['begroting', 'saldo', 'reserve']) {
    await search.fill(variable);
    for (const year of ['2026', '2027', '2028', '2029']) {
      await expect
        .poll(() => inSheet(variable, year), { message: `${variable} in ${year}` })
        .toBe(goldenText(variable, year));
    }
  }
  await search.fill('afwijking');
  await expect
    .poll(() => inSheet('afwijking', '2026'))
    .toBe(goldenText('afwijking', '2026', 100, 1));
});

it('complains of nothing', () => {
  expect(open.complaints).toEqual([]);
});
