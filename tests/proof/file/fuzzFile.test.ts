import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';
import { buildChild } from '../buildChild';
import { seed, size } from '../size';

const run = promisify(execFile);

/** Each process opens so many: as many as somebody opens in a day. */
const inOneProcess = 2500;

const files = size(5000, 100_000);

interface Outcome {
  readonly opened: number;
  readonly refused: number;
  readonly codes: Readonly<Record<string, number>>;
  /** Milliseconds. */
  readonly slowest: number;
  readonly megabytes: number;
  readonly faults: readonly string[];
}

/** Opens damaged files in a process whose memory is limited; a file that takes more ends it. */
async function open(program: string, first: number, count: number): Promise<Outcome> {
  const args = ['--max-old-space-size=200', program, projectFolder, String(first), String(count)];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1024 * 1024 });
  return JSON.parse(stdout) as Outcome;
}

it(`${files} damaged files are opened or refused: no exception, none above 2 s, below 300 MB, nothing changed by a refusal`, async () => {
  const program = await buildChild(join(import.meta.dirname, 'child.ts'), 'fuzzFile');
  const outcomes: Outcome[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < files) {
      const first = next;
      next += inOneProcess;
      outcomes.push(await open(program, seed + first, Math.min(inOneProcess, files - first)));
    }
  };
  await Promise.all([work(), work()]);
  expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
  const sum = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  expect(sum(({ opened, refused }) => opened + refused)).toBe(files);
  // Both happen, and files are refused for many reasons: else the damage is of one kind.
  expect(sum(({ opened }) => opened)).toBeGreaterThan(files / 50);
  expect(new Set(outcomes.flatMap(({ codes }) => Object.keys(codes))).size).toBeGreaterThan(15);
  for (const { megabytes, slowest } of outcomes) {
    expect(slowest).toBeLessThan(2000);
    expect(megabytes).toBeLessThan(300);
  }
});
