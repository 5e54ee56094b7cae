import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import texts from '../../../assets/locales/nl/problem.json';
import { disk, type Disk } from '../../../main/disk';
import { createDocuments } from '../../../main/documents';
import { openJournal } from '../../../main/journal';
import { saveProblem } from '../../../main/fileProblems';
import { log } from '../../../main/log';
import { saveExport } from '../../../main/saveExport';
import { openSnapshots } from '../../../main/snapshots';
import type { Saving } from '../../../shared/ipc/fileContract';
import type { Problem } from '../../../shared/lib/problem';
import { systemError } from '../../unit/main/faultyDisk';
import { size } from '../size';
import { failingAt, type Fault } from './failingAt';

/*
 * Every call of the disk on the way of a save, of the journal and of an export fails in turn, once or from there on,
 * with each of these. The old file stays whole, the person is told, and the work is kept.
 */
const codes = ['ENOSPC', 'EACCES', 'EIO', 'EROFS', 'EBUSY', 'EMFILE', 'EXDEV'] as const;

/** How many faults are tried at the same time: some wait for the patience of a rename. */
const atOnce = 24;

let root: string;
beforeAll(async () => {
  vi.spyOn(log, 'error').mockImplementation(() => undefined);
  root = await mkdtemp(join(tmpdir(), 'voorkant-faults-'));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true, force: true });
});

/** One way that something is written: prepares a folder, does it on a disk, and says what has to be true after. */
interface Way {
  readonly prepare: (folder: string) => Promise<void>;
  /** Null when it was done, else why not. */
  readonly act: (folder: string, used: Disk) => Promise<Problem | null>;
  /** What stands there now. */
  readonly look: (folder: string) => Promise<string | undefined>;
  readonly old: string | undefined;
  readonly base?: (folder: string) => Disk;
}

const now = (): string => new Date().toISOString();
const reading = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(() => undefined);

const save = saving('asked');

function saving(how: Saving) {
  return (folder: string, used: Disk): Promise<Problem | null> => saveAs(how, folder, used);
}

async function saveAs(how: Saving, folder: string, used: Disk): Promise<Problem | null> {
  // What was opened before the disk became faulty.
  const path = join(folder, 'plan.voorkant');
  let current = disk;
  const changing = new Proxy(disk, { get: (_, name) => Reflect.get(current, name) as unknown });
  const documents = createDocuments({
    disk: changing,
    snapshots: openSnapshots(join(folder, 'profile'), changing, now),
    onSaved: () => undefined,
  });
  const opened = await documents.open(path);
  if (opened.kind !== 'opened') throw new Error(opened.problem.code);
  current = used;
  const answer = await documents.save(opened.document.id ?? '', 'new', how);
  return answer.kind === 'saved' ? null : answer.problem;
}

async function saveNew(folder: string, used: Disk): Promise<Problem | null> {
  const snapshots = openSnapshots(join(folder, 'profile'), used, now);
  const documents = createDocuments({ disk: used, snapshots, onSaved: () => undefined });
  const answer = await documents.saveTo(join(folder, 'plan.voorkant'), 'new');
  return answer.kind === 'saved' ? null : answer.problem;
}

/** The old work is of the same run, which keeps on: a newer one takes its place. */
async function keep(folder: string, used: Disk): Promise<Problem | null> {
  const journal = openJournal(join(folder, 'journal'), used);
  const work = { at: now(), name: 'Plan', file: null };
  const [found] = await openJournal(join(folder, 'journal'), disk).found();
  const calm = openJournal(join(folder, 'journal'), disk);
  await calm.take(found?.id ?? '');
  await journal.take(found?.id ?? '');
  return journal.keep({ ...work, text: 'new' });
}

/** Of a file that is none: what the disk says becomes the problem of a save in place. */
async function keepSnapshot(folder: string, used: Disk): Promise<Problem | null> {
  const snapshots = openSnapshots(join(folder, 'profile'), used, now);
  return snapshots.keep('plan', Buffer.from('new'), 'saved').then(
    () => null,
    (error: unknown) => saveProblem(error, 'plan'),
  );
}

async function exportPicture(folder: string, used: Disk): Promise<Problem | null> {
  const answer = await saveExport(join(folder, 'picture.svg'), Buffer.from('new'), used);
  return answer.kind === 'saved' ? null : answer.problem;
}

