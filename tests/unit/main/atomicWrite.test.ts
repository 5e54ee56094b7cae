import { execFileSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomicWrite } from '../../../main/atomicWrite';
import { disk, type Disk } from '../../../main/disk';
import { temporaryPath } from '../../../main/temporaryFiles';
import { failingDisk, failingFile, tappedDisk } from './faultyDisk';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();
const isWindows = process.platform === 'win32';

async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777;
}

describe('atomicWrite', () => {
  it('writes a new file, and nothing else', async () => {
    await atomicWrite(inFolder('plan.voorkant'), 'één', disk);
    expect(await readFile(inFolder('plan.voorkant'), 'utf8')).toBe('één');
    expect(await readdir(inFolder())).toEqual(['plan.voorkant']);
  });

  it('replaces the old content, by a shorter one too', async () => {
    await writeFile(inFolder('plan'), 'a long old content');
    await atomicWrite(inFolder('plan'), 'new', disk);
    expect(await readFile(inFolder('plan'), 'utf8')).toBe('new');
  });

  it('never has anything but the old or the new content in place', async () => {
    await writeFile(inFolder('plan'), 'old');
    const seen: string[] = [];
    const look = async () => seen.push(await readFile(inFolder('plan'), 'utf8'));
    const watched: Disk = {
      ...tappedDisk({
        writeFile: async (file) => {
          await file.writeFile('ne');
          await look();
          await file.writeFile('w');
          await look();
        },
      }),
      rename: async (from, to) => {
        await look();
        await disk.rename(from, to);
        await look();
      },
    };
    await atomicWrite(inFolder('plan'), 'new', watched);
    expect(seen).toEqual(['old', 'old', 'old', 'new']);
  });

  it('flushes the file before it renames, and the folder after', async () => {
    const steps: string[] = [];
    const watched: Disk = {
      ...tappedDisk({
        sync: async (file, path) => {
          steps.push(path === inFolder() ? 'flush folder' : 'flush file');
          await file.sync();
        },
      }),
      rename: async (from, to) => {
        steps.push('rename');
        await disk.rename(from, to);
      },
    };
    await atomicWrite(inFolder('plan'), 'new', watched);
    expect(steps).toEqual(['flush file', 'rename', 'flush folder']);
  });

  it('writes beside the file, because a rename cannot leave its disk', async () => {
    const folders: string[] = [];
    const watched: Disk = {
      ...disk,
      rename: async (from, to) => {
        folders.push(dirname(String(from)));
        await disk.rename(from, to);
      },
    };
    await atomicWrite(inFolder('plan'), 'new', watched);
    expect(folders).toEqual([inFolder()]);
  });

  it.skipIf(isWindows).each([0o600, 0o640, 0o664, 0o755])('keeps mode %o', async (mode) => {
    await writeFile(inFolder('plan'), 'old');
    await chmod(inFolder('plan'), mode);
    await atomicWrite(inFolder('plan'), 'new', disk);
    expect(await modeOf(inFolder('plan'))).toBe(mode);
  });

  it.skipIf(isWindows)('never shows the content to who may not read the file', async () => {
    await writeFile(inFolder('plan'), 'old', { mode: 0o600 });
    let mode: number | undefined;
    const watched = tappedDisk({
      writeFile: async (file, path) => {
        mode = await modeOf(path);
        await file.writeFile('new');
      },
    });
    await atomicWrite(inFolder('plan'), 'new', watched);
    expect(mode).toBe(0o600);
  });

  it.skipIf(isWindows)('writes through a symbolic link, which stays one', async () => {
    await mkdir(inFolder('shared'));
    await writeFile(inFolder('shared', 'plan'), 'old');
    await symlink('shared/plan', inFolder('link'));
    await atomicWrite(inFolder('link'), 'new', disk);
    expect(await readlink(inFolder('link'))).toBe('shared/plan');
    expect(await readFile(inFolder('shared', 'plan'), 'utf8')).toBe('new');
    expect(await readdir(inFolder('shared'))).toEqual(['plan']);
  });

  it.skipIf(isWindows)('makes the target of a link that points nowhere', async () => {
    await mkdir(inFolder('shared'));
    await symlink('shared/plan', inFolder('link'));
    await atomicWrite(inFolder('link'), 'new', disk);
    expect((await lstat(inFolder('link'))).isSymbolicLink()).toBe(true);
    expect(await readFile(inFolder('shared', 'plan'), 'utf8')).toBe('new');
  });

  it.skipIf(isWindows).each(['chmod', 'chown'] as const)(
    'saves all the same where %s is not allowed',
    async (call) => {
      await writeFile(inFolder('plan'), 'old', { mode: 0o640 });
      await atomicWrite(inFolder('plan'), 'new', failingFile(call, 'EPERM'));
      expect(await readFile(inFolder('plan'), 'utf8')).toBe('new');
      expect((await modeOf(inFolder('plan'))) & 0o027).toBe(0);
    },
  );

  it.skipIf(isWindows)('gives the rights of a group to no other group', async () => {
    await writeFile(inFolder('plan'), 'old', { mode: 0o660 });
    const { gid } = await stat(inFolder('plan'));
    const elsewhere: Disk = {
      ...failingFile('chown', 'EPERM'),
      stat: (async (path: string) =>
        Object.assign(await disk.stat(path), { gid: gid + 1 })) as Disk['stat'],
    };
    await atomicWrite(inFolder('plan'), 'new', elsewhere);
    expect(await modeOf(inFolder('plan'))).toBe(0o600);
  });

  it('copies extended attributes before there is anything to read', async () => {
    await writeFile(inFolder('plan'), 'old');
    const steps: string[] = [];
    const watched: Disk = {
      ...disk,
      copyAttributes: async (from, to) => {
        steps.push(basename(from), await readFile(to, 'utf8'));
      },
    };
    await atomicWrite(inFolder('plan'), 'new', watched);
    expect(steps).toEqual(['plan', '']);
  });

  it.skipIf(isWindows)('puts no file in the place of what is none', async () => {
    await mkdir(inFolder('folder'));
    execFileSync('mkfifo', [inFolder('pipe')]);
    for (const name of ['folder', 'pipe']) {
      await expect(atomicWrite(inFolder(name), 'new', disk)).rejects.toMatchObject({
        code: 'NOT_ORDINARY',
      });
    }
    expect((await readdir(inFolder())).sort()).toEqual(['folder', 'pipe']);
  });

  describe('what killed saves left', () => {
    const uuid = '1b671a64-40d5-491e-99b0-da01ff1f3341';

    it('is swept by the next save, and nothing else is', async () => {
      const running = basename(temporaryPath(inFolder()));
      const [, host] = running.split('-');
      // No process has this number: it is above what Linux and macOS give.
      const dead = `.voorkant-${host ?? ''}-999999999-${uuid}.tmp`;
      const other = `.voorkant-00000000-1-${uuid}.tmp`;
      const old = `.voorkant-${uuid}.tmp`;
      for (const name of [running, dead, other, old, 'notes.tmp']) {
        await writeFile(inFolder(name), 'half');
      }
      await utimes(inFolder(old), 0, 0);
      await atomicWrite(inFolder('plan'), 'new', disk);
      expect((await readdir(inFolder())).sort()).toEqual(
        [running, other, 'notes.tmp', 'plan'].sort(),
      );
    });
  });

  it('takes a file name as long as names may be', async () => {
    const name = 'x'.repeat(255);
    await atomicWrite(inFolder(name), 'new', disk);
    expect(await readdir(inFolder())).toEqual([name]);
  });

  describe('when it fails', () => {
    it.each<readonly [what: string, code: string, faulty: Disk]>([
      ['the disk is full while writing', 'ENOSPC', failingFile('writeFile', 'ENOSPC')],
      ['the disk is full while flushing', 'ENOSPC', failingFile('sync', 'ENOSPC')],
      ['the disk is full while closing', 'ENOSPC', failingFile('close', 'ENOSPC')],
      ['the folder takes no new files', 'EACCES', failingDisk('open', 'EACCES')],
      ['the disk is read-only', 'EROFS', failingDisk('open', 'EROFS')],
      ['the file is read-only', 'EACCES', failingDisk('access', 'EACCES')],
      ['the rename is refused', 'EACCES', failingDisk('rename', 'EACCES')],
    ])('leaves the old file and no other: %s', async (_what, code, faulty) => {
      await writeFile(inFolder('plan'), 'old');
      await expect(atomicWrite(inFolder('plan'), 'new', faulty)).rejects.toMatchObject({ code });
      expect(await readdir(inFolder())).toEqual(['plan']);
      expect(await readFile(inFolder('plan'), 'utf8')).toBe('old');
    });

    it('says so when the folder is gone', async () => {
      const writing = atomicWrite(inFolder('gone', 'plan'), 'new', disk);
      await expect(writing).rejects.toMatchObject({ code: 'ENOENT' });
    });

    it('does not fail for a folder that cannot be flushed: the content is in place', async () => {
      const faulty = tappedDisk({
        sync: (file, path) =>
          path === inFolder() ? Promise.reject(new Error('not here')) : file.sync(),
      });
      await atomicWrite(inFolder('plan'), 'new', faulty);
      expect(await readFile(inFolder('plan'), 'utf8')).toBe('new');
    });
  });

  describe('when a scanner holds the file', () => {
    it.each(['EBUSY', 'EPERM'])('tries again: %s', async (code) => {
      await writeFile(inFolder('plan'), 'old');
      await atomicWrite(inFolder('plan'), 'new', failingDisk('rename', code, 3));
      expect(await readFile(inFolder('plan'), 'utf8')).toBe('new');
      expect(await readdir(inFolder())).toEqual([basename('plan')]);
    });

    it('gives up in the end', async () => {
      await writeFile(inFolder('plan'), 'old');
      const writing = atomicWrite(inFolder('plan'), 'new', failingDisk('rename', 'EBUSY'));
      await expect(writing).rejects.toMatchObject({ code: 'EBUSY' });
      expect(await readdir(inFolder())).toEqual(['plan']);
      expect(await readFile(inFolder('plan'), 'utf8')).toBe('old');
    });
  });
});
