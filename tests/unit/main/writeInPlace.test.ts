import { write as fsWrite } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomicWrite } from '../../../main/atomicWrite';
import { disk, type Disk } from '../../../main/disk';
import { failingDisk, systemError } from './faultyDisk';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

describe('in a folder that takes no new file', () => {
  it.each<readonly [what: string, faulty: Disk]>([
    ['at once', failingDisk('open', 'EACCES', 1)],
    ['only when it is renamed', failingDisk('rename', 'EACCES')],
  ])('writes in place, after a copy is kept: %s', async (_what, faulty) => {
    await writeFile(inFolder('plan'), 'a long old content');
    const kept: string[] = [];
    await atomicWrite(inFolder('plan'), 'new', faulty, {
      keepCopy: async (path, content) => {
        kept.push(basename(path), content.toString(), await readFile(path, 'utf8'));
      },
    });
    expect(kept).toEqual(['plan', 'a long old content', 'a long old content']);
    expect(await readFile(inFolder('plan'), 'utf8')).toBe('new');
    expect(await readdir(inFolder())).toEqual(['plan']);
  });

  it('writes nothing when no copy could be kept, or when others changed the file', async () => {
    await writeFile(inFolder('plan'), 'old');
    const refuse = (): Promise<never> => Promise.reject(new Error('no'));
    const keep = (): Promise<void> => Promise.resolve();
    for (const options of [{ keepCopy: refuse }, { keepCopy: keep, check: refuse }]) {
      const faulty = failingDisk('open', 'EACCES', 1);
      await expect(atomicWrite(inFolder('plan'), 'new', faulty, options)).rejects.toThrow('no');
    }
    expect(await readFile(inFolder('plan'), 'utf8')).toBe('old');
  });

  it('puts the old content back when the disk is full halfway', async () => {
    await writeFile(inFolder('plan'), 'old');
    let writes = 0;
    const full: Disk = {
      ...disk,
      open: async (path, flags, mode) => {
        if (flags === 'wx') throw systemError('EACCES');
        const file = await disk.open(path, flags, mode);
        return flags !== 'r+'
          ? file
          : Object.assign(file, {
              write: async (bytes: Uint8Array, at: number, length: number, to: number) => {
                if (writes++ === 1) throw systemError('ENOSPC');
                const part = Buffer.from(bytes).subarray(at, at + Math.min(length, 2));
                await new Promise<void>((resolve, reject) => {
                  fsWrite(file.fd, part, 0, part.length, to, (error) =>
                    error === null ? resolve() : reject(error),
                  );
                });
                return { bytesWritten: part.length, buffer: bytes };
              },
            });
      },
    };
    const keepCopy = (): Promise<void> => Promise.resolve();
    await expect(atomicWrite(inFolder('plan'), 'newer', full, { keepCopy })).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(await readFile(inFolder('plan'), 'utf8')).toBe('old');
  });
});
