// `npm test` is the one command that CI runs, and it is everything. `node scripts/test.mjs lint e2e`
// runs the named steps only. A step that fails does not keep the others from running.
import { appBuild, commandLineBuild, ensureBuild } from './setUp/builds.mjs';
import { runScript, say, Stop } from './setUp/say.mjs';
import { setUp } from './setUp/setUp.mjs';
import { runCommand, runVitest } from './testSteps.mjs';

/** @typedef {import('./testSteps.mjs').Outcome} Outcome */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Outcome>} run
 * @property {string} [needs] a step without whose success this one says nothing
 * @property {boolean} [patient] mostly waits for a window, and for long enough: the steps `beside` it run meanwhile
 * @property {boolean} [beside] leaves alone what a patient step waits for
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'types', run: () => runCommand('types') },
  { name: 'build', run: () => build(appBuild) },
  {
    name: 'soak',
    run: () => runVitest('vitest.e2e.config.ts', ['soak']),
    needs: 'build',
    patient: true,
  },
  { name: 'lint', run: () => runCommand('lint'), beside: true },
  { name: 'format', run: () => runCommand('format:check'), beside: true },
  { name: 'layers', run: () => runCommand('layers'), beside: true },
  { name: 'command-line', run: () => build(commandLineBuild) },
  { name: 'unit', run: () => runVitest('vitest.config.ts', ['unit', 'component']) },
  {
    name: 'proof',
    run: () =>
      runVitest('vitest.proof.config.ts', ['crash', 'faults', 'file', 'formulas', 'spreadsheet']),
  },
  {
    name: 'e2e',
    run: () => runVitest('vitest.e2e.config.ts', ['e2e', 'ipc', 'window']),
    needs: 'build',
  },
  { name: 'dist', run: () => runCommand('dist'), needs: 'build' },
  { name: 'packed', run: () => runVitest('vitest.e2e.config.ts', ['packed']), needs: 'dist' },
];

/**
 * @param {import('./setUp/builds.mjs').Build} part
 * @returns {Promise<Outcome>}
 */
async function build(part) {
  await ensureBuild(part);
  return { passed: 1, failed: 0 };
}

/** @returns {Promise<number>} */
async function test() {
  const chosen = chooseSteps(process.argv.slice(2));
  /** @type {Map<string, Outcome>} */
  const outcomes = new Map();
  await record(outcomes, 'set-up', async () => {
    await setUp();
    return { passed: 0, failed: 0 };
  });
  if ((outcomes.get('set-up')?.failed ?? 1) > 0) return report(outcomes);
  let patient = Promise.resolve();
  for (const step of chosen) {
    if (step.beside !== true) await patient;
    const ended = record(outcomes, step.name, () => {
      const before = step.needs === undefined ? undefined : outcomes.get(step.needs);
      if (before !== undefined && before.failed > 0) {
        throw new Stop(`not run, because ${step.needs ?? ''} failed`);
      }
      return step.run();
    });
    if (step.patient === true) patient = ended;
    else await ended;
  }
  await patient;
  return report(outcomes);
}

/**
 * @param {readonly string[]} names
 * @returns {readonly Step[]} the named steps and what they need; without a name all
 */
function chooseSteps(names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    const known = steps.map((step) => step.name).join(' ');
    throw new Stop(`there is no step ${unknown}; the steps are: ${known}`);
  }
  const wanted = new Set(names);
  for (const step of [...steps].reverse()) {
    if (wanted.has(step.name) && step.needs !== undefined) {
      wanted.add(step.needs);
    }
  }
  return wanted.size === 0 ? steps : steps.filter((step) => wanted.has(step.name));
}

/**
 * Runs a step and notes how it ended; nothing it throws is lost.
 * @param {Map<string, Outcome>} outcomes
 * @param {string} name
 * @param {() => Promise<Outcome>} run
 */
async function record(outcomes, name, run) {
  const begin = performance.now();
  /** @type {Outcome} */
  let outcome;
  try {
    outcome = await run();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    outcome = { passed: 0, failed: 1 };
  }
  outcomes.set(name, outcome);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  say(`${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
}

/**
 * @param {Map<string, Outcome>} outcomes
 * @returns {number}
 */
function report(outcomes) {
  const failures = [...outcomes].filter(([, outcome]) => outcome.failed > 0);
  if (failures.length > 0) {
    say(`failed: ${failures.map(([name]) => name).join(', ')}`);
  }
  const all = [...outcomes.values()];
  const passed = all.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = all.reduce((sum, outcome) => sum + outcome.failed, 0);
  // CI reads this line.
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

await runScript(test);
