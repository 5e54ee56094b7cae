import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestGolden } from '../fixtures/golden';
import { answerName, chooseInWindow, expectFigures, openExample, typeForAll } from './desk';
import { launchApp, type OpenApp } from './launchApp';
import { readPdf, spaced, type ReadPdf } from './readPdf';
import { chooseMenuItem, chooseToSave, pressKey, takeAsked } from './system';

/** The sheet waits for what a worker calculates; on a busy machine that takes seconds. */
const timeout = 15_000;

let open: OpenApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-paper-'));
  open = await launchApp();
  await open.page.getByRole('heading', { level: 1 }).waitFor();
  // Paper is white on a dark screen too.
  await open.page.emulateMedia({ colorScheme: 'dark' });
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

/** Saves the scenario on screen as a PDF, and reads it. */
async function savePdf(name: string): Promise<ReadPdf> {
  const path = join(folder, `${name}.pdf`);
  await chooseToSave(open, path);
  await chooseMenuItem(open, 'savePdf');
  await open.page.getByRole('status').getByText(`Bewaard: ${name}.pdf`).waitFor();
  return readPdf(path);
}

/** The figures as people read them on screen. */
async function figuresOnScreen(): Promise<readonly string[]> {
  return (await open.page.locator('.figure__value').allInnerTexts()).map(spaced);
}

const examples = [
  ['Nulscenario', 'nulscenario'],
  ['Eerste stap (memo 2019)', 'eerste_stap'],
  ['Eerste stap, in één keer', 'eerste_stap_in_een_keer'],
  ['Alle knoppen', 'alle_knoppen'],
  ['Stresstest Alblasserdam', 'stresstest_alblasserdam'],
  ['Eerste stap vanaf 2027', 'eerste_stap_vanaf_2027'],
] as const;

describe.each(examples)('the sheet of %s', (name, id) => {
  let pdf: ReadPdf;

  beforeAll(async () => {
    await openExample(open.page, name);
    pdf = await savePdf(id);
  });

  it('is one page of A4', () => {
    expect(pdf.pages).toBe(1);
    // 210 by 297 mm, to a point.
    expect(Math.abs(pdf.size[0] - 595.3)).toBeLessThan(1);
    expect(Math.abs(pdf.size[1] - 841.9)).toBeLessThan(1);
  });

  it('has the figures of the screen, which are the golden ones', async () => {
    await expectFigures(open.page, newestGolden(id));
    const figures = await figuresOnScreen();
    expect(figures).toHaveLength(9);
    for (const figure of figures) expect(pdf.text).toContain(figure);
  });

  it('is tagged, in Dutch, with its name as title', () => {
    expect([pdf.isTagged, pdf.language, pdf.title]).toEqual([true, 'nl', `${name} – Voorkant`]);
    expect(pdf.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'Figure']));
    expect(pdf.alternatives.map((text) => text.slice(0, 22))).toEqual([
      'Grafiek Kosten per jaa',
      'Grafiek Effect per jaa',
    ]);
  });

  it('has everything within its margins, and nothing over its foot', () => {
    const foot = pdf.pieces.find(({ text }) => text.startsWith('Gemaakt met'));
    const others = pdf.pieces.filter(({ text }) => text.trim() !== '');
    // 12 mm are 34 points.
    const beyond = others.filter(
      ({ x, y }) => x < 33.9 || x >= 595 - 34 || y <= 34 || y >= 842 - 34,
    );
    expect(beyond).toEqual([]);
    const below = others.filter(({ y }) => y < (foot?.y ?? 0) - 1).map(({ text }) => text);
    expect(spaced(below.join(' '))).toMatch(
      /^Controlegetal \(SHA-256\) [0-9a-f]{64} \. Let op: .* nog niet bewaard in een bestand\.$/,
    );
  });

  it('says of which model, data and years it is', () => {
    expect(pdf.text).toContain('Rekenmodel Jeugdhulp naar voren 2.0.0');
    const { first, last } = newestGolden(id);
    expect(pdf.text).toContain(`Jaren ${String(first)} tot en met ${String(last)}`);
    expect(pdf.text).toContain(
      `Datum ${new Date().toLocaleDateString('nl-NL', { dateStyle: 'long' })}`,
    );
  });
});

describe('the sheet of the first example', () => {
  let pdf: ReadPdf;

  beforeAll(async () => {
    await openExample(open.page, 'Eerste stap vanaf 2027');
    pdf = await savePdf('first');
  });

  it('has the golden figures as people read them', () => {
    // 579.299 euro in 2036, 26,426 fte.
    for (const text of ['Effect in 2036 € 579.299 minder', 'Terugverdiend in 2030', '26,4 fte']) {
      expect(pdf.text).toContain(text);
    }
  });

  it('has all the levers that differ, with value and start', () => {
    for (const text of [
      'Begeleiding (l)vb 70 % vanaf 2027',
      'Basis-GGZ 90 % vanaf 2027',
      'Vrije uren naar hulp 50 % vanaf 2027–2028',
      'Minder nieuwe uithuisplaatsingen, eerste jaar 25 % vanaf 2027',
      'Vaste voogden per instelling 100 % vanaf 2027',
    ]) {
      expect(pdf.text).toContain(text);
    }
    expect(pdf.text).not.toContain('En nog');
  });

  it('has the warnings and what weighs most, with its source', () => {
    expect(pdf.text).toContain('de huisarts verwijst: zonder medewerking bereikt');
    expect(pdf.text).toMatch(
      /Wat het zwaarst weegt .*Uithuisplaatsing: € 48.500 per kind € 22.000 tot € 95.000/,
    );
    expect(pdf.text).toContain('mix van pleegzorg tot gesloten verblijf');
  });
});

