import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { disk, type Disk } from '../../../main/disk';
import { createDocuments, type Documents } from '../../../main/documents';
import { log } from '../../../main/log';
import { openSnapshots, type Snapshots } from '../../../main/snapshots';
import { failingDisk } from './faultyDisk';
import { openId, refused } from './openDocument';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

const begin = Date.UTC(2026, 0, 1, 12);
const minute = 60_000;
const day = 24 * 60 * minute;

/** Snapshots by a clock that is put right by hand, in milliseconds from noon of the first day. */
function snapshotsOn(used: Disk = disk) {
  const clock = { now: 0 };
  const now = (): string => new Date(begin + clock.now++).toISOString();
  return { clock, snapshots: openSnapshots(inFolder('profile'), used, now) };
}

function documentsWith(snapshots: Snapshots, used: Disk = disk): Documents {
  return createDocuments({ disk: used, snapshots, onSaved: () => undefined });
}

const plan = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';

/** A file of a scenario, as the program writes it; `what` tells one from another. */
function fileOf(scenario: string, what: string | number): string {
  return `{\n  "format": "voorkant-scenario",\n  "scenario": {\n    "id": "${scenario}"\n  },\n  "note": "${what}"\n}\n`;
}

/** What is said of each, newest first. */
async function notes(snapshots: Snapshots, path: string | undefined, scenario: string | null) {
  const list = await snapshots.list({ scenario, path });
  const texts = await Promise.all(list.map(({ key }) => snapshots.read(key)));
  return texts.map((text) => /"note": "([^"]*)"/.exec(text ?? '')?.[1]);
}

