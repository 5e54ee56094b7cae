import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { disk, type Disk } from '../../../main/disk';
import { createDocuments } from '../../../main/documents';
import { tappedDisk } from './faultyDisk';
import { openId, quiet, refused } from './openDocument';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

const isWindows = process.platform === 'win32';

describe('on a disk that does not answer', () => {
  /** A disk whose renames wait until they are let through. */
  function heldDisk(): { readonly held: Disk; readonly letGo: () => void } {
    let letGo: () => void = () => undefined;
    const go = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const isHeld = (path: unknown): boolean => String(path).includes('slow');
    const held: Disk = {
      ...disk,
      stat: (async (path: string) => {
        if (isHeld(path)) await go;
        return disk.stat(path);
      }) as Disk['stat'],
    };
    return { held, letGo };
  }

  it('says so in time, writes nothing later, and holds up no other file', async () => {
    await mkdir(inFolder('slow'));
    const path = inFolder('slow', 'plan.voorkant');
    await writeFile(path, 'one');
    const { held, letGo } = heldDisk();
    const documents = createDocuments({ ...quiet, disk: held, patience: 400 });
    const first = documents.saveTo(path, 'two');
    const elsewhere = await documents.saveTo(inFolder('elsewhere.voorkant'), 'two');
    expect(elsewhere).toMatchObject({ kind: 'saved' });
    expect(await first).toEqual(refused('saveGivenUp', 'plan.voorkant'));
    // A second one waits for the first, and no longer than it may.
    expect(await documents.saveTo(path, 'three')).toEqual(refused('saveGivenUp', 'plan.voorkant'));
    letGo();
    const again = createDocuments({ ...quiet, disk });
    expect(await again.saveTo(path, 'four')).toMatchObject({ kind: 'saved' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await readFile(path, 'utf8')).toBe('four');
    expect(await readdir(inFolder('slow'))).toEqual(['plan.voorkant']);
  });

  it('saves again once the disk answers, and knows which file is stuck', async () => {
    await mkdir(inFolder('slow'));
    const path = inFolder('slow', 'plan.voorkant');
    await writeFile(path, 'one');
    const id = { of: '' };
    const { held, letGo } = heldDisk();
    let isSlow = false;
    const documents = createDocuments({
      ...quiet,
      disk: { ...disk, stat: ((one: string) => (isSlow ? held : disk).stat(one)) as Disk['stat'] },
      patience: 1500,
    });
    id.of = await openId(documents, path);
    isSlow = true;
    expect(await documents.save(id.of, 'two', 'asked')).toMatchObject({
      problem: { code: 'saveGivenUp' },
    });
    expect(documents.isStuck(id.of)).toBe(true);
    isSlow = false;
    letGo();
    await expect.poll(() => documents.isStuck(id.of)).toBe(false);
    expect(await documents.save(id.of, 'three', 'asked')).toMatchObject({ kind: 'saved' });
    expect(await readFile(path, 'utf8')).toBe('three');
  });
});

describe.skipIf(isWindows)('a file in whose place something else stands', () => {
  it.each<readonly [what: string, put: () => Promise<unknown>]>([
    ['a folder', () => mkdir(inFolder('plan.voorkant'))],
    ['a pipe', () => Promise.resolve(execFileSync('mkfifo', [inFolder('plan.voorkant')]))],
    ['a link to a device', () => symlink('/dev/zero', inFolder('plan.voorkant'))],
    ['a link to another kind of file', () => symlink('other.txt', inFolder('plan.voorkant'))],
  ])('is said and left alone, also when told to overwrite: %s', async (_what, put) => {
    await writeFile(inFolder('plan.voorkant'), 'one');
    await writeFile(inFolder('other.txt'), 'other');
    const documents = createDocuments({ ...quiet, disk });
    const id = await openId(documents, inFolder('plan.voorkant'));
    await rm(inFolder('plan.voorkant'));
    await put();
    const before = await lstat(inFolder('plan.voorkant'));
    const answer = await documents.save(id, 'mine', 'overwrite');
    expect(answer).toEqual(refused('fileReplaced', 'plan.voorkant'));
    expect(await documents.save(id, 'mine', 'asked')).toMatchObject({ kind: 'refused' });
    const after = await lstat(inFolder('plan.voorkant'));
    expect([after.mode, after.ino]).toEqual([before.mode, before.ino]);
    expect(await readFile(inFolder('other.txt'), 'utf8')).toBe('other');
    expect((await readdir(inFolder())).sort()).toEqual(['other.txt', 'plan.voorkant']);
  });
});

it('looks for changes by others directly before it renames', async () => {
  const path = inFolder('plan.voorkant');
  await writeFile(path, 'one');
  const late = tappedDisk({
    sync: async (file) => {
      await file.sync();
      await writeFile(path, 'theirs');
    },
  });
  const documents = createDocuments({ ...quiet, disk: late });
  const id = await openId(documents, path);
  expect(await documents.save(id, 'mine', 'asked')).toEqual(
    refused('fileChangedByOthers', 'plan.voorkant'),
  );
  expect(await readFile(path, 'utf8')).toBe('theirs');
  expect(await readdir(inFolder())).toEqual(['plan.voorkant']);
});
