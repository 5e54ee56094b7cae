import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop } from './say.mjs';

/** Size of the virtual screen, and its colour depth. */
const screen = '1920x1080x24';

/** Longest wait for the virtual display, in milliseconds. */
const patience = 10_000;

/** @returns {boolean} whether a window needs a display that is not there */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}

/** @returns {string | undefined} the program that makes a virtual display, where there is one */
export function virtualDisplayProgram() {
  return findProgram('Xvfb');
}

/**
 * Starts a virtual display on a free number. It never outlives us: `close` ends it, and should we
 * be killed ourselves the kernel ends it (`setpriv`), or it ends with its last window (`-terminate`).
 * @param {{ endWithLastWindow?: boolean }} [options]
 * @returns {Promise<{ display: string, close: () => Promise<void> }>}
 */
export async function openVirtualDisplay(options = {}) {
  const program = virtualDisplayProgram();
  if (program === undefined) {
    throw new Stop('there is no display and no Xvfb to make a virtual one');
  }
  const server = [program, '-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
  if (options.endWithLastWindow === true) {
    server.push('-terminate');
  }
  const setpriv = findProgram('setpriv');
  const [command, ...args] =
    setpriv === undefined ? server : [setpriv, '--pdeathsig', 'TERM', '--', ...server];
  const child = spawn(command ?? program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  const close = () => {
    child.kill('SIGTERM');
    return ended;
  };
  const closeAtOnce = () => {
    child.kill('SIGTERM');
  };
  process.once('exit', closeAtOnce);
  void ended.then(() => process.off('exit', closeAtOnce));
  try {
    const number = await readNumber(child.stdio[3], ended);
    return { display: `:${number}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The number of the display, which the server writes to file descriptor 3 once it listens.
 * @param {import('node:stream').Readable | import('node:stream').Writable | null | undefined} pipe
 * @param {Promise<void>} ended
 * @returns {Promise<string>}
 */
function readNumber(pipe, ended) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Stop('Xvfb did not start'));
    const timer = setTimeout(fail, patience);
    void ended.then(fail);
    let text = '';
    pipe?.on('data', (/** @type {Buffer} */ chunk) => {
      text += chunk.toString();
      const number = /^(\d+)\n/.exec(text)?.[1];
      if (number !== undefined) {
        clearTimeout(timer);
        resolve(number);
      }
    });
  });
}

/**
 * @param {string} name
 * @returns {string | undefined} its path, by the folders of PATH
 */
function findProgram(name) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