const ways: readonly (readonly [name: string, way: Way])[] = [
  [
    'a save',
    {
      prepare: (folder) => writeFile(join(folder, 'plan.voorkant'), 'old'),
      act: save,
      look: (folder) => reading(join(folder, 'plan.voorkant')),
      old: 'old',
    },
  ],
  [
    'an automatic save',
    {
      prepare: (folder) => writeFile(join(folder, 'plan.voorkant'), 'old'),
      act: saving('automatic'),
      look: (folder) => reading(join(folder, 'plan.voorkant')),
      old: 'old',
    },
  ],
  [
    'a snapshot',
    {
      prepare: (folder) =>
        openSnapshots(join(folder, 'profile'), disk, now).keep('plan', Buffer.from('old'), 'saved'),
      act: keepSnapshot,
      look: async (folder) => (await snapshotsIn(folder)).at(-1),
      old: 'old',
    },
  ],
  [
    'a save in a folder that takes no new file',
    {
      prepare: (folder) => writeFile(join(folder, 'plan.voorkant'), 'old'),
      act: save,
      look: (folder) => reading(join(folder, 'plan.voorkant')),
      old: 'old',
      base: (folder) => ({
        ...disk,
        open: (path, flags, mode) =>
          flags === 'wx' && !String(path).startsWith(join(folder, 'profile'))
            ? Promise.reject(systemError('EACCES'))
            : disk.open(path, flags, mode),
      }),
    },
  ],
  [
    'a save under a new name',
    {
      prepare: () => Promise.resolve(),
      act: saveNew,
      look: (folder) => reading(join(folder, 'plan.voorkant')),
      old: undefined,
    },
  ],
  [
    'the journal',
    {
      prepare: async (folder) => {
        const journal = openJournal(join(folder, 'journal'), disk);
        await journal.keep({ at: now(), name: 'Plan', file: null, text: 'old' });
      },
      act: keep,
      look: async (folder) => (await openJournal(join(folder, 'journal'), disk).found())[0]?.text,
      old: 'old',
    },
  ],
  [
    'an export',
    {
      prepare: (folder) => writeFile(join(folder, 'picture.svg'), 'old'),
      act: exportPicture,
      look: (folder) => reading(join(folder, 'picture.svg')),
      old: 'old',
    },
  ],
];

let folders = 0;

/** Does it once with that fault; the number of calls that the disk had. */
async function tryOnce(
  { prepare, act, look, old, base }: Way,
  fault: Fault | null,
): Promise<number> {
  const folder = join(root, String(folders++));
  await mkdir(folder);
  await prepare(folder);
  const failing = failingAt(fault, base?.(folder));
  const refusal = await act(folder, failing.disk);
  // Counted before what goes on by itself: a snapshot that is kept after a save.
  const calls = failing.calls();
  const there = await look(folder);
  const about = `${JSON.stringify(fault)}: ${refusal?.code ?? 'done'}`;
  if (refusal === null) expect(there, about).toBe('new');
  else {
    expect(Object.keys(texts), about).toContain(refusal.code);
    if (refusal.code === 'saveDamaged') expect(await snapshotsIn(folder), about).toContain('old');
    // Done but for the flush of the folder, or not at all.
    else expect([old], about).toContain(there);
  }
  if (fault?.lasting !== true) {
    const names = await readdir(folder, { recursive: true });
    const temporary = names.filter((name) => name.endsWith('.tmp') && !name.includes('snapshots'));
    expect(temporary, about).toEqual([]);
  }
  return calls;
}

async function snapshotsIn(folder: string): Promise<readonly string[]> {
  const snapshots = join(folder, 'profile', 'snapshots');
  const names = await readdir(snapshots, { recursive: true });
  return Promise.all(
    names
      .filter((name) => name.endsWith('.voorkant'))
      .sort()
      .map((name) => readFile(join(snapshots, name), 'utf8')),
  );
}

describe.each(ways)('%s', (_name, way) => {
  it('is done on a disk without faults', async () => {
    expect(await tryOnce(way, null)).toBeGreaterThan(5);
  });

  it.each(codes)('leaves the old or the new, whole, whichever call fails: %s', async (code) => {
    const calls = await tryOnce(way, null);
    const faults = Array.from({ length: calls }, (_, at) => at).flatMap((at) =>
      // A file that stays in use costs a rename all its patience.
      [false, ...(code === 'EBUSY' && size(0, 1) === 0 ? [] : [true])].map((lasting) => ({
        ...{ at, lasting, code },
      })),
    );
    for (let begin = 0; begin < faults.length; begin += atOnce) {
      const some = faults.slice(begin, begin + atOnce);
      await Promise.all(some.map((fault) => tryOnce(way, fault)));
    }
  });
});
