import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './paths.mjs';
import { npmCommand, run } from './run.mjs';
import { say, Stop } from './say.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/** Runs `npm ci` when node_modules is missing or is not what package-lock.json asks for. */
export async function ensureDependencies() {
  const reason = whyInstall();
  if (reason === undefined) {
    return;
  }
  say(`npm ci: ${reason}`);
  const npm = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if ((await run(npm.command, npm.args)) !== 0) {
    throw new Stop('npm ci failed; what it said stands above');
  }
}

/**
 * Why the packages have to be installed, or `undefined` when they are as they should be.
 * @returns {string | undefined}
 */
function whyInstall() {
  const wanted = readPackages('package-lock.json');
  // npm's own record of what it put into node_modules.
  const present = readPackages('node_modules/.package-lock.json');
  if (wanted === undefined) {
    throw new Stop('package-lock.json is missing or broken');
  }
  if (present === undefined) {
    return 'node_modules is not there yet';
  }
  const different = Object.entries(wanted).find(([path, { version, integrity, optional }]) => {
    const there = present[path];
    // Optional packages for other systems are not installed.
    return there === undefined
      ? path !== '' && optional !== true
      : there.version !== version || there.integrity !== integrity;
  });
  return different && `${different[0]} does not fit package-lock.json`;
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readPackages(file) {
  try {
    /** @type {unknown} */
    const lock = JSON.parse(readFileSync(join(projectFolder, file), 'utf8'));
    return /** @type {{ packages: Record<string, LockedPackage> }} */ (lock).packages;
  } catch {
    return undefined;
  }
}
