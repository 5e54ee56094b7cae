import { execFileSync } from 'node:child_process';
import { lstat, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { answerName, typeForAll, unsavedMark } from './desk';
import { launchApp, type OpenApp } from './launchApp';
import { answerQuestions, chooseMenuItem, chooseToOpen, chooseToSave, closeWindow } from './system';

const example = join(projectFolder, 'assets/scenarios/eerste_stap_vanaf_2027.voorkant');

let folder: string;
let profile: string;
let plan: string;
let open: OpenApp;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-recovery-'));
  profile = join(folder, 'profile');
  plan = join(folder, 'plan.voorkant');
  const text = await readFile(example, 'utf8');
  await writeFile(plan, text.replace('"name": "Eerste stap vanaf 2027"', '"name": "Ons plan"'));
  await start();
});

afterEach(async () => {
  await open.close().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  open = await launchApp([], projectFolder, profile);
  open.page.setDefaultTimeout(8000);
  await open.page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** As a power cut: nothing of the program gets to do anything any more. */
async function killMain(): Promise<void> {
  const ended = end();
  open.app.process().kill('SIGKILL');
  await ended;
}

/** Resolves when the program has ended. */
function end(): Promise<void> {
  return new Promise((resolve) => {
    open.app.on('close', () => resolve());
  });
}

async function openPlan(): Promise<void> {
  await chooseToOpen(open, plan);
  await chooseMenuItem(open, 'open');
  await open.page.getByRole('heading', { level: 1, name: 'Ons plan', exact: true }).waitFor();
}

async function keptFiles(): Promise<readonly string[]> {
  return readdir(join(profile, 'journal')).catch(() => []);
}

async function edit(value: string): Promise<void> {
  await typeForAll(open.page, 'Vraag', value);
  await unsavedMark(open.page).waitFor();
}

const offer = () => open.page.getByRole('dialog', { name: 'Er is werk dat niet is bewaard' });

describe('unsaved work', () => {
  it('is offered after main was killed, with its difference, and belongs to its file again', async () => {
    const before = await readFile(plan, 'utf8');
    await openPlan();
    await edit('30');
    await expect.poll(async () => (await keptFiles()).length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await killMain();
    expect(await readFile(plan, 'utf8')).toBe(before);
    await start();
    await offer().waitFor();
    expect(await offer().textContent()).toMatch(/bijgehouden tot .*Verschil met het bestand:.* → /);
    await open.takePicture('recovery');
    await open.page.getByRole('button', { name: 'Terughalen' }).click();
    await unsavedMark(open.page).waitFor();
    await chooseMenuItem(open, 'save');
    await expect.poll(() => readFile(plan, 'utf8')).not.toBe(before);
    await expect.poll(keptFiles).toEqual([]);
  });

  it('is not written over what others made of the file meanwhile', async () => {
    await openPlan();
    await edit('30');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await killMain();
    const theirs = (await readFile(plan, 'utf8')).replace('"note": "', '"note": "Van een ander. ');
    await writeFile(plan, theirs);
    await start();
    await open.page.getByRole('button', { name: 'Terughalen' }).click();
    await unsavedMark(open.page).waitFor();
    await chooseMenuItem(open, 'save');
    await open.page.getByRole('dialog', { name: 'Het bestand is intussen gewijzigd' }).waitFor();
    expect(await readFile(plan, 'utf8')).toBe(theirs);
  });

  it('that the person does not want is not offered, nor what was saved', async () => {
    await openPlan();
    await edit('30');
    await expect.poll(async () => (await keptFiles()).length).toBe(1);
    await answerQuestions(open, 'Niet bewaren');
    const ended = end();
    await closeWindow(open);
    await ended;
    expect(await keptFiles()).toEqual([]);
    await start();
    expect(await offer().count()).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('a pipe in the place of the open file', () => {
  it('holds up no save: it is said, and the work goes elsewhere', async () => {
    await openPlan();
    await edit('30');
    await rm(plan);
    execFileSync('mkfifo', [plan]);
    await chooseMenuItem(open, 'save');
    await open.page
      .getByRole('alert')
      .getByText(/iets anders dan een scenariobestand/)
      .waitFor();
    await unsavedMark(open.page).waitFor();
    await chooseToSave(open, join(folder, 'elders.voorkant'));
    await chooseMenuItem(open, 'saveAs');
    await answerName(open.page, false);
    await expect
      .poll(() => readFile(join(folder, 'elders.voorkant'), 'utf8'))
      .toContain('Ons plan');
    expect((await lstat(plan)).isFIFO()).toBe(true);
  });
});
