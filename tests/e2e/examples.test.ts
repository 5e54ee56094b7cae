import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GoldenCase, golden } from '../fixtures/golden';
import { launchApp, type OpenApp } from './launchApp';

let open: OpenApp;

beforeAll(async () => {
  open = await launchApp();
});

afterAll(() => open.close());

/** The examples by the names on screen, and their golden cases. */
const examples: readonly (readonly [string, string])[] = [
  ['Nulscenario', 'nulscenario'],
  ['Eerste stap (memo 2019)', 'eerste_stap'],
  ['Eerste stap, in één keer', 'eerste_stap_in_een_keer'],
  ['Alle knoppen', 'alle_knoppen'],
  ['Stresstest Alblasserdam', 'stresstest_alblasserdam'],
  ['Eerste stap vanaf 2027', 'eerste_stap_vanaf_2027'],
];

/** A figure of the last year, added up over the municipalities where it has them. */
function inLastYear({ variables, last }: GoldenCase, name: string): number {
  return Object.entries(variables[name] ?? {})
    .filter(([key]) => key === String(last) || key.endsWith(`|${String(last)}`))
    .reduce((total, [, value]) => total + value, 0);
}

/** The headline figures of a golden case, in the order of the window. */
function expectedFigures(expected: GoldenCase): readonly number[] {
  const effects = Object.values(expected.variables['effect'] ?? {});
  const payBack = expected.variables['terugverdienjaar']?.[''] ?? NaN;
  return [
    inLastYear(expected, 'effect'),
    inLastYear(expected, 'effect_cumulatief'),
    // "geen effect" is told apart from "niet binnen de periode".
    effects.every((effect) => Math.abs(effect) < 1e-9) ? -2 : payBack,
    inLastYear(expected, 'saldo'),
    inLastYear(expected, 'aandeel_lokaal_kosten'),
    inLastYear(expected, 'jeugdigen_jaar') / inLastYear(expected, 'kinderen_uniek'),
    inLastYear(expected, 'fte'),
  ];
}

it.each(examples)('shows the golden figures of %s', async (name, id) => {
  const { page } = open;
  await page.getByRole('button', { name: 'Scenario', exact: true }).click();
  await page.getByRole('menuitem', { name }).first().click();
  await page.waitForFunction((title) => document.title.startsWith(title), name);
  const shown = await page
    .locator('.figure__value data')
    .evaluateAll((found) => found.map((data) => Number(data.getAttribute('value'))));
  const expected = expectedFigures(golden(id));
  expect(shown).toHaveLength(expected.length);
  const wrong = shown.filter((value, index) => {
    const figure = expected[index] ?? NaN;
    return !(Math.abs(value - figure) <= 1e-9 * Math.max(1, Math.abs(figure)));
  });
  expect(wrong).toEqual([]);
  await open.takePicture(`example-${id}`);
});

it('writes the answer as people read it', async () => {
  // The example of the last test: 2.950.169 euro in 2036, 27,466 fte.
  const texts = await open.page.locator('.figure__value').allInnerTexts();
  const read = texts.map((text) => text.replaceAll(/\s/g, ' '));
  expect(read[0]).toBe('€ 2,95 mln minder');
  expect(read[2]).toBe('2028');
  expect(read[6]).toBe('27,5 fte');
});

it('complains of nothing', () => {
  expect(open.complaints).toEqual([]);
});
