import { readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { disk, type Disk } from '../../../main/disk';
import { sweepLocks, withLock } from '../../../main/fileLock';
import { ownMark } from '../../../main/temporaryFiles';
import { failingDisk } from './faultyDisk';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

/** No process has this number: it is above what Linux and macOS give. */
const dead = `${ownMark.split('-')[0] ?? ''}-999999999-x`;

const elsewhere = '00000000-1-x\n';

/** Name of the lock of a file, as it is while it is held. */
async function lockOf(path: string): Promise<string> {
  return withLock(path, disk, async () => (await readdir(inFolder()))[0] ?? '');
}

describe('a lock', () => {
  it('lets one after the other through, and leaves nothing', async () => {
    const events: string[] = [];
    const task = (name: string) => async (): Promise<void> => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      events.push(`${name} ends`);
    };
    const path = inFolder('plan');
    await Promise.all([withLock(path, disk, task('a')), withLock(path, disk, task('b'))]);
    const [first = ''] = events[0]?.split(' ') ?? [];
    const second = first === 'a' ? 'b' : 'a';
    expect(events).toEqual([
      `${first} begins`,
      `${first} ends`,
      `${second} begins`,
      `${second} ends`,
    ]);
    expect(await readdir(inFolder())).toEqual([]);
  });

  it('never lets two of one program in, however close they come', async () => {
    let inside = 0;
    let together = 0;
    const task = async (): Promise<void> => {
      inside += 1;
      if (inside > 1) together += 1;
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    for (let round = 0; round < 200; round++) {
      const three = [0, 1, 2].map(() => withLock(inFolder('plan'), disk, task));
      await Promise.all(three);
    }
    expect(together).toBe(0);
  });

  it('of a program that was killed is taken over, and swept by a save of another file', async () => {
    const lock = await lockOf(inFolder('plan'));
    await writeFile(inFolder(lock), `${dead}\n`);
    expect(await withLock(inFolder('plan'), disk, () => Promise.resolve('done'))).toBe('done');
    expect(await readdir(inFolder())).toEqual([]);
    await writeFile(inFolder(lock), `${dead}\n`);
    await sweepLocks(inFolder(), disk);
    expect(await readdir(inFolder())).toEqual([]);
  });

  it.each([
    ['killed while it added its ticket', 'half a tick'],
    ['of before there were tickets', dead.slice(0, -2)],
    ['with the number that this one has now', `${ownMark}-earlier\n`],
  ])('of a program %s holds up nobody', async (_, left) => {
    const lock = await lockOf(inFolder('plan'));
    await writeFile(inFolder(lock), left);
    expect(await withLock(inFolder('plan'), disk, () => readdir(inFolder()))).toEqual([lock]);
    expect(await readdir(inFolder())).toEqual([]);
  });

  it('of this program and of another computer is not swept', async () => {
    await withLock(inFolder('plan'), disk, async () => {
      const sweeping = sweepLocks(inFolder(), disk);
      expect(await readdir(inFolder())).toHaveLength(1);
      return { sweeping };
    }).then(({ sweeping }) => sweeping);
    const lock = await lockOf(inFolder('plan'));
    await writeFile(inFolder(lock), elsewhere);
    await sweepLocks(inFolder(), disk);
    expect(await readdir(inFolder())).toEqual([basename(lock)]);
  });

  it('of another computer is waited for, and passed over when it stays', async () => {
    const lock = await lockOf(inFolder('plan'));
    await writeFile(inFolder(lock), elsewhere);
    let isIn = false;
    const waiting = withLock(inFolder('plan'), disk, () => Promise.resolve((isIn = true)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isIn).toBe(false);
    const later = performance.now() + 4000;
    const clock = vi.spyOn(performance, 'now').mockReturnValue(later);
    await waiting;
    clock.mockRestore();
    expect(isIn).toBe(true);
  });

  it('that another one took and gave back while it was read is not taken for left', async () => {
    const lock = await lockOf(inFolder('plan'));
    await writeFile(inFolder(lock), `${dead}\n`);
    let isReplaced = false;
    const meanwhile: Disk = {
      ...disk,
      stat: (async (path: string) => {
        if (!isReplaced) {
          isReplaced = true;
          await writeFile(inFolder('other'), elsewhere);
          await rename(inFolder('other'), inFolder(lock));
        }
        return disk.stat(path);
      }) as Disk['stat'],
    };
    let isIn = false;
    const waiting = withLock(inFolder('plan'), meanwhile, () => Promise.resolve((isIn = true)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([isReplaced, isIn]).toEqual([true, false]);
    await rm(inFolder(lock));
    await waiting;
    expect(isIn).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('is never written through a link', async () => {
    const lock = await lockOf(inFolder('plan'));
    await writeFile(inFolder('other'), 'of somebody');
    await symlink(inFolder('other'), inFolder(lock));
    expect(await withLock(inFolder('plan'), disk, () => Promise.resolve('done'))).toBe('done');
    expect(await readFile(inFolder('other'), 'utf8')).toBe('of somebody');
  });

  it('that a folder does not take costs the lock only', async () => {
    const refusing = failingDisk('open', 'EACCES');
    expect(await withLock(inFolder('plan'), refusing, () => Promise.resolve('done'))).toBe('done');
  });
});
