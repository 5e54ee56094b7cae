import { afterAll, beforeAll, expect, it } from 'vitest';
import { newestGolden } from '../fixtures/golden';
import { expectFigures, openExample } from './desk';
import { launchApp, type OpenApp } from './launchApp';

let open: OpenApp;

beforeAll(async () => {
  open = await launchApp();
});

afterAll(() => open.close());

const budget = newestGolden('eigen_begroting');

/** What the case gives, by "municipality|year". */
function given(name: string): Readonly<Record<string, number>> {
  const values = budget.levers[name];
  return typeof values === 'object' ? values : {};
}

async function type(name: string, value: number): Promise<void> {
  await open.page.getByRole('textbox', { name, exact: true }).fill(String(value));
  await open.page.keyboard.press('Enter');
}

it('shows the golden balance of budgets and realised costs that are typed and pasted', async () => {
  const { page, app } = open;
  await openExample(page, 'Eerste stap vanaf 2027');
  await page.getByRole('tab', { name: 'Begroting' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Begroting' });
  const choose = (name: string) => panel.getByRole('button', { name, exact: true }).click();
  await choose('Alblasserdam');
  // Budgets have their years across in a spreadsheet.
  const budgets = Object.values(given('begroting_opgegeven'));
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), budgets.join('\t'));
  await page.getByRole('textbox', { name: 'Eigen begroting, Alblasserdam, 2026' }).focus();
  await page.keyboard.press('ControlOrMeta+V');
  await type('Mutatie op de begroting, Alblasserdam, 2026', -200_000);
  await type('Werkelijke kosten, Alblasserdam, 2026', 8_600_000);
  await choose('Alle gemeenten');
  await choose('Papendrecht');
  await type('Mutatie op de begroting, Papendrecht, 2027', 1_800_000);
  await choose('Alle gemeenten');

  await expectFigures(page, budget);

  const figures = (label: string) =>
    panel
      .getByRole('table', { name: label, exact: true })
      .locator('data')
      .evaluateAll((found) => found.map((data) => Number(data.getAttribute('value'))));
  // By year, and of each year the municipalities in the order of the file, and their sum.
  const rows = Object.entries(budget.variables['saldo'] ?? {});
  const years = [...new Set(rows.map(([key]) => key.slice(-4)))];
  const expected = years.flatMap((year) => {
    const values = rows.filter(([key]) => key.endsWith(year)).map(([, value]) => value);
    return [...values, values.reduce((sum, value) => sum + value, 0)];
  });
  const differences = async (): Promise<number> => {
    const found = await figures('Saldo');
    return Math.max(
      ...expected.map((value, index) => {
        const scale = Math.max(1, Math.abs(value));
        return Math.abs((found[index] ?? Infinity) - value) / scale;
      }),
    );
  };
  await expect.poll(differences).toBeLessThan(1e-9);
  expect(expected).toHaveLength(11 * 5);
  const [origin] = await figures('Deze begroting is');
  expect(origin).toBe(2);
  const [difference] = await figures('Model boven werkelijk');
  expect(difference).toBeCloseTo(budget.variables['afwijking']?.['alblasserdam|2026'] ?? NaN, 9);
});

it('complains of nothing', () => {
  expect(open.complaints).toEqual([]);
});
