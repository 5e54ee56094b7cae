import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { disk, type Disk } from '../../../main/disk';
import { createDocuments } from '../../../main/documents';
import { log } from '../../../main/log';
import { openVersions, type Versions } from '../../../main/versions';
import { failingDisk } from './faultyDisk';
import { openId, refused } from './openDocument';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

/** Versions whose clock gives one second more each time. */
function versionsOn(used: Disk = disk): Versions {
  let second = 0;
  return openVersions(inFolder('profile'), used, () =>
    new Date(Date.UTC(2026, 0, 1, 12, 0, second++)).toISOString(),
  );
}

async function contentsOf(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

describe('versions', () => {
  it('are the last ten things that a file held before it was saved', async () => {
    const path = inFolder('plan.voorkant');
    await writeFile(path, '0');
    const versions = versionsOn();
    const documents = createDocuments({ disk, versions, onSaved: () => undefined });
    const id = await openId(documents, path);
    for (let turn = 1; turn <= 12; turn++) {
      await documents.save(id, String(turn), false);
      const kept = Math.min(turn, 10);
      await expect.poll(async () => (await contentsOf(versions.folderOf(path))).length).toBe(kept);
    }
    await expect
      .poll(() => contentsOf(versions.folderOf(path)))
      .toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
    expect((await readdir(versions.folderOf(path)))[0]).toMatch(
      /^plan 2026-01-01 12\.00\.0\d\.\d{3}\.voorkant$/,
    );
  });

  it('are none of a save that changes nothing', async () => {
    await writeFile(inFolder('plan.voorkant'), 'same');
    const keep = vi.fn(() => Promise.resolve());
    const versions = { keep, tryToKeep: keep, isVersion: () => false };
    const documents = createDocuments({ disk, versions, onSaved: () => undefined });
    await documents.saveTo(inFolder('plan.voorkant'), 'same');
    await documents.saveTo(inFolder('new.voorkant'), 'new');
    expect(keep).not.toHaveBeenCalled();
  });

  it('are kept apart for files of one name in two folders', async () => {
    const versions = versionsOn();
    expect(versions.folderOf('/a/plan.voorkant')).not.toBe(versions.folderOf('/b/plan.voorkant'));
    await versions.keep(inFolder('plan.voorkant'), Buffer.from('one'));
    expect(await contentsOf(versions.folderOf(inFolder('plan.voorkant')))).toEqual(['one']);
  });

  it('open as a scenario without a file, and are never written to', async () => {
    const versions = versionsOn();
    await versions.keep(inFolder('plan.voorkant'), Buffer.from('one'));
    const folder = versions.folderOf(inFolder('plan.voorkant'));
    const [name = ''] = await readdir(folder);
    const documents = createDocuments({ disk, versions, onSaved: () => undefined });
    expect(await documents.open(join(folder, name))).toMatchObject({
      document: { id: null, text: 'one' },
    });
    expect(versions.isVersion(inFolder('profile', 'versions.voorkant'))).toBe(false);
  });

  it('cost the version only when the disk of the profile is full', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const versions = versionsOn(failingDisk('mkdir', 'ENOSPC'));
    await writeFile(inFolder('plan.voorkant'), 'old');
    const documents = createDocuments({ disk, versions, onSaved: () => undefined });
    const answer = await documents.saveTo(inFolder('plan.voorkant'), 'new');
    expect(answer).toMatchObject({ kind: 'saved' });
    vi.restoreAllMocks();
  });
});

describe('a writable file in a folder that takes no new file', () => {
  it.each(['EACCES', 'EPERM'])('is written in place, a version kept first: %s', async (code) => {
    await mkdir(inFolder('shared'));
    const path = inFolder('shared', 'plan.voorkant');
    await writeFile(path, 'old');
    const versions = versionsOn();
    const locked: Disk = {
      ...disk,
      open: (name, flags, mode) =>
        flags === 'wx'
          ? failingDisk('open', code).open(name, flags, mode)
          : disk.open(name, flags, mode),
    };
    const documents = createDocuments({ disk: locked, versions, onSaved: () => undefined });
    const id = await openId(documents, path);
    expect(await documents.save(id, 'new', false)).toMatchObject({ kind: 'saved' });
    expect(await readFile(path, 'utf8')).toBe('new');
    await expect.poll(() => contentsOf(versions.folderOf(path))).toContain('old');
  });

  it('is left alone when no version could be kept', async () => {
    const path = inFolder('plan.voorkant');
    await writeFile(path, 'old');
    const documents = createDocuments({
      disk: failingDisk('rename', 'EACCES'),
      versions: versionsOn(failingDisk('mkdir', 'ENOSPC')),
      onSaved: () => undefined,
    });
    expect(await documents.saveTo(path, 'new')).toEqual(refused('diskFull', 'plan.voorkant'));
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});
