import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { loadCached } from './cachedScript.mjs';
import { isMadeOfTheSame, madeOfCommandLine } from './madeOf.mjs';
import { projectFolder } from './paths.mjs';

/**
 * How much V8 runs of a function before it makes machine code of it, in bytes of bytecode; a hundred times what it does by
 * itself. A command that ends within a fifth of a second has a third of its work in that, for nothing; one that
 * calculates for long is there soon enough. A V8 that does not know the flag says so and
 * goes on.
 */
const patience = 6_000_000;

/**
 * Starts a built command, so that nothing reads TypeScript at run time. Builds it first where it is missing or old; until
 * then only what says so is loaded. Standard output belongs to the result.
 * @param {'calculate' | 'analyse'} name
 */
export async function startCommandLine(name) {
  if (!isMadeOfTheSame(madeOfCommandLine)) await build();
  // Marking little by little, so that nobody waits for long, is of no use where everybody waits for the end.
  setFlagsFromString('--no-incremental-marking');
  setFlagsFromString(`--interrupt-budget=${patience}`);
  loadCached(join(projectFolder, 'out/cli', `${name}.cjs`));
}

async function build() {
  const { spawnSync } = await import('node:child_process');
  const script = join(projectFolder, 'scripts/buildCommandLine.mjs');
  const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}
