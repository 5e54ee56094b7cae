import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { isRoot } from '../../scripts/setUp/sandbox.mjs';
import { answerName, typeForAll, unsavedMark } from './desk';
import { launchApp, type OpenApp } from './launchApp';
import { letDiskGo, slowDisk } from './slowDisk';
import {
  answerQuestions,
  chooseMenuItem,
  chooseToOpen,
  chooseToSave,
  closeWindow,
  takeAsked,
} from './system';

/*
 * A disk that is slow, full, or written to by another program, under the real window: nothing is lost.
 */

const examples = join(projectFolder, 'assets/scenarios');

let folder: string;
let plan: string;
let other: string;
let open: OpenApp;
let hasEnded: boolean;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-disk-'));
  [plan, other] = [join(folder, 'plan.voorkant'), join(folder, 'ander.voorkant')];
  const text = await readFile(join(examples, 'eerste_stap_vanaf_2027.voorkant'), 'utf8');
  await writeFile(plan, text.replace('"name": "Eerste stap vanaf 2027"', '"name": "Ons plan"'));
  await copyFile(join(examples, 'nulscenario.voorkant'), other);
  open = await start();
  hasEnded = false;
  open.app.on('close', () => {
    hasEnded = true;
  });
});

afterEach(async () => {
  await open.close().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<OpenApp> {
  const started = await launchApp();
  started.page.setDefaultTimeout(10_000);
  await started.page.locator('.figure--effect').waitFor();
  return started;
}

async function show(path: string, name: string, where = open): Promise<void> {
  await chooseToOpen(where, path);
  await chooseMenuItem(where, 'open');
  await where.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** What the levers of demand stand at, as shares, in a file. */
async function inFile(path: string): Promise<readonly number[]> {
  const { levers } = JSON.parse(await readFile(path, 'utf8')) as {
    readonly levers: Readonly<Record<string, Readonly<Record<string, { readonly value: number }>>>>;
  };
  return Object.values(levers).flatMap((cells) => Object.values(cells).map(({ value }) => value));
}

async function edit(percentage: number, where = open): Promise<void> {
  await typeForAll(where.page, 'Vraag', String(percentage));
  await unsavedMark(where.page).waitFor();
}

/** Begins to save what is on screen on a slow disk, and edits once more while that is under way. */
async function editWhileSaving(): Promise<void> {
  await show(plan, 'Ons plan');
  await edit(31);
  await slowDisk(open);
  await chooseMenuItem(open, 'save');
  await expect
    .poll(
      // The snapshot of what was there, on the same slow disk, is waited for and then given up.
      async () => (await readdir(folder)).filter((name) => name.endsWith('.tmp')),
      { timeout: 10_000 },
    )
    .toHaveLength(1);
  await edit(32);
}

describe('an edit while a slow disk saves', () => {
  it('is in the file when the window closes', async () => {
    await editWhileSaving();
    await answerQuestions(open, 'Bewaren');
    await closeWindow(open);
    await expect.poll(async () => (await takeAsked(open)).length).toBe(1);
    expect(await inFile(plan)).not.toContain(0.31);
    await letDiskGo(open);
    await expect.poll(() => hasEnded, { timeout: 10_000 }).toBe(true);
    expect(await inFile(plan)).toContain(0.32);
    expect((await readdir(folder)).sort()).toEqual(['ander.voorkant', 'plan.voorkant']);
  });

  it('is in the file before another one opens, and not in that one', async () => {
    const untouched = await readFile(other, 'utf8');
    await editWhileSaving();
    await chooseToOpen(open, other);
    await chooseMenuItem(open, 'open');
    const question = open.page.getByRole('dialog', { name: 'Wilt u uw wijzigingen bewaren?' });
    await question.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await letDiskGo(open);
    await open.page.getByRole('heading', { level: 1, name: 'Nulscenario', exact: true }).waitFor();
    expect(await inFile(plan)).toContain(0.32);
    expect(await unsavedMark(open.page).isVisible()).toBe(false);
    expect(await readFile(other, 'utf8')).toBe(untouched);
  });

  it('is still unsaved once that save is done', async () => {
    await editWhileSaving();
    await letDiskGo(open);
    await expect.poll(() => inFile(plan)).toContain(0.31);
    expect(await unsavedMark(open.page).isVisible()).toBe(true);
    await chooseMenuItem(open, 'save');
    await expect.poll(() => inFile(plan)).toContain(0.32);
  });
});

describe.runIf(process.platform === 'linux' && isRoot())('a full disk', () => {
  const inDisk = (name: string): string => join(folder, 'schijf', name);

  afterEach(() => {
    execFileSync('umount', [inDisk('')]);
  });

  it('keeps the old file and the work, which is saved elsewhere', async () => {
    await mkdir(inDisk(''));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', inDisk('')]);
    await copyFile(plan, inDisk('plan.voorkant'));
    const before = await readFile(plan, 'utf8');
    await show(inDisk('plan.voorkant'), 'Ons plan');
    await edit(31);
    // All the room that is left.
    const room = inDisk('vol');
    expect(() => execFileSync('dd', ['if=/dev/zero', `of=${room}`], { stdio: 'ignore' })).toThrow();
    await chooseMenuItem(open, 'save');
    await open.page.getByRole('alert').getByText('De schijf is vol.').waitFor();
    expect(await readFile(inDisk('plan.voorkant'), 'utf8')).toBe(before);
    expect((await readdir(inDisk(''))).sort()).toEqual(['plan.voorkant', 'vol']);
    expect(await unsavedMark(open.page).isVisible()).toBe(true);
    await chooseToSave(open, join(folder, 'elders.voorkant'));
    await chooseMenuItem(open, 'saveAs');
    await answerName(open.page, false);
    await open.page.getByRole('status').getByText('Bewaard: elders').waitFor();
    expect(await inFile(join(folder, 'elders.voorkant'))).toContain(0.31);
    await rm(room);
  });
});

describe('two windows on one file', () => {
  let second: OpenApp;

  afterEach(() => second.close());

  it('never write over each other unseen, and both keep their work', async () => {
    await show(plan, 'Ons plan');
    second = await start();
    await show(plan, 'Ons plan', second);
    await edit(31);
    await edit(33, second);
    await chooseMenuItem(open, 'save');
    await open.page.getByRole('status').getByText('Bewaard: plan').waitFor();
    const ofFirst = await readFile(plan, 'utf8');
    await chooseToSave(second, join(folder, 'van de tweede.voorkant'));
    await chooseMenuItem(second, 'save');
    const question = second.page.getByRole('dialog', { name: 'Het bestand is intussen gewijzigd' });
    await question.waitFor();
    expect(await readFile(plan, 'utf8')).toBe(ofFirst);
    await question.getByRole('button', { name: /^Bewaren als/ }).click();
    await answerName(second.page, false);
    await second.page.getByRole('status').getByText('Bewaard: van de tweede').waitFor();
    expect(await readFile(plan, 'utf8')).toBe(ofFirst);
    expect(await inFile(join(folder, 'van de tweede.voorkant'))).toContain(0.33);
    // The first goes on with its own.
    await edit(34);
    await chooseMenuItem(open, 'save');
    await expect.poll(() => inFile(plan)).toContain(0.34);
  });
});
