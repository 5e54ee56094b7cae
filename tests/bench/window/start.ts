import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright-core';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';
import { electronProgram } from '../../../scripts/setUp/runtime.mjs';
import { isRoot } from '../../../scripts/setUp/sandbox.mjs';
import { plainEnvironment } from '../../e2e/environment';
import type { Findings } from '../report/figure';
import type { Contestant, Contestants } from './places';
import { figuresOf, forEachOf, inTurns, ratio } from './turns';

/** The first start makes the profile. */
const rounds = { warmUp: 1, counted: 9 };

/** Milliseconds after which a page that was started does nothing more by itself. */
const settled = 3000;

const patience = 30_000;
/** Milliseconds in which a program that listens answers, and how often one that does not is started again. */
const connecting = 8000;
const attempts = 3;

interface Start {
  /** Milliseconds from starting the program to the frame after which a person can use it. */
  readonly usable: number;
  /** Megabytes of all its processes, shared ones divided over those who share them; NaN where the system does not tell. */
  readonly memory: number;
}

/** From a program that does not run to one that can be used, and what it then holds in memory. */
export async function measureStart(contestants: Contestants): Promise<Findings> {
  const profiles = await forEachOf(contestants, async (contestant) => ({
    contestant,
    profile: await profileWithFile(),
  }));
  const starts = await inTurns(profiles, rounds, start).finally(() =>
    forEachOf(profiles, ({ profile }) => rm(profile, { recursive: true, force: true })),
  );
  const times = ({ usable }: Start): number => usable;
  const memories = ({ memory }: Start): number => memory;
  return {
    differences: [],
    figures: [
      ratio('start to usable / bare window', starts.app.map(times), starts.bare.map(times), {
        must: 1.7,
        goal: 1.4,
        better: 'less',
      }),
      ...figuresOf(starts, { what: 'start to usable', unit: 'ms' }, times),
      ratio(
        'memory of all processes / bare window',
        starts.app.map(memories),
        starts.bare.map(memories),
        { must: 1.45, goal: 1.3, better: 'less' },
      ),
      ...figuresOf(starts, { what: 'memory of all processes', unit: 'MB' }, memories),
    ],
  };
}

/** As people start a program that they use: a file was open last, and comes back. */
async function profileWithFile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'voorkant-start-'));
  const path = join(projectFolder, 'assets/scenarios/eerste_stap_vanaf_2027.voorkant');
  const last = { key: randomUUID(), path, openedAt: new Date().toISOString() };
  await writeFile(join(profile, 'recent.json'), JSON.stringify([last]));
  return profile;
}

/** A start in fifty is never connected to, whatever program it is: that one does not count, and is done again. */
async function start(contestant: Parameters<typeof startOnce>[0]): Promise<Start> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(contestant);
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}

async function startOnce({
  contestant: { folder, usable },
  profile,
}: {
  readonly contestant: Contestant;
  readonly profile: string;
}): Promise<Start> {
  const begin = Date.now();
  const child = spawn(
    electronProgram,
    [
      folder,
      ...(isRoot() ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
    ],
    { env: plainEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let browser: Browser | null = null;
  try {
    browser = await chromium.connectOverCDP(await endpointOf(child.stderr), {
      timeout: connecting,
    });
    const page = await firstPage(browser);
    // Asked in every frame; the answer is the time of the first task after the frame with it.
    const seen = await page.waitForFunction(
      (selector) =>
        document.querySelector(selector) === null
          ? false
          : performance.timeOrigin + performance.now(),
      usable,
      { polling: 'raf', timeout: patience },
    );
    const time = Number(await seen.jsonValue()) - begin;
    await new Promise((resolve) => setTimeout(resolve, settled));
    return { usable: time, memory: await memoryOf(child.pid ?? -1) };
  } finally {
    await browser?.close();
    child.kill('SIGTERM');
    await ended;
  }
}

/** Where the browser in the program listens, which it says on its standard error. */
function endpointOf(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the program does not listen')), patience);
    createInterface({ input: stream }).on('line', (line) => {
      const found = /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the program has no context');
  return context.pages()[0] ?? context.waitForEvent('page', { timeout: patience });
}

/** Proportional set size of a process and all below it, in MB. */
async function memoryOf(root: number): Promise<number> {
  if (process.platform !== 'linux') return NaN;
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = new Map<number, number>();
  for (const name of names) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The name of the program stands in brackets and may hold anything.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    parents.set(Number(name), Number(parent));
  }
  const isBelow = (id: number): boolean => {
    if (id === root) return true;
    const parent = parents.get(id);
    return parent !== undefined && parent > 1 && isBelow(parent);
  };
  let kilobytes = 0;
  for (const id of [...parents.keys()].filter(isBelow)) {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}
