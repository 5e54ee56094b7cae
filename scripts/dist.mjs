import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { appBuild } from './setUp/builds.mjs';
import { faultsOfRuntime } from './release.mjs';
import { projectFolder } from './setUp/paths.mjs';
import { run } from './setUp/run.mjs';
import { runtimeFolder, runtimeVersion } from './setUp/runtime.mjs';
import { runScript, say, Stop } from './setUp/say.mjs';
import { setUpAndBuild } from './setUp/setUp.mjs';

/**
 * `npm run dist` packs the app into a folder, with the runtime that is there.
 * `npm run dist -- --linux AppImage deb` and the like make what is given out: with Electron's own
 * download, never with a stand-in.
 * @returns {Promise<number>}
 */
async function dist() {
  const targets = process.argv.slice(2);
  await setUpAndBuild([appBuild]);
  const args = targets.length > 0 ? await releaseArguments(targets) : await folderArguments();
  say(`dist: electron-builder ${args.join(' ')}`);
  const builder = join(projectFolder, 'node_modules/electron-builder/cli.js');
  return run(process.execPath, [builder, ...args]);
}

/** @returns {Promise<readonly string[]>} */
async function folderArguments() {
  await rm(join(projectFolder, 'dist'), { recursive: true, force: true });
  const runtime = [
    `-c.electronDist=${runtimeFolder}`,
    `-c.electronVersion=${await runtimeVersion()}`,
  ];
  return ['--dir', '--publish=never', ...runtime];
}

/**
 * @param {readonly string[]} targets
 * @returns {Promise<readonly string[]>}
 */
async function releaseArguments(targets) {
  const faults = await faultsOfRuntime();
  if (faults.length > 0) throw new Stop(faults.join('\n'));
  return ['--publish=never', ...targets];
}

await runScript(dist);
