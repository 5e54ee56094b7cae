import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFileFollower, type FileFollower } from '../../../main/followFiles';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();
const changed = vi.fn();
let looks = 0;
let follower: FileFollower;

beforeEach(() => {
  changed.mockReset();
  looks = 0;
  follower = createFileFollower({
    folder: () => inFolder('Gedeeld'),
    look: async () => {
      looks += 1;
      return JSON.stringify(await readdir(inFolder('Gedeeld')).catch(() => []));
    },
    changed,
  });
});

afterEach(() => follower.follow(false));

it('says what the system tells of a folder, once for many files at a time', async () => {
  await mkdir(inFolder('Gedeeld'));
  follower.follow(true);
  await vi.waitFor(() => expect(looks).toBe(1));
  for (const name of ['a', 'b', 'c']) await writeFile(inFolder('Gedeeld', name), '');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce(), { timeout: 3000 });
  expect(looks).toBe(2);
});

it('finds by itself what no system tells: a folder that was not there', async () => {
  follower.follow(true);
  await vi.waitFor(() => expect(looks).toBe(1));
  await mkdir(inFolder('Gedeeld'));
  await writeFile(inFolder('Gedeeld', 'a'), '');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce(), { timeout: 9000 });
}, 15_000);

it('says nothing of what is the same, and nothing after it has ended', async () => {
  await mkdir(inFolder('Gedeeld'));
  await writeFile(inFolder('Gedeeld', 'a'), '');
  follower.follow(true);
  await vi.waitFor(() => expect(looks).toBe(1));
  // Another content of the same list.
  await writeFile(inFolder('Gedeeld', 'a'), 'more');
  await vi.waitFor(() => expect(looks).toBe(2), { timeout: 3000 });
  expect(changed).not.toHaveBeenCalled();
  follower.follow(false);
  await writeFile(inFolder('Gedeeld', 'b'), '');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(changed).not.toHaveBeenCalled();
  expect(looks).toBe(2);
});
