import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { newestGolden } from '../../fixtures/golden';
import { assets } from '../../fixtures/shipped';
import { openExample, unsavedMark } from '../desk';
import type { OpenApp } from '../launchApp';
import { readPdf, spaced } from '../readPdf';
import { chooseMenuItem, chooseToOpen, chooseToSave, pressKey } from '../system';
import { anew, it } from './sharedApp';

let open: OpenApp;
let folder: string;

it.beforeAll(async ({ started }) => {
  open = await anew(started);
  folder = await mkdtemp(join(tmpdir(), 'voorkant-compare-'));
  await openExample(open.page, 'Eerste stap (memo 2019)');
  await open.page.getByRole('tab', { name: 'Vergelijken' }).click();
});

it.afterAll(() => rm(folder, { recursive: true, force: true }));

const euros = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** "€ 559.294", from figures that were made by other means. */
function effectOf(name: string, year: string): string {
  return `€ ${euros.format(newestGolden(name).variables['effect']?.[year] ?? NaN)}`;
}

async function rowsOf(table: string): Promise<readonly (readonly string[])[]> {
  const rows = open.page.getByRole('table', { name: table }).getByRole('row');
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)),
  );
  return cells.map((row) => row.map((cell) => spaced(cell)));
}

const others = [
  ['Eerste stap, als alles lukt', 'eerste_stap_alles_lukt', '2030'],
  ['Eerste stap, in één keer', 'eerste_stap_in_een_keer', '2030'],
] as const;

it('three stand beside the scenario on screen: a file and two examples, of other years too', async () => {
  const { page } = open;
  await chooseToOpen(open, join(assets, 'scenarios/eerste_stap_vanaf_2027.voorkant'));
  await page.getByRole('button', { name: 'Bestand…' }).click();
  await page.getByText('eerste_stap_vanaf_2027 (2026–2036)').first().waitFor();
  for (const [name] of others) {
    await page.getByRole('button', { name: 'Voorbeeld' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await page.getByRole('button', { name: `Haal weg: ${name}` }).waitFor();
  }
  const [head = [], effect = []] = await rowsOf('De cijfers');
  expect(head).toEqual([
    'Cijfer',
    'Nu',
    'eerste_stap_vanaf_2027 (2026–2036)',
    ...others.map(([name]) => name),
  ]);
  expect(effect[1]).toBe(effectOf('eerste_stap', '2030'));
  expect(effect[2]).toContain(effectOf('eerste_stap_vanaf_2027', '2036'));
  others.forEach(([, id, year], index) => expect(effect[3 + index]).toContain(effectOf(id, year)));
  // What was looked at beside it is not in the scenario.
  expect(await unsavedMark(page).count()).toBe(0);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Eerste stap (memo 2019)');
});

it('the picture has the years of all, and a value for each only in its own', async () => {
  await open.page.getByRole('button', { name: 'Toon de tabel' }).click();
  const rows = await rowsOf('Kosten per jaar, naast elkaar, euro per jaar, × 1 mln');
  const totals = newestGolden('eerste_stap').variables['totaal'] ?? {};
  const later = newestGolden('eerste_stap_vanaf_2027').variables['totaal'] ?? {};
  const cell = (year: string): readonly string[] | undefined =>
    rows.find(([head]) => head === year);
  expect(rows.map(([year]) => year).slice(1)).toEqual(
    Array.from({ length: 19 }, (_, index) => String(2018 + index)),
  );
  expect(cell('2030')?.slice(1, 3)).toEqual(
    [totals['2030'], later['2030']].map((value) => `€ ${euros.format(value ?? NaN)}`),
  );
  expect(cell('2036')?.slice(1, 3)).toEqual(['–', `€ ${euros.format(later['2036'] ?? NaN)}`]);
  await open.page.getByRole('button', { name: 'Toon de tabel' }).click();
});

it('one row is taken over as a step, and the figures of all follow', async () => {
  const { page } = open;
  const from = 'Eerste stap, in één keer';
  const [, first] = await rowsOf('Wat verschilt');
  const take = page.getByRole('button', { name: new RegExp(`^Neem over van ${from}: `) });
  const count = await take.count();
  expect(first).toBeDefined();
  await take.first().click();
  await expect.poll(() => take.count()).toBe(count - 1);
  await unsavedMark(page).waitFor();
  await pressKey(open, 'Z', 'control');
  await expect.poll(() => take.count()).toBe(count);
  expect(await unsavedMark(page).count()).toBe(0);
});

it('all of it is taken over as one step: then the answer is that of the other', async () => {
  const { page } = open;
  await page
    .getByRole('button', { name: 'Neem alles over van Eerste stap, als alles lukt' })
    .click();
  const lucky = effectOf('eerste_stap_alles_lukt', '2030');
  await expect.poll(async () => (await rowsOf('De cijfers'))[1]?.[1]).toBe(lucky);
  await pressKey(open, 'Z', 'control');
  const own = effectOf('eerste_stap', '2030');
  await expect.poll(async () => (await rowsOf('De cijfers'))[1]?.[1]).toBe(own);
});

it('goes to a spreadsheet as cells', async () => {
  await open.page.getByRole('button', { name: 'Kopieer als cellen' }).first().click();
  const text = await open.app.evaluate(({ clipboard }) => clipboard.readText());
  const [head, effect] = text.split('\r\n').map((line) => line.split('\t'));
  expect(head?.slice(0, 3)).toEqual(['Cijfer', 'Nu', 'eerste_stap_vanaf_2027 (2026–2036)']);
  const exact = newestGolden('eerste_stap').variables['effect']?.['2030'] ?? NaN;
  expect(Number(effect?.[1]?.replace(',', '.'))).toBeCloseTo(exact, 5);
});

it('stands on one sheet of paper', async () => {
  const path = join(folder, 'beside.pdf');
  await chooseToSave(open, path);
  await chooseMenuItem(open, 'savePdf');
  await open.page.getByRole('status').getByText('Bewaard: beside.pdf').waitFor();
  const pdf = await readPdf(path);
  expect(pdf.pages).toBe(1);
  expect(pdf.text).toContain('Naast elkaar');
  for (const [name, id, year] of others) {
    expect(pdf.text).toContain(name);
    expect(pdf.text).toContain(effectOf(id, year));
  }
}, 30_000);

it('is presented as one of the pictures', async () => {
  const { page } = open;
  await pressKey(open, 'F5');
  await page.locator('.presentation').waitFor();
  const title = page.locator('.presentation__title');
  const next = page.getByRole('button', { name: 'Volgende grafiek' });
  for (let tries = 0; tries < 12 && (await title.innerText()) !== 'Naast elkaar'; tries++) {
    await next.click();
  }
  expect(await title.innerText()).toBe('Naast elkaar');
  await pressKey(open, 'Escape');
  await page.locator('.presentation').waitFor({ state: 'detached' });
  expect(open.complaints).toEqual([]);
});
