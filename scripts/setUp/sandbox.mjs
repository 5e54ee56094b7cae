import { statSync } from 'node:fs';
import { join } from 'node:path';
import { read } from './run.mjs';
import { runtimeFolder } from './runtime.mjs';
import { Stop } from './say.mjs';

/** @returns {boolean} whether Chromium refuses to start with its sandbox, because root runs it */
export function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * Arguments that let Chromium start as this user: none, but for root.
 * Stops where the system forbids the sandbox, with the command that allows it.
 * @returns {readonly string[]}
 */
export function sandboxArguments() {
  if (isRoot()) {
    return ['--no-sandbox'];
  }
  if (process.platform === 'linux' && !canMakeSandbox()) {
    const program = join(runtimeFolder, 'chrome-sandbox');
    throw new Stop(
      'this system lets ordinary users make no sandbox; let Chromium’s own program make it, type:\n' +
        `  sudo chown root:root '${program}' && sudo chmod 4755 '${program}'`,
    );
  }
  return [];
}

/** @returns {boolean} */
function canMakeSandbox() {
  const helper = statSync(join(runtimeFolder, 'chrome-sandbox'), { throwIfNoEntry: false });
  const isSetUid = helper?.uid === 0 && (helper.mode & 0o4000) !== 0;
  return isSetUid || read('unshare', ['--user', '--map-root-user', 'true']) !== undefined;
}
