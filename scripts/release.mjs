import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './setUp/paths.mjs';
import { isStandIn, runtimeVersion } from './setUp/runtime.mjs';

/**
 * Why a runtime may not be given out; none when it may. Without network: the newest patch of each major version that
 * was looked up last stands in `newestElectron.json`, and is brought up to date with the package.
 * @param {{ standIn: boolean, version: string, wanted: string, newest: Readonly<Record<string, string>> }} runtime
 * `version`: of the runtime that is there, `wanted`: of the package
 * @returns {readonly string[]}
 */
export function releaseFaults({ standIn, version, wanted, newest }) {
  if (standIn) {
    return [
      'the Electron runtime here is a stand-in for tests; releases are packed where Electron’s own download can be had',
    ];
  }
  const faults = [];
  if (version !== wanted)
    faults.push(`the runtime is Electron ${version}, the package wants ${wanted}`);
  const [major = ''] = version.split('.');
  const patch = newest[major];
  if (patch === undefined) {
    faults.push(
      `Electron ${major} is not in scripts/newestElectron.json: it is too old, or not looked up yet`,
    );
  } else if (version !== patch) {
    faults.push(
      `Electron ${version} is not the newest patch, which is ${patch} (as of ${newest['asOf'] ?? '?'})`,
    );
  }
  return faults;
}

/** @returns {Promise<Readonly<Record<string, string>>>} newest patches by major version, and `asOf`: the day of the list */
export async function newestElectrons() {
  const path = join(projectFolder, 'scripts/newestElectron.json');
  /** @type {unknown} */
  const list = JSON.parse(await readFile(path, 'utf8'));
  return /** @type {Record<string, string>} */ (list);
}

/** @returns {Promise<readonly string[]>} why the runtime of this checkout may not be given out */
export async function faultsOfRuntime() {
  /** @type {unknown} */
  const manifest = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
  const { devDependencies } = /** @type {{ devDependencies: Record<string, string> }} */ (manifest);
  return releaseFaults({
    standIn: isStandIn(),
    version: await runtimeVersion(),
    wanted: devDependencies['electron'] ?? '',
    newest: await newestElectrons(),
  });
}
