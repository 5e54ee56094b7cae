import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { disk } from '../../../main/disk';
import { findBase } from '../../../main/findBase';
import { openSnapshots } from '../../../main/snapshots';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();
const prepared = join(projectFolder, 'tests/fixtures/scenarios/grownFromOne');

/** What the prepared files grew from, as they say it. */
const id = '11111111-1111-4111-8111-111111111111';
const checksum = '824a18b38f3abad2eb1599f4f3d4c8bbeb14adf5fa325503f475f0fd3c11ca41';

let begin: string;

beforeEach(async () => {
  begin = await readFile(join(prepared, 'begin.voorkant'), 'utf8');
  await mkdir(inFolder('library'));
});

function parts() {
  let second = 0;
  const now = (): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString();
  const snapshots = openSnapshots(inFolder('profile'), disk, now);
  return { snapshots, library: { folder: () => inFolder('library') }, disk };
}

it('finds what a file grew from among the snapshots, whatever it became since', async () => {
  const used = parts();
  const path = inFolder('plan.voorkant');
  await used.snapshots.keep(path, Buffer.from(begin), 'saved');
  const later = begin.replace(checksum, 'f'.repeat(64));
  await used.snapshots.keep(path, Buffer.from(later), 'saved');
  expect(await findBase(used, id, checksum)).toBe(begin);
});

it('finds it in the library, under any name', async () => {
  await writeFile(inFolder('library', 'other.voorkant'), 'no scenario');
  await writeFile(inFolder('library', 'plan van toen.voorkant'), begin);
  expect(await findBase(parts(), id, checksum)).toBe(begin);
});

it('finds nothing where it is in neither, or another state of it', async () => {
  expect(await findBase(parts(), id, checksum)).toBeNull();
  await writeFile(inFolder('library', 'plan.voorkant'), begin);
  expect(await findBase(parts(), id, 'e'.repeat(64))).toBeNull();
});
