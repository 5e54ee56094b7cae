import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './paths.mjs';

/**
 * Says whether the sources are as they were: names, sizes and times of all files below `sources`.
 * Sees a deleted file too, which "newer than the output" does not. Costs milliseconds.
 * @param {readonly string[]} sources files and folders, relative to the checkout
 * @returns {string}
 */
export function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    addPath(hash, source);
  }
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addPath(hash, path) {
  const full = join(projectFolder, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats === undefined) {
    return;
  }
  if (!stats.isDirectory()) {
    hash.update(`${path}\n${stats.size} ${stats.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(full).sort()) {
    addPath(hash, `${path}/${name}`);
  }
}

/**
 * @param {string} stamp file in which the fingerprint of the last build stands
 * @returns {string | undefined}
 */
export function readStamp(stamp) {
  try {
    return readFileSync(join(projectFolder, stamp), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} stamp
 * @param {string} value
 */
export function writeStamp(stamp, value) {
  const path = join(projectFolder, stamp);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, value);
}
