import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../../../main/disk';
import { createDocuments } from '../../../main/documents';
import { openSnapshots } from '../../../main/snapshots';
import { isRunning } from '../../../main/temporaryFiles';
import { openJournal } from '../../../main/journal';
import { quiet } from '../../unit/main/openDocument';
import { buildChild } from '../buildChild';
import { createRandom, type Random } from '../random';
import { seed, size } from '../size';
import { contentOf, numberOf } from './content';

/*
 * The code that saves and keeps work, in a process of its own that is killed at a random moment, again and again on
 * the same files. What is opened after each kill has to be whole, and no older than what was said to be done.
 */

const kills = size(100, 1000);

/** Lines of work that go on beside each other: kills wait for the start of Node more than for the disk. */
const lines = 4;

let program: string;

beforeAll(async () => {
  program = await buildChild(join(import.meta.dirname, 'child.ts'), 'crash');
}, 120_000);

/** What the process said of each thing before it was killed. */
type Said = ReadonlyMap<string, string>;

/** Starts the program, kills it at a random moment after it is ready, and gives the last that it said. */
async function runAndKill(folder: string, random: Random): Promise<Said> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = new Map<string, string>();
  let wrong = '';
  child.stderr.on('data', (data: Buffer) => (wrong += data.toString()));
  // So many saves are let through, however fast the disk is, and then some time within the next.
  let saves = random.below(3);
  const moment = random.next() * 20;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [what = '', of = ''] = line.split(' ');
    said.set(what, of);
    if ((what === 'ready' || what === 'saved') && saves-- === 0) {
      setTimeout(() => child.kill('SIGKILL'), moment);
    }
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(wrong).toBe('');
  expect(said.get('refused')).toBeUndefined();
  return said;
}

/** Not what is of a process that runs: on a busy machine another one may have the number of the one that was killed. */
function isOfNobody(name: string): boolean {
  const [, number] = /^\.voorkant-[0-9a-f]{8}-(\d+)-/.exec(name) ?? [];
  return number === undefined || !isRunning(Number(number));
}

/** The next start: opens the file, looks into the journal, and saves once. */
async function reopen(folder: string, said: Said): Promise<void> {
  const path = join(folder, 'plan.voorkant');
  const profile = join(folder, 'profile');
  const begun = (what: string): number => Number(said.get(what) ?? -Infinity);

  const inFile = numberOf(await readFile(path, 'utf8'));
  expect(inFile).toBeGreaterThanOrEqual(begun('saved'));
  if (said.has('saving')) expect(inFile).toBeLessThanOrEqual(begun('saving'));

  const journal = openJournal(join(profile, 'journal'), disk);
  const found = await journal.found();
  const kept = found.map(({ text }) => numberOf(text));
  expect(kept).not.toContain(NaN);
  // Each was said to be kept the moment it was: nothing may be older than that.
  if (said.has('kept')) expect(Math.max(...kept)).toBeGreaterThanOrEqual(begun('kept'));
  // The next work takes the place of the last, and takes away what the kill left beside it.
  const [last, ...others] = found.toReversed();
  for (const { id } of others) await journal.discard(id);
  if (last !== undefined) {
    const { id, isOfThisRun: _, ...work } = last;
    await journal.take(id);
    await journal.keep({ ...work, text: contentOf(inFile) });
    await journal.clear();
    expect((await readdir(join(profile, 'journal'))).filter(isOfNobody)).toEqual([]);
  }

  // Each snapshot is whole, and what the kill left beside them goes with the next one.
  const snapshots = openSnapshots(profile, disk, () => new Date().toISOString());
  const held = await contentsIn(snapshots.folder);
  expect(held.map(numberOf)).not.toContain(NaN);
  await snapshots.keep(path, Buffer.from(contentOf(1_000_000 + inFile)), 'saved');
  const names = await readdir(snapshots.folder);
  expect(names.filter(isOfNobody).filter((name) => !name.endsWith('.voorkant'))).toEqual([]);
  const days = 2;
  expect(names.filter((name) => name.endsWith('.voorkant')).length).toBeLessThanOrEqual(10 + days);

  const documents = createDocuments({ disk, ...quiet });
  const opened = await documents.open(path);
  if (opened.kind !== 'opened') throw new Error(opened.problem.code);
  expect(
    await documents.save(opened.document.id ?? '', contentOf(inFile + 1), 'asked'),
  ).toMatchObject({ kind: 'saved' });
  const beside = (await readdir(folder)).filter(isOfNobody);
  expect(beside.filter((name) => name !== 'profile')).toEqual(['plan.voorkant']);
}

async function contentsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const kept = names.filter((name) => name.endsWith('.voorkant'));
  return Promise.all(kept.map((name) => readFile(join(folder, name), 'utf8')));
}

describe('a program that is killed', () => {
  it(`${kills} times leaves the old file or the new one, whole, and the work in the journal`, async () => {
    let left = kills;
    let withWork = 0;
    const line = async (number: number): Promise<void> => {
      const random = createRandom(seed + number);
      const folder = await mkdtemp(join(tmpdir(), 'voorkant-crash-'));
      await writeFile(join(folder, 'plan.voorkant'), contentOf(0));
      while (left-- > 0) {
        const said = await runAndKill(folder, random);
        if (said.has('saved')) withWork += 1;
        await reopen(folder, said);
      }
      await rm(folder, { recursive: true, force: true });
    };
    await Promise.all(Array.from({ length: lines }, (_, number) => line(number)));
    // Else the kills came too early to say anything.
    expect(withWork).toBeGreaterThan(kills / 4);
  });
});
