import { spawn, spawnSync } from 'node:child_process';
import { projectFolder } from './paths.mjs';

/**
 * Runs a program in the checkout and waits for its end; what it prints is shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` shows errors
 *   only
 * @returns {Promise<number>} its exit code; 1 when it was killed or could not start
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectFolder,
      env: options.env ?? process.env,
      stdio: ['ignore', options.quiet === true ? 'ignore' : 'inherit', 'inherit'],
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program and returns what it printed, or `undefined` when it failed or is not there.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | undefined}
 */
export function read(command, args) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}

/**
 * The command line that runs npm: the npm that runs us where there is one, so that no shell is needed.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: readonly string[] }}
 */
export function npmCommand(args) {
  const npm = process.env['npm_execpath'];
  if (npm !== undefined) {
    return { command: process.execPath, args: [npm, ...args] };
  }
  return process.platform === 'win32'
    ? { command: 'cmd.exe', args: ['/d', '/c', 'npm', ...args] }
    : { command: 'npm', args };
}
