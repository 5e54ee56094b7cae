import { join } from 'node:path';
import { projectFolder } from './setUp/paths.mjs';
import { run } from './setUp/run.mjs';
import { runScript, Stop } from './setUp/say.mjs';
import { ensureDependencies } from './setUp/dependencies.mjs';
import { setUpAndBuild } from './setUp/setUp.mjs';
import { appBuild } from './setUp/builds.mjs';

/** Where each proof is. @type {Readonly<Record<string, { configuration: string, project: string }>>} */
const proofs = {
  crash: { configuration: 'vitest.proof.config.ts', project: 'crash' },
  faults: { configuration: 'vitest.proof.config.ts', project: 'faults' },
  file: { configuration: 'vitest.proof.config.ts', project: 'file' },
  formulas: { configuration: 'vitest.proof.config.ts', project: 'formulas' },
  spreadsheet: { configuration: 'vitest.proof.config.ts', project: 'spreadsheet' },
  ipc: { configuration: 'vitest.e2e.config.ts', project: 'ipc' },
  soak: { configuration: 'vitest.e2e.config.ts', project: 'soak' },
};

/**
 * `node scripts/proof.mjs crash` runs a proof as `npm test` does, in part; with `--whole` all of it.
 * @returns {Promise<number>}
 */
async function proof() {
  const [name = '', ...flags] = process.argv.slice(2);
  const chosen = proofs[name];
  if (chosen === undefined || flags.some((flag) => flag !== '--whole')) {
    throw new Stop(`usage: node scripts/proof.mjs ${Object.keys(proofs).join('|')} [--whole]`);
  }
  if (chosen.configuration === 'vitest.e2e.config.ts') await setUpAndBuild([appBuild]);
  else await ensureDependencies();
  const whole = flags.includes('--whole') ? { VOORKANT_PROOF: 'whole' } : {};
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--config', chosen.configuration, '--project', chosen.project];
  return run(process.execPath, [vitest, ...args], { env: { ...process.env, ...whole } });
}

await runScript(proof);
