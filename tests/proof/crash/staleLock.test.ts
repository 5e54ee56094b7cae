import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { disk } from '../../../main/disk';
import { withLock } from '../../../main/fileLock';
import { buildChild } from '../buildChild';
import { seed, size } from '../size';

const kills = size(60, 600);

/** At each moment; each that is killed makes room for another one. */
const programs = 5;

it(`what ${kills} programs leave that are killed with the lock is taken over by one at a time`, async () => {
  const program = await buildChild(join(import.meta.dirname, 'locker.ts'), 'locker');
  const folder = await mkdtemp(join(tmpdir(), 'voorkant-stale-'));
  const said = { done: 0, together: 0 };
  let begun = 0;
  const line = async (): Promise<void> => {
    while (begun < kills) {
      const args = [program, folder, String(seed + begun++)];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      child.stdout.on('data', (data: Buffer) => {
        const text = data.toString();
        said.done += text.split('done').length - 1;
        said.together += text.split('together').length - 1;
      });
      await new Promise((resolve) => child.on('close', resolve));
    }
  };
  await Promise.all(Array.from({ length: programs }, line));
  // Else nobody met anybody.
  expect(said.done).toBeGreaterThan(kills);
  expect(said.together).toBe(0);
  expect(await withLock(join(folder, 'plan.voorkant'), disk, () => Promise.resolve(1))).toBe(1);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});
