import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { unsavedMark } from './desk';
import { launchApp, type OpenApp } from './launchApp';
import {
  answerQuestions,
  chooseMenuItem,
  chooseToOpen,
  chooseToSave,
  closeWindow,
  pressKey,
  takeAsked,
} from './system';

/*
 * What is typed and not entered belongs to the document on screen: every command takes it over first, or is refused
 * beside the field; it never reaches another document.
 */

interface ScenarioFile {
  readonly scenario: { readonly name: string };
  readonly levers: Readonly<Record<string, Readonly<Record<string, { readonly value: number }>>>>;
  readonly assumptions: Readonly<Record<string, Readonly<Record<string, { value: number }>>>>;
  readonly overrides: readonly { readonly value: number }[];
  readonly measures: readonly { readonly name: string }[];
}

interface Place {
  readonly name: string;
  /** Types, and enters nothing. */
  readonly type: (page: Page) => Promise<void>;
  /** Whether a file has what was typed. */
  readonly isIn: (file: ScenarioFile) => boolean;
}

let open: OpenApp;
let folder: string;
let one: string;
let other: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-drafts-'));
  [one, other] = [join(folder, 'Een.voorkant'), join(folder, 'Ander.voorkant')];
  open = await launchApp();
  open.page.setDefaultTimeout(4000);
  await open.page.locator('.figure--effect').waitFor();
});

afterAll(async () => {
  expect(open.complaints).toEqual([]);
  await open.app.evaluate(({ app }) => app.exit(0));
  await rm(folder, { recursive: true, force: true });
});

/** Both files as they ship, and the first on screen with nothing unsaved. */
beforeEach(async () => {
  const scenarios = join(projectFolder, 'assets/scenarios');
  await copyFile(join(scenarios, 'eerste_stap_vanaf_2027.voorkant'), one);
  await copyFile(join(scenarios, 'nulscenario.voorkant'), other);
  await answerQuestions(open, 'Niet bewaren');
  await pressKey(open, 'Escape');
  await showAnyway(other);
  await showAnyway(one);
  await open.page.getByRole('tab', { name: 'Overzicht' }).click();
});

/** Shows a file, whatever work that costs. */
async function showAnyway(path: string): Promise<void> {
  const { name } = (await read(path)).scenario;
  await show(path);
  await expect
    .poll(async () => {
      const discard = open.page.getByRole('button', { name: 'Niet bewaren' });
      // It may go away by the click of before.
      if (await discard.isVisible()) await discard.click({ timeout: 2000 }).catch(() => undefined);
      return title();
    })
    .toBe(name);
}

function title(): Promise<string> {
  return open.page.getByRole('heading', { level: 1 }).innerText();
}

async function show(path: string): Promise<void> {
  await chooseToOpen(open, path);
  await pressKey(open, 'O', 'control');
}

async function read(path: string): Promise<ScenarioFile> {
  return JSON.parse(await readFile(path, 'utf8')) as ScenarioFile;
}

