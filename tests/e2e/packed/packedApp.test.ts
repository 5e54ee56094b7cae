import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { listPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';
import { isRoot } from '../../../scripts/setUp/sandbox.mjs';
import { launchApp } from '../launchApp';

/** What `npm run dist` has made, on Linux. */
const packed = join(projectFolder, 'dist/linux-unpacked');
const program = join(packed, 'voorkant');

/** A fuse's state as it stands in the executable: a digit as text. */
const state = { off: '0'.charCodeAt(0), on: '1'.charCodeAt(0) };

let work: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'voorkant-packed-'));
});

afterAll(() => rm(work, { recursive: true, force: true }));

describe.skipIf(process.platform !== 'linux')('the packed app', () => {
  it('has a hardened executable', async () => {
    const fuses = await getCurrentFuseWire(program);
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    expect(off.map((fuse) => fuses[fuse])).toEqual(off.map(() => state.off));
    expect(on.map((fuse) => fuses[fuse])).toEqual(on.map(() => state.on));
  });

  it('carries what it needs and nothing else', () => {
    const files = listPackage(join(packed, 'resources/app.asar'), { isPack: false }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    const folders = new Set(files.map((path) => path.split('/').slice(1, 3).join('/')));
    expect([...folders].sort()).toEqual(
      [
        'assets',
        'assets/datasets',
        'assets/icons',
        'assets/models',
        'assets/scenarios',
        'out',
        'out/main',
        'out/preload',
        'out/renderer',
        'package.json',
      ].sort(),
    );
    expect(files.filter((path) => path.endsWith('.map') || path.endsWith('.stamp'))).toEqual([]);
  });

  it('carries nothing of a runtime for development', async () => {
    const files = [...(await readdir(packed)), ...(await readdir(join(packed, 'resources')))];
    expect(files).toContain('app.asar');
    expect(files).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(default_app\.asar|version|STAND-IN\.txt)$/),
      ]),
    );
  });

  it('opens its window as it is', async () => {
    expect(await runUntilReady(program, join(work, 'profile'))).toBe('voorkant: window ready');
  });

  it('shows its page', async () => {
    // Playwright attaches through the one fuse that is off in the product: a copy with it on.
    const copy = join(work, 'app');
    await cp(packed, copy, { recursive: true });
    await flipFuses(join(copy, basename(program)), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    const open = await launchApp({ program: join(copy, basename(program)) });
    try {
      await open.page.getByRole('heading', { level: 1 }).first().waitFor();
      expect(await open.page.title()).toBe('Voorkant');
      expect(await open.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
      await open.takePicture('packed');
    } finally {
      await open.close();
    }
  });
});

/** Starts a program, waits until it says that its window is there, and closes it. */
function runUntilReady(path: string, profile: string): Promise<string> {
  const child = spawn(
    path,
    [...(isRoot() ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`, '--log-level=3'],
    { env: { ...process.env, VOORKANT_REPORT_READY: '1' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    createInterface({ input: child.stdout }).once('line', (line) => {
      said = line;
      child.kill('SIGTERM');
    });
    child.on('error', reject);
    child.on('close', () => {
      resolve(said);
    });
  });
}
