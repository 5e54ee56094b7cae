import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { buildChild } from '../buildChild';
import { size } from '../size';

const run = promisify(execFile);

const saves = size(100, 1000);

it(`two programs that save one file ${saves} times each never write over each other unseen`, async () => {
  const program = await buildChild(join(import.meta.dirname, 'writer.ts'), 'writer');
  const folder = await mkdtemp(join(tmpdir(), 'voorkant-writers-'));
  await writeFile(join(folder, 'plan.voorkant'), 'begin');
  const write = async (): Promise<readonly string[]> => {
    const { stdout } = await run(process.execPath, [program, folder, String(saves)]);
    return JSON.parse(stdout) as readonly string[];
  };
  const parents = (await Promise.all([write(), write()])).flat();
  await rm(folder, { recursive: true, force: true });
  expect(parents).toHaveLength(2 * saves);
  const unseen = parents.length - new Set(parents).size;
  expect(unseen).toBe(0);
});
