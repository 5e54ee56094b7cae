import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from './setUp/paths.mjs';
import { npmCommand, run } from './setUp/run.mjs';

/**
 * How a step ended. A check (types, lint, a build) counts as one test.
 * @typedef {{ passed: number, failed: number }} Outcome
 */

/**
 * Runs a program: how, and what it says where.
 * @typedef {(command: string, args: readonly string[]) => Promise<number>} Run
 */

/**
 * Runs beside what goes on in the terminal: it takes what cores that leaves it, and what it said is shown at its end.
 * @param {string} name
 * @returns {Run}
 */
export function beside(name) {
  return async (command, args) => {
    const said = join(projectFolder, `out/reports/${name}.txt`);
    mkdirSync(dirname(said), { recursive: true });
    const output = openSync(said, 'w');
    const code = await run(command, args, {
      output,
      priority: constants.priority.PRIORITY_BELOW_NORMAL,
    });
    closeSync(output);
    process.stdout.write(readFileSync(said));
    return code;
  };
}

/**
 * Runs a script of package.json as one check.
 * @param {string} script
 * @param {Run} [how]
 * @returns {Promise<Outcome>}
 */
export async function runCommand(script, how = run) {
  const npm = npmCommand(['run', '--silent', script]);
  const code = await how(npm.command, npm.args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs the tests of some projects of a vitest configuration.
 * @param {string} configuration
 * @param {readonly string[]} projects
 * @param {Run} [how]
 * @returns {Promise<Outcome>}
 */
export async function runVitest(configuration, projects, how = run) {
  const report = join(projectFolder, `out/reports/${projects.join('-')}.json`);
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
  const args = [
    join(projectFolder, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...['--config', configuration],
    ...projects.flatMap((project) => ['--project', project]),
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ];
  const code = await how(process.execPath, args);
  const { passed, failed } = countTests(report);
  // A file that cannot be loaded, or an error between the tests, fails no test and still fails.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/**
 * @param {string} report
 * @returns {Outcome} none failed and none passed where there is no report
 */
function countTests(report) {
  try {
    /** @type {unknown} */
    const json = JSON.parse(readFileSync(report, 'utf8'));
    const counts = /** @type {{ numPassedTests: number, numFailedTests: number }} */ (json);
    return { passed: counts.numPassedTests, failed: counts.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
