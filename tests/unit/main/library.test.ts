import { mkdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { disk, type Disk } from '../../../main/disk';
import { createLibrary, type Library } from '../../../main/library';
import { peek } from '../../../main/listedFile';
import { log } from '../../../main/log';
import { openSettings } from '../../../main/settings';
import { failingDisk, silentDisk } from './faultyDisk';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

/** A library in the documents of a person who chose that folder, or none. */
function open(libraryFolder: string | null = null, used = disk): Library {
  const chosen = openSettings(inFolder('profile'), disk).now();
  const settings = { now: () => ({ ...chosen, libraryFolder }) };
  return createLibrary(inFolder('Documenten'), settings, used);
}

describe('the library', () => {
  it('is a folder of the program in the documents, or the one that was chosen', () => {
    expect(open().folder()).toBe(inFolder('Documenten', 'Voorkant'));
    expect(open(inFolder('Gedeeld')).folder()).toBe(inFolder('Gedeeld'));
  });

  it('holds the files that lie in it, and not those of a folder within or beside it', () => {
    const { holds } = open(inFolder('Gedeeld'));
    expect(holds(inFolder('Gedeeld', 'Plan.voorkant'))).toBe(true);
    expect(holds(inFolder('Gedeeld', '..', 'Gedeeld', 'Plan.voorkant'))).toBe(true);
    expect(holds(inFolder('Gedeeld', 'Oud', 'Plan.voorkant'))).toBe(false);
    expect(holds(inFolder('Gedeeld 2', 'Plan.voorkant'))).toBe(false);
    expect(holds(inFolder('Plan.voorkant'))).toBe(false);
  });

  it('is made when it is needed, and is left as it is when it is there', async () => {
    const library = open();
    expect(await library.make()).toBe(true);
    expect(await library.make()).toBe(true);
    expect((await stat(library.folder())).isDirectory()).toBe(true);
  });

  it('that cannot be made is said to be so, and one on a silent disk is not waited for', async () => {
    const complaint = vi.spyOn(log, 'error').mockReturnValue();
    expect(await open(null, failingDisk('mkdir', 'EACCES')).make()).toBe(false);
    expect(complaint).toHaveBeenCalledOnce();
    vi.useFakeTimers();
    const made = open(null, silentDisk('mkdir')).make();
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(await made).toBe(false);
    vi.restoreAllMocks();
  });
});

describe('the files of the library', () => {
  async function fill(): Promise<Library> {
    await mkdir(inFolder('Gedeeld', 'Map.voorkant'), { recursive: true });
    for (const name of ['a.voorkant', 'B.VOORKANT', 'c.txt', '.hidden.voorkant']) {
      await writeFile(inFolder('Gedeeld', name), name);
    }
    await writeFile(inFolder('elders.voorkant'), 'elders');
    await symlink(inFolder('elders.voorkant'), inFolder('Gedeeld', 'link.voorkant'));
    return open(inFolder('Gedeeld'));
  }
  const namesOf = async (library: Library): Promise<readonly string[]> =>
    (await library.list()).files.map(({ name }) => name).sort();

  it('are the ordinary scenario files in it: no folder, no link, nothing hidden, never a path', async () => {
    const library = await fill();
    expect(await namesOf(library)).toEqual(['B', 'a']);
    expect(JSON.stringify(await library.list())).not.toContain(inFolder());
  });

  it('keep their key, and have another stamp once they are written again', async () => {
    const library = await fill();
    const find = async () => (await library.list()).files.find(({ name }) => name === 'a');
    const before = await find();
    expect(await find()).toEqual(before);
    await writeFile(inFolder('Gedeeld', 'a.voorkant'), 'longer than before');
    const after = await find();
    expect(after?.key).toBe(before?.key);
    expect(after?.stamp).not.toBe(before?.stamp);
  });

  it('are found by their key as long as they are there, and not through a link that took their place', async () => {
    const library = await fill();
    const key = (await library.list()).files.find(({ name }) => name === 'a')?.key ?? '';
    const path = inFolder('Gedeeld', 'a.voorkant');
    expect(await library.pathOf(key)).toBe(path);
    await rm(path);
    await symlink(inFolder('elders.voorkant'), path);
    expect(await library.pathOf(key)).toBeUndefined();
    await library.list();
    expect(await library.pathOf(key)).toBeUndefined();
  });

  it('are a hundred at most, the last written first, and how many more is said', async () => {
    await mkdir(inFolder('Gedeeld'));
    for (let count = 0; count < 104; count++) {
      const path = inFolder('Gedeeld', `${String(count)}.voorkant`);
      await writeFile(path, '');
      await utimes(path, count, count);
    }
    const { files, more } = await open(inFolder('Gedeeld')).list();
    expect([files.length, files[0]?.name, files.at(-1)?.name, more]).toEqual([100, '103', '4', 4]);
  });

  it('of a folder that is not there, or on a silent disk, are none; that disk is asked once', async () => {
    expect((await open().list()).files).toEqual([]);
    let asked = 0;
    const readdir = (() => {
      asked += 1;
      return new Promise(() => undefined);
    }) as unknown as Disk['readdir'];
    const library = open(null, { ...disk, readdir });
    vi.useFakeTimers();
    const lists = [library.list(), library.list()];
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect((await Promise.all(lists)).map(({ files }) => files)).toEqual([[], []]);
    expect(asked).toBe(1);
  });
});

describe('a look into a file', () => {
  it('gives its text with the stamp of the list, of ordinary scenario files up to a size', async () => {
    await mkdir(inFolder('Gedeeld'));
    const path = inFolder('Gedeeld', 'a.voorkant');
    await writeFile(path, 'text');
    const [listed] = (await open(inFolder('Gedeeld')).list()).files;
    expect(await peek(path, disk)).toEqual({ text: 'text', stamp: listed?.stamp });
    expect(await peek(path, disk, 3)).toBeNull();
    expect(await peek(inFolder('Gedeeld'), disk)).toBeNull();
    await writeFile(inFolder('notes.txt'), 'text');
    await symlink(inFolder('notes.txt'), inFolder('b.voorkant'));
    expect(await peek(inFolder('b.voorkant'), disk)).toBeNull();
  });
});
