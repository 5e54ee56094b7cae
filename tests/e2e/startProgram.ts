import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { electronProgram } from '../../scripts/setUp/runtime.mjs';
import { isRoot } from '../../scripts/setUp/sandbox.mjs';
import { plainEnvironment } from './environment';

/** Longest wait for the window, in milliseconds. */
const patience = 20_000;

/** The program as a person starts it, with its window open. */
export interface RunningProgram {
  /** Attaches Playwright to the window, which is loaded by then. */
  readonly attach: () => Promise<Page>;
  /** Folder with its profile, for as long as it runs. */
  readonly profile: string;
  /** What the program wrote to standard error so far. */
  readonly said: () => string;
  /** Ends it as a power cut does. */
  readonly kill: () => void;
  /** Closes the program, waits for its end and removes its profile. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the program without anything of a test in it, and waits until its window is there. Unlike
 * `launchApp` this reaches the page only, not main; and it works with a hardened executable, whose page nobody
 * reaches. `prepare` may put files in the profile.
 */
export async function startProgram(
  program: { readonly packed: string } | 'checkout',
  switches: readonly string[] = [],
  prepare: (profile: string) => Promise<void> = () => Promise.resolve(),
): Promise<RunningProgram> {
  const profile = await mkdtemp(join(tmpdir(), 'voorkant-profile-'));
  await prepare(profile);
  const [command, ...first] =
    program === 'checkout' ? [electronProgram, projectFolder] : [program.packed];
  const child = spawn(
    command,
    [
      ...first,
      ...(isRoot() ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile}`,
      ...(program === 'checkout' ? ['--remote-debugging-port=0'] : []),
      ...switches,
    ],
    {
      env: { ...plainEnvironment(), VOORKANT_REPORT_READY: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
  let said = '';
  let endpoint: string | undefined;
  createInterface({ input: child.stderr }).on('line', (line) => {
    said += `${line}\n`;
    endpoint ??= /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
  });
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(profile, { recursive: true, force: true });
  };
  const ready = new Promise<boolean>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'voorkant: window ready') {
        resolve(true);
      }
    });
    void ended.then(() => {
      resolve(false);
    });
    setTimeout(resolve, patience, false).unref();
  });
  if (!(await ready)) {
    await close();
    throw new Error(`the program showed no window; it said:\n${said}`);
  }
  return {
    close,
    kill: () => child.kill('SIGKILL'),
    profile,
    said: () => said,
    attach: async () => {
      const browser = await chromium.connectOverCDP(endpoint ?? '');
      const page = browser.contexts()[0]?.pages()[0];
      if (page === undefined) {
        throw new Error('the program has no page');
      }
      return page;
    },
  };
}
