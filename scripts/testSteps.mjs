import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './setUp/paths.mjs';
import { npmCommand, run } from './setUp/run.mjs';

/**
 * How a step ended. A check (types, lint, a build) counts as one test.
 * @typedef {{ passed: number, failed: number }} Outcome
 */

/**
 * Runs a script of package.json as one check.
 * @param {string} script
 * @returns {Promise<Outcome>}
 */
export async function runCommand(script) {
  const npm = npmCommand(['run', '--silent', script]);
  const code = await run(npm.command, npm.args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs the tests of some projects of a vitest configuration.
 * @param {string} configuration
 * @param {readonly string[]} projects
 * @returns {Promise<Outcome>}
 */
export async function runVitest(configuration, projects) {
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
  const code = await run(process.execPath, args);
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