describe('the checksum', () => {
  /** Of the scenario file on disk. */
  async function ofFile(path: string): Promise<string> {
    return (JSON.parse(await readFile(path, 'utf8')) as { readonly checksum: string }).checksum;
  }

  it('is that of the file, and another one once something is changed', async () => {
    const path = join(folder, 'Plan.voorkant');
    await chooseToSave(open, path);
    await chooseInWindow(open.page, 'Bewaren als');
    await answerName(open.page, false);
    await open.page.getByRole('status').getByText('Bewaard: Plan').waitFor();
    const saved = await savePdf('saved');
    expect(saved.text).toContain(`${await ofFile(path)}. Dit is wat in het bestand staat.`);
    await typeForAll(open.page, 'Vraag', '25');
    const unsaved = await savePdf('unsaved');
    expect(unsaved.text).not.toContain(await ofFile(path));
    expect(unsaved.text).toContain('dit werk is nog niet bewaard');
    await open.page.getByRole('button', { name: /^Ongedaan maken/ }).click();
  });
});

describe('a full sheet', () => {
  it('has every lever of every part, and stays one page', async () => {
    const { page } = open;
    await openExample(page, 'Alle knoppen');
    const pdf = await savePdf('full');
    expect(pdf.text).toMatch(/Rechtmatigheid: .*100 % vanaf 2020/);
    expect(pdf.text).not.toContain('En nog');
    expect(pdf.pages).toBe(1);
  });
});

describe('what goes wrong', () => {
  const alert = (text: string) => open.page.getByRole('alert').getByText(text);

  it('is nothing when the person cancels', async () => {
    await chooseToSave(open);
    await chooseMenuItem(open, 'savePdf');
    await expect
      .poll(() => takeAsked(open), { timeout })
      .toMatchObject([{ title: 'Bewaren als PDF' }]);
    expect(await open.page.getByRole('alert').count()).toBe(0);
  });

  it('is said when the file cannot be written', async () => {
    await chooseToSave(open, join(folder, 'geen map', 'Plan.pdf'));
    await chooseMenuItem(open, 'savePdf');
    await alert('De PDF is niet bewaard.').waitFor();
    await alert('De map van ‘Plan.pdf’ is niet te vinden.').waitFor();
    await open.page.getByRole('button', { name: 'Sluit deze melding' }).click();
  });

  /** Lets the system's dialog of printing end so, and returns what it was asked. */
  async function printing(isPrinted: boolean, reason: string) {
    await open.app.evaluate(
      ({ BrowserWindow }, [success, why]) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined) throw new Error('no window');
        contents.print = (options, done) => {
          (globalThis as { printed?: unknown }).printed = options;
          done?.(success, why);
        };
      },
      [isPrinted, reason] as const,
    );
    await pressKey(open, 'P', 'control');
    await expect
      .poll(() => open.app.evaluate(() => (globalThis as { printed?: unknown }).printed), {
        timeout,
      })
      .toMatchObject({ pageSize: 'A4' });
    await open.app.evaluate(() => {
      delete (globalThis as { printed?: unknown }).printed;
    });
  }

  it('is said when the printer fails, and not when the person cancels', async () => {
    await printing(false, 'Print job canceled');
    await printing(true, '');
    expect(await open.page.getByRole('alert').count()).toBe(0);
    await printing(false, 'Print job failed');
    await alert('Het blad is niet afgedrukt.').waitFor();
    await open.page.getByRole('button', { name: 'Sluit deze melding' }).click();
  });

  it('is said when the sheet cannot be drawn, and the next one can', async () => {
    const { page } = open;
    const path = join(folder, 'kapot.pdf');
    await chooseToSave(open, path, path);
    // The date in the head of the sheet is the only one that is written so.
    await page.evaluate(() => {
      const dates = Date.prototype as unknown as Record<string, unknown>;
      dates['kept'] = dates['toLocaleDateString'];
      dates['toLocaleDateString'] = () => {
        throw new Error('on purpose');
      };
    });
    await chooseMenuItem(open, 'savePdf');
    await alert('De PDF is niet bewaard.').waitFor();
    await alert('Uw werk staat nog in het venster.').waitFor();
    expect(await takeAsked(open)).toEqual([]);
    expect(await page.locator('.figure--effect').isVisible()).toBe(true);
    await page.evaluate(() => {
      const dates = Date.prototype as unknown as Record<string, unknown>;
      dates['toLocaleDateString'] = dates['kept'];
    });
    const expected = /on purpose|the paper could not be drawn/;
    expect(open.complaints.filter((text) => !expected.test(text))).toEqual([]);
    (open.complaints as string[]).length = 0;
    expect((await savePdf('kapot')).pages).toBe(1);
  });

  it('leaves nothing of the sheet behind', async () => {
    expect(await open.page.locator('.paper').count()).toBe(0);
    expect(open.complaints).toEqual([]);
  });
});
