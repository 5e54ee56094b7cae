import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { newestGolden } from '../../fixtures/golden';
import { newestModel } from '../../fixtures/shipped';
import { openExample } from '../desk';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { chooseToSave, takeAsked } from '../system';

let open: OpenApp;
let folder: string;

it.beforeAll(async ({ started }) => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-pictures-'));
  open = await anew(started);
  await openExample(open.page, 'Eerste stap (memo 2019)');
  // The lines lie on each other, so the picture begins with what they differ.
  await open.page.getByRole('button', { name: 'Bedragen', exact: true, pressed: false }).click();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Saves the first picture by the menu beside it. */
async function save(type: 'PNG' | 'SVG', path: string): Promise<void> {
  const { page } = open;
  await chooseToSave(open, path);
  await page.getByRole('button', { name: 'Bewaar deze grafiek' }).first().click();
  await page.getByRole('menuitem', { name: `Als ${type}` }).click();
}

it('says what it said below a pointer that stays where it is while the drawing changes size', async () => {
  const { page, app } = open;
  const picture = page.locator('.chart__drawing').first();
  await picture.locator('svg').waitFor();
  await picture.scrollIntoViewIfNeeded();
  const tip = page.locator('.chart__tip').first();
  // A pointer that came before the drawing has to move once more.
  let turn = 0;
  await expect
    .poll(async () => {
      const { x, y, width, height } = (await picture.boundingBox()) ?? {
        x: 0,
        y: 0,
        width: 0,
        height: 0,
      };
      await page.mouse.move(x + width * 0.3 + (turn++ % 2), y + height / 2);
      return tip.isVisible();
    })
    .toBe(true);
  const heading = async (): Promise<string> => (await tip.innerText()).split('\n')[0] ?? '';
  const year = await heading();
  for (const by of [-8, 8]) {
    await app.evaluate(({ BrowserWindow }, more) => {
      const [window] = BrowserWindow.getAllWindows();
      const [width = 0, height = 0] = window?.getSize() ?? [];
      window?.setSize(width + more, height);
    }, by);
    await page.waitForTimeout(300);
    expect(await heading()).toBe(year);
  }
  await page.mouse.move(0, 0);
  await tip.waitFor({ state: 'detached' });
});

it('saves a picture as PNG, and gives the file its extension', async () => {
  await save('PNG', join(folder, 'Kosten'));
  await open.page.getByRole('status').getByText('Bewaard: Kosten.png').waitFor();
  const bytes = await readFile(join(folder, 'Kosten.png'));
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  // Width and height stand at byte 16.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 1080]);
  const [asked] = await takeAsked(open);
  expect(asked).toMatchObject({ title: 'Afbeelding bewaren' });
  expect(String(asked?.['defaultPath'])).toMatch(
    /Eerste stap \(memo 2019\) - Kosten per jaar\.png$/,
  );
});

it('saves a picture as SVG with its title and where it comes from', async () => {
  await save('SVG', join(folder, 'Kosten.svg'));
  await open.page.getByRole('status').getByText('Bewaard: Kosten.svg').waitFor();
  const svg = await readFile(join(folder, 'Kosten.svg'), 'utf8');
  expect(svg).toMatch(/^<svg /);
  for (const text of ['Kosten per jaar', 'Begroting', 'Scenario: Eerste stap (memo 2019)']) {
    expect(svg).toContain(text);
  }
  expect(svg).not.toMatch(/<script|href/);
});

it('says that a picture could not be saved', async () => {
  await save('SVG', join(folder, 'geen map', 'Kosten.svg'));
  await open.page.getByRole('alert').getByText('De grafiek is niet bewaard.').waitFor();
  await open.page.getByRole('button', { name: 'Sluit deze melding' }).click();
});

it('copies the numbers as cells for a Dutch spreadsheet', async () => {
  const { page } = open;
  await page.getByRole('button', { name: 'Kopieer als cellen' }).first().click();
  await page.getByRole('status').getByText('Gekopieerd', { exact: false }).waitFor();
  const cells = (await open.app.evaluate(({ clipboard }) => clipboard.readText()))
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  expect(cells[0]).toEqual(['Jaar', 'Dit scenario', 'Zoals gepland', 'Referentie', 'Begroting']);
  // What is planned is the scenario of which everything works.
  const columns = ['eerste_stap', 'eerste_stap_alles_lukt', 'nulscenario'].map(
    (name) => newestGolden(name).variables['totaal'] ?? {},
  );
  expect(cells.slice(1).map(([year]) => year)).toEqual(Object.keys(columns[0] ?? {}));
  for (const [year = '', ...costs] of cells.slice(1)) {
    for (const [index, expected] of columns.entries()) {
      const cost = costs[index] ?? '';
      expect(cost).not.toMatch(/\s/);
      expect(Number(cost.replace(',', '.'))).toBeCloseTo(expected[year] ?? NaN, 4);
    }
  }
});

it('shows the table behind each picture', async () => {
  const { page } = open;
  const pictures = page.getByRole('tablist', { name: 'Grafiek' });
  // Thirteen years below the heading; four municipalities; three parts that do something, their interplay, the whole.
  const rowsBehind = new Map([
    ['Kosten per jaar', 14],
    ['Oorzaken', 6],
    ['Voorkant en markt', 14],
    ['Per gemeente', 5],
    ['Effect per jaar', 14],
    ['Aandeel lokaal team', 14],
    ['Kosten en aantallen', 14],
  ]);
  // Those of the model in its order, the causes after the first.
  const [first = '', ...others] = newestModel().pictures.map(({ label }) => label.nl);
  const shown = await pictures.getByRole('tab').allInnerTexts();
  expect(shown).toEqual([first, 'Oorzaken', ...others]);
  expect(new Set(shown)).toEqual(new Set(rowsBehind.keys()));
  const paidBack = String(newestGolden('eerste_stap').variables['terugverdienjaar']?.['']);
  const marked = page.getByRole('rowheader', { name: `${paidBack} · terugverdiend ${paidBack}` });
  for (const [name, rows] of rowsBehind) {
    await pictures.getByRole('tab', { name }).click();
    const picture = page
      .getByRole('region', { name: name === 'Oorzaken' ? /naar oorzaak$/ : name })
      .first();
    await picture.getByRole('button', { name: 'Toon de tabel' }).click();
    await expect.poll(() => picture.getByRole('row').count()).toBe(rows);
    expect(await marked.count()).toBe(name === 'Effect per jaar' ? 1 : 0);
  }
});

it('complains of nothing', () => {
  expect(open.complaints).toEqual([]);
});
