import { expect } from 'vitest';
import { newestGolden } from '../../fixtures/golden';
import { expectFigures, openExample } from '../desk';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';

let open: OpenApp;

it.beforeAll(async ({ started }) => {
  open = await anew(started);
});

/** The examples by the names on screen, and their golden cases. */
const examples: readonly (readonly [string, string])[] = [
  ['Nulscenario', 'nulscenario'],
  ['Eerste stap (memo 2019)', 'eerste_stap'],
  ['Eerste stap, in één keer', 'eerste_stap_in_een_keer'],
  ['Alle knoppen', 'alle_knoppen'],
  ['Stresstest Alblasserdam', 'stresstest_alblasserdam'],
  ['Eerste stap, als alles lukt', 'eerste_stap_alles_lukt'],
  ['Eerste stap vanaf 2027, de helft lukt', 'eerste_stap_vanaf_2027_helft'],
  ['Eerste stap vanaf 2027', 'eerste_stap_vanaf_2027'],
];

it.each(examples)('shows the golden figures of %s', async (name, id) => {
  await openExample(open.page, name);
  await expectFigures(open.page, newestGolden(id));
  await open.takePicture(`example-${id}`);
});

it('writes the answer as people read it', async () => {
  // The example of the last test: 579.299 euro in 2036, 26,426 fte.
  const texts = await open.page.locator('.figure__value').allInnerTexts();
  const read = texts.map((text) => text.replaceAll(/\s/g, ' '));
  expect(read[0]).toBe('€ 579.299 minder');
  expect(read[2]).toBe('2030');
  expect(read[6]).toBe('26,4 fte');
});

it('complains of nothing', () => {
  expect(open.complaints).toEqual([]);
});