async function toPage(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

async function inSheet(page: Page, row: string, column: string): Promise<void> {
  await toPage(page, 'Rekenblad');
  await page.getByRole('searchbox', { name: 'Zoek een regel' }).fill(row);
  await page.locator(`.sheet [row-id="${row}"] [col-id="${column}"]`).click();
}

const field = (page: Page) =>
  page.getByRole('textbox', { name: 'Vraag, alle hendels samen, typ een waarde' });

const places: readonly Place[] = [
  {
    name: 'the field of a lever',
    type: (page) => field(page).fill('12,5'),
    isIn: ({ levers }) =>
      Object.values(levers).some((cells) =>
        Object.values(cells).some(({ value }) => value === 0.125),
      ),
  },
  {
    name: 'a cell of the sheet',
    type: async (page) => {
      await inSheet(page, 'groei_in_begroting', 'all');
      await page.keyboard.type('12,5');
    },
    isIn: ({ assumptions }) => assumptions['groei_in_begroting']?.['']?.value === 0.125,
  },
  {
    name: 'the form that overrides a cell',
    type: async (page) => {
      await inSheet(page, 'totaal', '2030');
      await page.getByRole('button', { name: /^Overschrijf/ }).click();
      await page.getByRole('textbox', { name: /Eigen waarde/ }).fill('1234567');
    },
    isIn: ({ overrides }) => overrides.some(({ value }) => value === 1_234_567),
  },
  {
    name: 'the form of a measure',
    type: async (page) => {
      await toPage(page, 'Ombuigingen');
      await page.getByRole('button', { name: 'Maatregel toevoegen' }).click();
      await page.keyboard.type('Proefmaatregel');
    },
    isIn: ({ measures }) => measures.some(({ name }) => name === 'Proefmaatregel'),
  },
  {
    name: 'the form of a change in the register',
    type: async (page) => {
      await toPage(page, 'Bronnen');
      await page.getByRole('searchbox').fill('groei_in_begroting');
      await page.getByRole('button', { name: 'Groei die de begroting volgt' }).first().click();
      await page.getByRole('textbox', { name: /^Nieuwe waarde/ }).fill('12,5%');
      await page.getByRole('textbox', { name: /^Reden|^Waarom/ }).fill('proef');
    },
    isIn: ({ assumptions }) => assumptions['groei_in_begroting']?.['']?.value === 0.125,
  },
  {
    name: 'the form of properties',
    type: async (page) => {
      await page.getByRole('button', { name: 'Scenario', exact: true }).click();
      await page.getByRole('menuitem', { name: /^Eigenschappen/ }).click();
      await page.getByRole('textbox', { name: 'Naam' }).fill('Andere naam');
    },
    isIn: ({ scenario }) => scenario.name === 'Andere naam',
  },
];

describe.each(places)('$name', ({ type, isIn }) => {
  it('is in the file that is saved', async () => {
    await type(open.page);
    await pressKey(open, 'S', 'control');
    await expect.poll(async () => isIn(await read(one))).toBe(true);
    expect(isIn(await read(other))).toBe(false);
    await expect.poll(() => unsavedMark(open.page).isVisible()).toBe(false);
  });

  it('is unsaved work before another file opens, and never in that file', async () => {
    const { page } = open;
    await type(page);
    await show(other);
    const question = page.getByRole('dialog', { name: 'Wilt u uw wijzigingen bewaren?' });
    await question.getByRole('button', { name: 'Niet bewaren' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nulscenario', exact: true }).waitFor();
    expect(await unsavedMark(page).isVisible()).toBe(false);
    await pressKey(open, 'S', 'control');
    await page.getByRole('status').getByText('Bewaard: Ander').waitFor();
    expect([isIn(await read(one)), isIn(await read(other))]).toEqual([false, false]);
  });

  it('is asked about before the window closes', async () => {
    await answerQuestions(open, 'Annuleren');
    await takeAsked(open);
    await type(open.page);
    await closeWindow(open);
    await expect.poll(async () => (await takeAsked(open)).length).toBe(1);
    await answerQuestions(open, 'Niet bewaren');
  });
});

type Printing = typeof globalThis & { timesPrinted: number };

/** A system whose dialog of printing is cancelled at once. */
function stubPrinter(): Promise<void> {
  return open.app.evaluate(({ BrowserWindow }) => {
    (globalThis as Printing).timesPrinted = 0;
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.print = (_, done) => {
        (globalThis as Printing).timesPrinted++;
        done?.(false, 'Print job canceled');
      };
    }
  });
}

function timesPrinted(): Promise<number> {
  return open.app.evaluate(() => (globalThis as Printing).timesPrinted);
}

/** What is done next, and how. */
type Row = readonly [string, (page: Page) => Promise<unknown>];

describe('what is typed in a lever', () => {
  it.each<Row>([
    ['another page', (page) => toPage(page, 'Rekenblad')],
    [
      'another municipality',
      (page) => page.getByRole('combobox', { name: 'Cijfers voor' }).selectOption({ index: 1 }),
    ],
    [
      'presenting',
      async (page) => {
        await chooseMenuItem(open, 'present');
        await page.locator('.presentation').waitFor();
      },
    ],
    ['comparing', (page) => toPage(page, 'Vergelijken')],
    ...(['new', 'export', 'snapshots'] as const).map((command): Row => [
      `the command ${command}`,
      async (page) => {
        await chooseMenuItem(open, command);
        await page.locator('dialog[open]').waitFor();
      },
    ]),
    ...(['saveAs', 'savePdf'] as const).map((command): Row => [
      `the command ${command}`,
      async () => {
        await chooseToSave(open);
        await chooseMenuItem(open, command);
        // Paper waits for what a worker calculates.
        const asked = async (): Promise<number> => (await takeAsked(open)).length;
        await expect.poll(asked, { timeout: 15_000 }).toBe(1);
      },
    ]),
    [
      'the command print',
      async () => {
        await stubPrinter();
        await chooseMenuItem(open, 'print');
        await expect.poll(timesPrinted, { timeout: 15_000 }).toBe(1);
      },
    ],
    [
      'the start page',
      async (page) => {
        await chooseMenuItem(open, 'start');
        await page.locator('.start').waitFor();
      },
    ],
  ])('is taken over before %s', async (_, go) => {
    await field(open.page).fill('12,5');
    expect(await unsavedMark(open.page).isVisible()).toBe(false);
    await go(open.page);
    await pressKey(open, 'Escape');
    await unsavedMark(open.page).waitFor();
    await expect.poll(() => field(open.page).getAttribute('data-settled')).toBe('true');
  });

  it('that cannot be read holds up what would leave it, beside the field', async () => {
    const { page } = open;
    await field(page).fill('veel');
    await pressKey(open, 'S', 'control');
    await page.getByRole('alert').getByText('niet kan worden overgenomen').waitFor();
    await page.getByText('Dit is geen getal.').waitFor();
    expect(await field(page).evaluate((shown) => shown === document.activeElement)).toBe(true);
    await show(other);
    expect(await title()).toBe((await read(one)).scenario.name);
    await pressKey(open, 'Escape');
    await pressKey(open, 'S', 'control');
    await page.getByRole('status').getByText('Bewaard: Een').waitFor();
  });
});
