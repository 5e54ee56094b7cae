import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { disk, type Disk } from '../../../main/disk';
import { log } from '../../../main/log';
import { openRecentFiles, type RecentFiles } from '../../../main/recent';
import { openSettings } from '../../../main/settings';
import { failingDisk } from './faultyDisk';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

afterEach(() => {
  vi.restoreAllMocks();
});

/** Recent files whose clock gives one second more each time. */
function openRecent(used: Disk = disk): RecentFiles {
  let second = 0;
  return openRecentFiles(inFolder('profile'), used, () =>
    new Date(Date.UTC(2026, 0, 1, 12, 0, second++)).toISOString(),
  );
}

/** Makes scenario files in a folder of their own, and gives their paths. */
async function makeFiles(...names: readonly string[]): Promise<readonly string[]> {
  await mkdir(inFolder('Mijn plannen'), { recursive: true });
  const paths = names.map((name) => inFolder('Mijn plannen', `${name}.voorkant`));
  await Promise.all(paths.map((path) => writeFile(path, '{}')));
  return paths;
}

async function namesOf(recent: RecentFiles): Promise<readonly string[]> {
  return (await recent.list()).map(({ name }) => name);
}

describe('recent files', () => {
  it('on a disk that does not answer hold one thread each, however often they are listed', async () => {
    let looks = 0;
    const silent: Disk = {
      ...disk,
      stat: (() => {
        looks += 1;
        return new Promise(() => undefined);
      }) as Disk['stat'],
    };
    const [path = ''] = await makeFiles('a');
    await openRecent().add(path);
    const recent = openRecent(silent);
    vi.useFakeTimers();
    const lists = [recent.list(), recent.list(), recent.list()];
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(await Promise.all(lists)).toEqual([[], [], []]);
    expect(looks).toBe(1);
  });

  it('are listed newest first, by name and folder, never by path', async () => {
    const recent = openRecent();
    for (const path of await makeFiles('a', 'b')) await recent.add(path);
    const list = await recent.list();
    const key = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
    const modified = expect.stringMatching(/^20.*Z$/) as string;
    const stamp = expect.stringMatching(/^[0-9a-f]{24}$/) as string;
    const facts = { key, folder: 'Mijn plannen', modified, stamp };
    expect(list).toEqual([
      { ...facts, name: 'b', openedAt: '2026-01-01T12:00:01.000Z' },
      { ...facts, name: 'a', openedAt: '2026-01-01T12:00:00.000Z' },
    ]);
    expect(recent.pathOf(list[1]?.key ?? '')).toBe(inFolder('Mijn plannen', 'a.voorkant'));
    expect(recent.pathOf('0')).toBeUndefined();
  });

  it('come to the front when used again, under the same key', async () => {
    const recent = openRecent();
    const [a = '', b = ''] = await makeFiles('a', 'b');
    await recent.add(a);
    const key = (await recent.list())[0]?.key;
    await recent.add(b);
    await recent.add(a);
    expect(await namesOf(recent)).toEqual(['a', 'b']);
    expect((await recent.list())[0]?.key).toBe(key);
  });

  it('are ten at most', async () => {
    const recent = openRecent();
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
    for (const path of await makeFiles(...names)) await recent.add(path);
    expect(await namesOf(recent)).toEqual(names.slice(2).reverse());
  });

  it('are left out while they are gone, and not forgotten', async () => {
    const recent = openRecent();
    const [a = '', b = ''] = await makeFiles('a', 'b');
    await recent.add(a);
    await recent.add(b);
    await rm(b);
    expect(await namesOf(recent)).toEqual(['a']);
    await writeFile(b, '{}');
    expect(await namesOf(recent)).toEqual(['b', 'a']);
  });

  it('are not waited for when their disk does not answer', async () => {
    const [a = '', b = ''] = await makeFiles('a', 'b');
    const hanging: Disk = {
      ...disk,
      stat: ((path: string) =>
        path === b ? new Promise(() => undefined) : disk.stat(path)) as Disk['stat'],
    };
    const recent = openRecent(hanging);
    await recent.add(a);
    await recent.add(b);
    expect(await namesOf(recent)).toEqual(['a']);
  });

  it('are there the next time', async () => {
    const recent = openRecent();
    for (const path of await makeFiles('a', 'b')) await recent.add(path);
    expect(await openRecent().list()).toEqual(await recent.list());
  });

  it('can be forgotten', async () => {
    const recent = openRecent();
    for (const path of await makeFiles('a')) await recent.add(path);
    await recent.forget();
    expect(await recent.list()).toEqual([]);
    expect(await openRecent().list()).toEqual([]);
  });
});

describe('a file of the program’s own', () => {
  it.each([
    ['no JSON', '[{'],
    ['empty', ''],
    ['another shape', '{"recent":[]}'],
    ['a wrong entry', '[{"key":"1","path":"/a","openedAt":"yesterday"}]'],
  ])('that is broken is set aside and begun afresh: %s', async (_what, content) => {
    const complaint = vi.spyOn(log, 'error').mockReturnValue();
    await mkdir(inFolder('profile'));
    await writeFile(inFolder('profile', 'recent.json'), content);
    const recent = openRecent();
    expect(await recent.list()).toEqual([]);
    expect(await readFile(inFolder('profile', 'recent.json.broken'), 'utf8')).toBe(content);
    expect(complaint).toHaveBeenCalledOnce();
    const [a = ''] = await makeFiles('a');
    await recent.add(a);
    expect(await namesOf(openRecent())).toEqual(['a']);
  });

  it('that cannot be written costs the memory of it, and nothing else', async () => {
    const complaint = vi.spyOn(log, 'error').mockReturnValue();
    const recent = openRecent(failingDisk('rename', 'ENOSPC'));
    const [a = ''] = await makeFiles('a');
    await recent.add(a);
    expect(await namesOf(recent)).toEqual(['a']);
    expect(await readdir(inFolder('profile'))).toEqual([]);
    expect(complaint).toHaveBeenCalledOnce();
  });

  it.each([
    ['a folder', (path: string) => mkdir(path)],
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path])],
    ['a link to what never ends', (path: string) => symlink('/dev/zero', path)],
    ['too large', (path: string) => writeFile(path, ' '.repeat(1024 * 1024 + 1))],
  ])('that is %s holds up no start: it is set aside', async (_what, make) => {
    const complaint = vi.spyOn(log, 'error').mockReturnValue();
    await mkdir(inFolder('profile'));
    await make(inFolder('profile', 'recent.json'));
    const recent = openRecent();
    expect(await recent.list()).toEqual([]);
    expect(complaint).toHaveBeenCalledOnce();
    const [a = ''] = await makeFiles('a');
    await recent.add(a);
    expect(await namesOf(openRecent())).toEqual(['a']);
  });
});

describe('settings', () => {
  it('are Dutch until another language is chosen, which is remembered', async () => {
    const settings = openSettings(inFolder('profile'), disk);
    expect(settings.now().language).toBe('nl');
    await settings.change({ language: 'en' });
    expect(settings.now().language).toBe('en');
    expect(openSettings(inFolder('profile'), disk).now().language).toBe('en');
  });
});