describe('the snapshots of a scenario', () => {
  it('are of every save, and of what was in the file before the first', async () => {
    const path = inFolder('plan.voorkant');
    await writeFile(path, fileOf(plan, 'by others'));
    const { snapshots } = snapshotsOn();
    const documents = documentsWith(snapshots);
    const id = await openId(documents, path);
    await documents.save(id, fileOf(plan, 'first'), 'asked');
    await documents.save(id, fileOf(plan, 'second'), 'asked');
    await documents.save(id, fileOf(plan, 'second'), 'asked');
    await expect.poll(() => notes(snapshots, path, plan)).toEqual(['second', 'first', 'by others']);
    const kinds = (await snapshots.list({ scenario: plan, path })).map(({ kind }) => kind);
    expect(kinds).toEqual(['saved', 'saved', 'found']);
  });

  it('stay its own when the file is renamed or moved, and are found by the file too', async () => {
    const [path, moved] = [inFolder('plan.voorkant'), inFolder('moved.voorkant')];
    const { snapshots } = snapshotsOn();
    const documents = documentsWith(snapshots);
    await documents.saveTo(path, fileOf(plan, 'here'));
    await rename(path, moved);
    const id = await openId(documents, moved);
    await documents.save(id, fileOf(plan, 'there'), 'asked');
    await expect.poll(() => notes(snapshots, moved, plan)).toEqual(['there', 'here']);
    // Another scenario in its place: who saved over the wrong file looks for what that held.
    await documents.saveTo(moved, fileOf(other, 'other'));
    await expect.poll(() => notes(snapshots, moved, other)).toEqual(['other', 'there']);
    expect(await notes(snapshots, undefined, null)).toEqual([]);
  });

  it('are the last ten, and the newest of each day for thirty days', async () => {
    const { snapshots, clock } = snapshotsOn();
    const path = inFolder('plan.voorkant');
    for (let days = 0; days < 40; days++) {
      for (const part of ['morning', 'evening']) {
        clock.now = days * day + (part === 'morning' ? 0 : 8 * 60 * minute);
        await snapshots.keep(path, Buffer.from(fileOf(plan, `${days} ${part}`)), 'saved');
      }
    }
    const kept = await notes(snapshots, path, plan);
    const newest = [39, 38, 37, 36, 35].flatMap((days) => [`${days} evening`, `${days} morning`]);
    const older = Array.from({ length: 25 }, (_, index) => `${34 - index} evening`);
    expect(kept).toEqual([...newest, ...older]);
  });

  it('of automatic saves are at least five minutes apart; one by hand is always kept', async () => {
    const { snapshots, clock } = snapshotsOn();
    const path = inFolder('plan.voorkant');
    for (const [minutes, kind] of [
      [0, 'automatic'],
      [1, 'automatic'],
      [4, 'saved'],
      [4.5, 'automatic'],
      [6, 'automatic'],
    ] as const) {
      clock.now = minutes * minute;
      await snapshots.keep(path, Buffer.from(fileOf(plan, minutes)), kind);
    }
    expect(await notes(snapshots, path, plan)).toEqual(['6', '4', '0']);
  });

  it('of automatic saves come as ever once a clock that was ahead is right again', async () => {
    const { snapshots, clock } = snapshotsOn();
    const path = inFolder('plan.voorkant');
    for (const minutes of [600, 0, 1, 6]) {
      clock.now = minutes * minute;
      await snapshots.keep(path, Buffer.from(fileOf(plan, minutes)), 'automatic');
    }
    expect(await notes(snapshots, path, plan)).toEqual(['600', '6', '0']);
  });

  it('weigh no more than may be: the oldest go, the two newest stay', async () => {
    const heavy: Disk = {
      ...disk,
      stat: (async (path: string) => {
        const stats = await disk.stat(path);
        if (path.includes('snapshots')) stats.size = 40 * 1024 * 1024;
        return stats;
      }) as Disk['stat'],
    };
    const { snapshots } = snapshotsOn(heavy);
    for (const what of [1, 2, 3]) {
      await snapshots.keep(inFolder('a.voorkant'), Buffer.from(fileOf(plan, what)), 'saved');
    }
    expect(await notes(snapshotsOn().snapshots, undefined, plan)).toEqual(['3', '2']);
  });

  it('of all scenarios together too, once the program starts', async () => {
    const heavy: Disk = {
      ...disk,
      stat: (async (path: string) => {
        const stats = await disk.stat(path);
        if (path.includes('snapshots')) stats.size = 400 * 1024 * 1024;
        return stats;
      }) as Disk['stat'],
    };
    const { snapshots: calm } = snapshotsOn();
    for (const what of [1, 2, 3]) {
      await calm.keep(inFolder('a.voorkant'), Buffer.from(fileOf(plan, what)), 'saved');
    }
    await calm.keep(inFolder('b.voorkant'), Buffer.from(fileOf(other, 4)), 'saved');
    await openSnapshots(inFolder('profile'), heavy, () => '').sweep();
    expect(await notes(calm, undefined, plan)).toEqual(['3', '2']);
    expect(await notes(calm, undefined, other)).toEqual(['4']);
  });

  it('of what says no scenario are those of its file', async () => {
    const { snapshots } = snapshotsOn();
    // Inside a text a key has backslashes before its quotes.
    const text = JSON.stringify({ note: '"scenario": {"id": "' + plan + '"}' });
    await snapshots.keep(inFolder('a.voorkant'), Buffer.from(text), 'found');
    expect(await snapshots.list({ scenario: plan, path: undefined })).toEqual([]);
    expect(await snapshots.list({ scenario: null, path: inFolder('a.voorkant') })).toHaveLength(1);
  });

  it('open as a scenario without a file, and are never written to', async () => {
    const { snapshots } = snapshotsOn();
    await snapshots.keep(inFolder('plan.voorkant'), Buffer.from('one'), 'found');
    const [name = ''] = await readdir(snapshots.folder);
    expect(await documentsWith(snapshots).open(join(snapshots.folder, name))).toMatchObject({
      document: { id: null, text: 'one' },
    });
    expect(snapshots.isSnapshot(inFolder('profile', 'snapshots.voorkant'))).toBe(false);
  });

  it('are read by their key alone', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const { snapshots } = snapshotsOn();
    await snapshots.keep(inFolder('plan.voorkant'), Buffer.from('one'), 'saved');
    const [{ key } = { key: '' }] = await snapshots.list({
      scenario: null,
      path: inFolder('plan.voorkant'),
    });
    expect(await snapshots.read(key)).toBe('one');
    expect(await snapshots.read('0'.repeat(32))).toBeNull();
    const silent = snapshotsOn(failingDisk('open', 'EIO')).snapshots;
    expect(await silent.read(key)).toBeNull();
    vi.restoreAllMocks();
  });

  it('cost themselves only when the disk of the profile is full', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const { snapshots } = snapshotsOn(failingDisk('mkdir', 'ENOSPC'));
    await writeFile(inFolder('plan.voorkant'), 'old');
    const answer = await documentsWith(snapshots).saveTo(inFolder('plan.voorkant'), 'new');
    expect(answer).toMatchObject({ kind: 'saved' });
    vi.restoreAllMocks();
  });
});

describe('a writable file in a folder that takes no new file', () => {
  it.each(['EACCES', 'EPERM'])('is written in place, kept first: %s', async (code) => {
    await mkdir(inFolder('shared'));
    const path = inFolder('shared', 'plan.voorkant');
    await writeFile(path, fileOf(plan, 'old'));
    const { snapshots } = snapshotsOn();
    const locked: Disk = {
      ...disk,
      open: (name, flags, mode) =>
        flags === 'wx'
          ? failingDisk('open', code).open(name, flags, mode)
          : disk.open(name, flags, mode),
    };
    const documents = documentsWith(snapshots, locked);
    const id = await openId(documents, path);
    expect(await documents.save(id, fileOf(plan, 'new'), 'asked')).toMatchObject({ kind: 'saved' });
    expect(await readFile(path, 'utf8')).toBe(fileOf(plan, 'new'));
    await expect.poll(() => notes(snapshots, path, plan)).toEqual(['new', 'old']);
  });

  it('is left alone when it could not be kept', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const path = inFolder('plan.voorkant');
    await writeFile(path, 'old');
    const { snapshots } = snapshotsOn(failingDisk('mkdir', 'ENOSPC'));
    const documents = documentsWith(snapshots, failingDisk('rename', 'EACCES'));
    expect(await documents.saveTo(path, 'new')).toEqual(refused('diskFull', 'plan.voorkant'));
    expect(await readFile(path, 'utf8')).toBe('old');
    vi.restoreAllMocks();
  });
});
