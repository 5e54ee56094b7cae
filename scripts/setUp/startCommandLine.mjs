import { join } from 'node:path';
import { loadCached } from './cachedScript.mjs';
import { isMadeOfTheSame, madeOfCommandLine } from './madeOf.mjs';
import { projectFolder } from './paths.mjs';

/**
 * Starts a built command, so that nothing reads TypeScript at run time. Builds it first where it is missing or old; until
 * then only what says so is loaded. Standard output belongs to the result.
 * @param {'calculate' | 'analyse'} name
 */
export async function startCommandLine(name) {
  if (!isMadeOfTheSame(madeOfCommandLine)) await build();
  loadCached(join(projectFolder, 'out/cli', `${name}.cjs`));
}

async function build() {
  const { spawnSync } = await import('node:child_process');
  const script = join(projectFolder, 'scripts/buildCommandLine.mjs');
  const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}
