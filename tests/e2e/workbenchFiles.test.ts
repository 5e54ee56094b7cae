import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { newestGolden } from '../fixtures/golden';
import { answerName, dragOver, expectFigures, openExample, typeForAll, unsavedMark } from './desk';
import { inLastYear } from './goldenFigures';
import { launchApp, type OpenApp } from './launchApp';
import { answerQuestions, chooseToOpen, chooseToSave, closeWindow, pressKey } from './system';

interface ScenarioFile {
  formatVersion: number;
  scenario: { name: string };
  results: { figures: Record<string, number> };
  levers: Record<string, Record<string, { value: number }>>;
}

const expected = newestGolden('eerste_stap');

let open: OpenApp;
let folder: string;
/** The text of an example as it ships. */
let shipped: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-files-'));
  shipped = await readFile(join(projectFolder, 'assets/scenarios/eerste_stap.voorkant'), 'utf8');
  open = await launchApp();
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

/** Writes a file that is the shipped example but for what `change` does to it. */
async function changed(name: string, change: (file: ScenarioFile) => void): Promise<string> {
  const content = JSON.parse(shipped) as ScenarioFile;
  change(content);
  return written(name, JSON.stringify(content, null, 2));
}

async function written(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** Opens a file by key and dialog. */
async function openByKey(path: string): Promise<void> {
  await chooseToOpen(open, path);
  await pressKey(open, 'O', 'control');
}

function alert(): Locator {
  return open.page.getByRole('alert');
}

function title(): Promise<string> {
  return open.page.getByRole('heading', { level: 1 }).innerText();
}

describe('a file that cannot be opened', () => {
  beforeEach(async () => {
    await openExample(open.page, 'Nulscenario');
  });

  it.each([
    ['is no JSON', () => written('Kapot.voorkant', shipped.slice(0, 200)), 'geen leesbaar bestand'],
    [
      'comes from a newer version',
      () => changed('Nieuwer.voorkant', (file) => (file.formatVersion = 99)),
      'nieuwere versie van Voorkant',
    ],
    [
      'holds something unknown',
      () => changed('Vreemd.voorkant', (file) => Object.assign(file.scenario, { geheim: 1 })),
      'Onbekend onderdeel: geheim.',
    ],
    [
      'names a lever that the model does not have',
      () => changed('Hendel.voorkant', (file) => (file.levers['toverstaf'] = { '': { value: 1 } })),
      'toverstaf',
    ],
  ])('that %s is refused, and the window stays as it was', async (_, write, said) => {
    const { page } = open;
    await typeForAll(page, 'Vraag', '10');
    await openByKey(await write());
    await alert().getByText(said, { exact: false }).first().waitFor();
    const text = await alert().innerText();
    expect(text).toContain('Dit bestand is niet geopend.');
    expect(text).toContain('Er is niets veranderd');
    expect(await title()).toBe('Nulscenario');
    await unsavedMark(page).waitFor();
    await page.getByRole('button', { name: 'Sluit deze melding' }).click();
    expect(await alert().count()).toBe(0);
    await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
  });
});

describe('a file dropped on the window', () => {
  it('is opened, and the window says beforehand that it will be', async () => {
    const { page } = open;
    const path = await written('Neergezet.voorkant', shipped);
    await dragOver(open, path, false);
    await page.getByText('Laat los om dit scenario te openen').waitFor();
    await open.takePicture('workbench-drop');
    await dragOver(open, path, true);
    await page.getByText('Neergezet.voorkant').waitFor();
    await expectFigures(page, expected);
    expect(await page.getByText('Laat los om').count()).toBe(0);
  });

  it('of another kind is refused, and leads nowhere', async () => {
    const { page } = open;
    const address = page.url();
    const path = await written('Notities.html', '<p>Notities</p>');
    await dragOver(open, path, false);
    await dragOver(open, path, true);
    await alert().getByText('eindigt niet op .voorkant', { exact: false }).waitFor();
    expect(page.url()).toBe(address);
    expect(await title()).toBe('Eerste stap (memo 2019)');
  });
});

describe('a file edited by hand', () => {
  it('opens with a mark, and shows that its results are of something else', async () => {
    const { page } = open;
    const effect = inLastYear(expected, 'effect');
    const path = await changed('Met de hand.voorkant', (file) => {
      file.results.figures['effect'] = 1_000_000;
    });
    await openByKey(path);
    await page.locator('header').getByText('gewijzigd buiten de app').waitFor();
    const notice = page.getByText('De cijfers zijn anders dan toen dit bestand werd bewaard.');
    await notice.click();
    const row = page.getByRole('row', { name: /^Effect in 2030/ });
    expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toBe(
      `Effect in 2030 € 1.000.000 € ${Math.round(effect).toLocaleString('nl-NL')}`,
    );
    await open.takePicture('workbench-edited-by-hand');
    await pressKey(open, 'S', 'control');
    await page.getByRole('status').getByText('Bewaard: Met de hand').waitFor();
    expect(await page.getByText('gewijzigd buiten de app').count()).toBe(0);
    expect(await notice.count()).toBe(0);
    const saved = JSON.parse(await readFile(path, 'utf8')) as ScenarioFile;
    expect(saved.results.figures['effect']).toBeCloseTo(effect, 4);
  });
});

describe('unsaved work', () => {
  it('is asked about before another file takes its place', async () => {
    const { page } = open;
    const first = await written('Eerste.voorkant', shipped);
    const second = await changed('Tweede.voorkant', (file) => (file.scenario.name = 'Tweede'));
    await openByKey(first);
    await page.getByText('Eerste.voorkant').waitFor();
    await typeForAll(page, 'Vraag', '20');
    await unsavedMark(page).waitFor();

    await openByKey(second);
    const question = page.getByRole('dialog', { name: 'Wilt u uw wijzigingen bewaren?' });
    await question.waitFor();
    await open.takePicture('workbench-question');
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await title()).toBe('Eerste stap (memo 2019)');

    await openByKey(second);
    await question.waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Tweede' }).waitFor();
    expect(await readFile(first, 'utf8')).not.toBe(shipped);
  });

  it('does not write over what another wrote, unless asked to', async () => {
    const { page } = open;
    const path = await written('Samen.voorkant', shipped);
    await openByKey(path);
    await page.getByText('Samen.voorkant').waitFor();
    await typeForAll(page, 'Vraag', '30');
    await writeFile(path, 'van een ander');
    await pressKey(open, 'S', 'control');
    const question = page.getByRole('dialog', { name: 'Het bestand is intussen gewijzigd' });
    await question.getByRole('button', { name: 'Annuleren' }).click();
    expect(await readFile(path, 'utf8')).toBe('van een ander');
    await unsavedMark(page).waitFor();
    await pressKey(open, 'S', 'control');
    await question.getByRole('button', { name: 'Overschrijven' }).click();
    await page.getByRole('status').getByText('Bewaard: Samen').waitFor();
    expect(await readFile(path, 'utf8')).toContain('voorkant-scenario');
  });

  it('stays in the window when the disk will not take it', async () => {
    const { page } = open;
    await typeForAll(page, 'Vraag', '40');
    await chooseToSave(open, join(folder, 'geen map', 'Nergens.voorkant'));
    await pressKey(open, 'S', 'control', 'shift');
    await answerName(page, false);
    await alert().getByText('is niet te vinden', { exact: false }).waitFor();
    await unsavedMark(page).waitFor();
  });

  it('is saved on closing when the person says so', async () => {
    await answerQuestions(open, 'Bewaren');
    const before = await readFile(join(folder, 'Samen.voorkant'), 'utf8');
    const closed = open.page.waitForEvent('close');
    await closeWindow(open);
    await closed;
    expect(await readFile(join(folder, 'Samen.voorkant'), 'utf8')).not.toBe(before);
  });
});
