import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';
import { plainEnvironment } from '../environment';
import { startProgram } from '../startProgram';

/** What `npm run dist` has made, on Linux. */
const packed = join(projectFolder, 'dist/linux-unpacked');
const program = join(packed, 'voorkant');

/** A fuse's state as it stands in the executable: a digit as text. */
const state = { off: '0'.charCodeAt(0), on: '1'.charCodeAt(0) };

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

  it.each([
    ['licences-window.md', ['ag-grid-community', 'echarts', 'mathjs', 'react', 'zod']],
    ['licences-window.md', ['@fontsource-variable/source-sans-3']],
    ['licences-main.md', ['electron-log', 'zod']],
  ])('carries in %s the licences of %s', async (file, packages) => {
    const text = await readFile(join(packed, 'resources', file), 'utf8');
    for (const name of packages)
      expect(text).toMatch(new RegExp(`^## ${name} - .*\n\n(?!## )\\S`, 'm'));
  });

  it.each(['licences-window.md', 'licences-main.md'])(
    'carries in %s nothing under the GPL',
    async (file) => {
      const text = await readFile(join(packed, 'resources', file), 'utf8');
      const packages = text.match(/^## .*$/gm) ?? [];
      expect(packages.length).toBeGreaterThan(0);
      // HyperFormula is for the benchmark only.
      expect(packages.filter((line) => /hyperformula|GPL/i.test(line))).toEqual([]);
    },
  );

  it('carries nothing of a runtime for development', async () => {
    const files = [...(await readdir(packed)), ...(await readdir(join(packed, 'resources')))];
    expect(files).toContain('app.asar');
    expect(files).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(default_app\.asar|version|STAND-IN\.txt)$/),
      ]),
    );
  });

  it('opens its window, and its page shows the file that it is given', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'voorkant-packed-'));
    const plan = join(folder, 'plan.voorkant');
    await copyFile(join(projectFolder, 'assets/scenarios/nulscenario.voorkant'), plan);
    const running = await startProgram({ packed: program }, [plan]);
    try {
      // A file counts as opened once the page says that it shows it.
      const recent = join(running.profile, 'recent.json');
      await expect
        .poll(() => readFile(recent, 'utf8').catch(() => ''), { timeout: 15_000 })
        .toContain(plan);
      const log = await readFile(join(running.profile, 'logs/voorkant.log'), 'utf8');
      expect(log).toMatch(/\[info\] +Voorkant \d+\.\d+\.\d+/);
      expect(log).not.toMatch(/\[error\]/);
    } finally {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('keeps what goes wrong in its log', async () => {
    const broken = (profile: string): Promise<void> =>
      writeFile(join(profile, 'settings.json'), '{"half":');
    const running = await startProgram({ packed: program }, [], broken);
    try {
      // The system's place for logs, which on Linux is in the profile.
      const log = join(running.profile, 'logs/voorkant.log');
      await expect
        .poll(() => readFile(log, 'utf8'))
        .toMatch(/\[error\] +settings\.json not understood/);
    } finally {
      await running.close();
    }
  });

  it.each(['--remote-debugging-port=0', '--remote-debugging-pipe', '--disable-web-security'])(
    'ends with a message when it is started with %s',
    (given) => {
      const { status, stderr } = spawnSync(program, ['--no-sandbox', given], {
        encoding: 'utf8',
        env: plainEnvironment(),
        timeout: 20_000,
      });
      expect(status).toBe(1);
      expect(stderr).toContain(given.split('=')[0]);
      expect(stderr).toContain('Voorkant is niet gestart');
      expect(stderr).not.toMatch(/DevTools listening[^]*window ready/);
    },
  );

  it('lets nobody debug it, where the checkout does', async () => {
    const running = await startProgram({ packed: program }, ['--inspect=0']);
    await running.close();
    const open = await startProgram('checkout', ['--inspect=0']);
    await open.close();
    expect(running.said()).not.toContain('Debugger listening');
    expect(open.said()).toContain('Debugger listening');
  });
});
