import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { isMadeOfTheSame, madeOfCommandLine } from './madeOf.mjs';
import { projectFolder } from './paths.mjs';
import { run } from './run.mjs';
import { say, Stop } from './say.mjs';

/**
 * @typedef {object} Build
 * @property {string} name as said to the person at the terminal
 * @property {string} output a file that is there once it is built
 * @property {readonly string[]} [sources] files and folders it is made from; left out where `madeOf` says it
 * @property {string} [madeOf] a file that the build itself writes (`tellsMadeOf`): what the output was made of
 * @property {readonly string[]} command arguments for Node
 */

const configuration = ['package.json', 'package-lock.json', 'tsconfig.base.json'];

/** Main, preload and page. @type {Build} */
export const appBuild = {
  name: 'app',
  output: 'out/main/main.js',
  sources: [
    ...['main', 'renderer', 'shared', 'assets', 'electron.vite.config.ts'],
    ...['scripts/readAhead.ts', 'scripts/setUp/readAhead.mjs'],
    ...configuration,
  ],
  command: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
};

/** `npm run calculate` and `npm run analyse`. @type {Build} */
export const commandLineBuild = {
  name: 'command line',
  output: 'out/cli/calculate.cjs',
  madeOf: madeOfCommandLine,
  command: [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'vite.cli.config.ts',
    '--logLevel',
    'warn',
  ],
};

/**
 * Whether the output is there and its sources are what they were when it was made.
 * @param {Build} build
 * @returns {boolean}
 */
export function isBuilt(build) {
  if (!existsSync(join(projectFolder, build.output))) return false;
  return build.madeOf === undefined
    ? readStamp(stampOf(build)) === fingerprint(build.sources ?? [])
    : isMadeOfTheSame(build.madeOf);
}

/**
 * Builds unless it is built.
 * @param {Build} build
 */
export async function ensureBuild(build) {
  if (!isBuilt(build)) {
    say(`build: ${build.name}`);
    await makeBuild(build);
  }
}

/**
 * Builds, whatever is there.
 * @param {Build} build
 */
export async function makeBuild(build) {
  // Taken before the build: a file that changes meanwhile makes the next one build again.
  const made = build.sources === undefined ? undefined : fingerprint(build.sources);
  if ((await run(process.execPath, build.command, { quiet: true })) !== 0) {
    throw new Stop(`the build of the ${build.name} failed`);
  }
  if (made !== undefined) writeStamp(stampOf(build), made);
}

/**
 * @param {Build} build
 * @returns {string}
 */
function stampOf(build) {
  return `${build.output}.stamp`;
}
