import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';
import { chooseInWindow, dragOver, openExample, typeForAll } from '../desk';
import { launchApp, type OpenApp } from '../launchApp';
import { chooseMenuItem, chooseToOpen, pressKey } from '../system';

let open: OpenApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-pictures-'));
  open = await launchApp();
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

/** The example with its stored results changed, as if somebody had edited it. */
async function editedByHand(): Promise<string> {
  const path = join(folder, 'Eerste stap van de buren.voorkant');
  const shipped = join(projectFolder, 'assets/scenarios/eerste_stap.voorkant');
  const text = await readFile(shipped, 'utf8');
  await writeFile(path, text.replace(/"effect": [\d.]+/, '"effect": 1600000'));
  return path;
}

async function openByKey(path: string): Promise<void> {
  await chooseToOpen(open, path);
  await pressKey(open, 'O', 'control');
}

async function escape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
}

/** How to get to a place, and how to leave it as it was. */
interface PictureOf {
  readonly name: string;
  readonly enter: (page: Page) => Promise<unknown>;
  readonly leave?: (page: Page) => Promise<unknown>;
}

const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();

const pictures: readonly PictureOf[] = [
  { name: 'workbench', enter: (page) => openExample(page, 'Eerste stap vanaf 2027') },
  {
    name: 'why',
    enter: async (page) => {
      await page.locator('.figure__value .why-button').first().click();
      await page.getByRole('region', { name: 'Rust op' }).waitFor();
    },
  },
  {
    name: 'why-assumption',
    enter: (page) =>
      page.getByRole('region', { name: 'Rust op' }).locator('.why__row').nth(1).click(),
    leave: escape,
  },
  {
    name: 'why-point',
    enter: async (page) => {
      await page.locator('.chart__keys').first().focus();
      await page.keyboard.press('ArrowLeft');
    },
    leave: (page) => page.keyboard.press('Tab'),
  },
  {
    name: 'municipality-real-euros',
    enter: async (page) => {
      await page.getByRole('combobox', { name: 'Cijfers voor' }).selectOption({ index: 2 });
      await page.getByRole('combobox', { name: 'Euro’s' }).selectOption({ index: 1 });
      await tab('Per gemeente')(page);
    },
    leave: async (page) => {
      await page.getByRole('combobox', { name: 'Cijfers voor' }).selectOption({ index: 0 });
      await page.getByRole('combobox', { name: 'Euro’s' }).selectOption({ index: 0 });
    },
  },
  { name: 'picture-stacked', enter: tab('Voorkant en markt') },
  { name: 'picture-effect', enter: tab('Effect per jaar'), leave: tab('Kosten per jaar') },
  { name: 'picture-causes', enter: tab('Oorzaken'), leave: tab('Kosten per jaar') },
  { name: 'what-does-what', enter: tab('Wat doet wat') },
  {
    name: 'what-within-a-part',
    enter: (page) =>
      page.getByRole('combobox', { name: 'Verdeeld over' }).selectOption({ index: 3 }),
    leave: tab('Overzicht'),
  },
  {
    name: 'picture-table',
    enter: (page) => page.getByRole('button', { name: 'Toon de tabel' }).first().click(),
    leave: (page) => page.getByRole('button', { name: 'Toon de tabel' }).first().click(),
  },
  {
    name: 'knob-open',
    enter: (page) => page.getByRole('button', { name: 'Naar voren', exact: true }).click(),
    leave: (page) => page.getByRole('button', { name: 'Naar voren', exact: true }).click(),
  },
  {
    name: 'sheet',
    enter: tab('Rekenblad'),
    leave: tab('Overzicht'),
  },
  { name: 'budget', enter: tab('Begroting') },
  {
    name: 'budget-one',
    enter: (page) => page.locator('.entries__items').getByRole('button').nth(2).click(),
    leave: async (page) => {
      await page.locator('.entries__items').getByRole('button').click();
      await tab('Overzicht')(page);
    },
  },
  { name: 'sources', enter: tab('Bronnen') },
  {
    name: 'sources-open',
    enter: (page) => page.locator('.register').getByRole('button').nth(1).click(),
  },
  { name: 'sources-facts', enter: tab('Feiten en documenten') },
  { name: 'sources-follow', enter: tab('Volgen of het werkt') },
  { name: 'sources-review', enter: tab('Terugblik') },
  { name: 'sources-limits', enter: tab('Tegenspraken en grenzen') },
  { name: 'rules', enter: tab('Rekenregels'), leave: tab('Overzicht') },
  { name: 'calendar', enter: tab('P&C-kalender') },
  {
    name: 'calendar-dated',
    enter: (page) =>
      page.getByRole('heading', { name: 'Eenmalige data in de stukken' }).scrollIntoViewIfNeeded(),
  },
  {
    name: 'calendar-way',
    enter: (page) =>
      page.locator('.calendar').getByRole('button', { name: 'Naar voren 2027' }).click(),
  },
  {
    name: 'measures',
    enter: async (page) => {
      await openExample(page, 'Normenkader (geboekt, niet gerealiseerd)');
      await tab('Ombuigingen')(page);
    },
  },
  {
    name: 'measures-proposals',
    enter: (page) =>
      page.getByRole('heading', { name: 'Voorstellen uit de stukken' }).scrollIntoViewIfNeeded(),
  },
  {
    name: 'measures-form',
    enter: (page) =>
      page
        .getByRole('button', { name: /^Wijzig / })
        .first()
        .click(),
    leave: async (page) => {
      await escape(page);
      await tab('Overzicht')(page);
      await openExample(page, 'Eerste stap vanaf 2027');
    },
  },
  {
    name: 'presenting',
    enter: (page) => page.getByRole('button', { name: 'Presenteren' }).click(),
  },
  {
    name: 'presenting-no-knobs',
    enter: async (page) => {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('k');
    },
    leave: escape,
  },
  {
    name: 'menu',
    enter: (page) => page.getByRole('button', { name: 'Scenario', exact: true }).click(),
    leave: escape,
  },
  { name: 'new', enter: (page) => chooseInWindow(page, 'Nieuw'), leave: escape },
  { name: 'properties', enter: (page) => chooseInWindow(page, 'Eigenschappen'), leave: escape },
  { name: 'about', enter: (page) => chooseInWindow(page, 'Over Voorkant'), leave: escape },
  {
    name: 'question',
    enter: async (page) => {
      await typeForAll(page, 'Vraag', '25');
      await chooseInWindow(page, 'Nulscenario');
    },
    leave: async (page) => {
      await escape(page);
      await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
    },
  },
  {
    name: 'trouble',
    enter: async (page) => {
      const path = join(folder, 'Kapot.voorkant');
      await writeFile(path, '{"format": "voorkant-scenario", "formatVersion": 99}');
      await openByKey(path);
      await page.getByRole('alert').waitFor();
    },
    leave: (page) => page.getByRole('button', { name: 'Sluit deze melding' }).click(),
  },
  {
    name: 'drop',
    enter: async () => dragOver(open, await editedByHand(), false),
    leave: async () => dragOver(open, await editedByHand(), true),
  },
  {
    name: 'edited-by-hand',
    enter: (page) => page.getByText('De cijfers zijn anders').click(),
  },
  {
    name: 'earlier-model',
    enter: async (page) => {
      await openByKey(
        join(projectFolder, 'tests/fixtures/scenarios/1.0.0/eerste_stap_vanaf_2027.voorkant'),
      );
      await page.getByText('waardoor').waitFor();
    },
  },
  {
    name: 'earlier-model-moving-up',
    enter: (page) => page.getByRole('button', { name: 'Bekijk en ga over…' }).click(),
    leave: escape,
  },
  {
    name: 'all-knobs',
    enter: (page) => openExample(page, 'Alle knoppen'),
  },
  {
    name: 'all-knobs-what-does-what',
    enter: tab('Wat doet wat'),
    leave: tab('Overzicht'),
  },
  {
    name: 'start',
    enter: async (page) => {
      await chooseMenuItem(open, 'start');
      await expect
        .poll(() => page.getByText('cijfers komen zo').count(), { timeout: 30_000 })
        .toBe(0);
    },
  },
  {
    name: 'start-new',
    enter: (page) => page.getByRole('button', { name: 'Nieuw met eigen gegevens…' }).click(),
    leave: async (page) => {
      await escape(page);
      await page.getByRole('button', { name: /^Terug naar/ }).click();
    },
  },
  {
    name: 'nothing-changed',
    enter: (page) => openExample(page, 'Nulscenario'),
  },
];

const sizes = [
  [1280, 720],
  [1920, 1080],
] as const;

describe.each(sizes)('at %d x %d', (width, height) => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    /** Without a window manager a window stays large after full screen. */
    function resize(): Promise<void> {
      return open.app.evaluate(
        ({ BrowserWindow }, size) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(...size);
        },
        [width, height] as [number, number],
      );
    }

    beforeAll(async () => {
      await resize();
      await open.page.emulateMedia({ colorScheme });
      await open.page.getByRole('heading', { level: 1 }).waitFor();
    });

    it.each(pictures)('$name', async ({ name, enter, leave }) => {
      const { page } = open;
      await enter(page);
      // What a worker finds out comes later, and a message fades in.
      await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
      await page.waitForTimeout(200);
      await open.takePicture(`${name}-${colorScheme}-${width}`);
      await leave?.(page);
      await resize();
    });
  });
});
