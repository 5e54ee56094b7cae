import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commandLineBuild, isBuilt } from './builds.mjs';
import { projectFolder } from './paths.mjs';

/**
 * Starts a built command, so that nothing reads TypeScript at run time. Builds it first where it is missing or old.
 * Standard output belongs to the result.
 * @param {'calculate' | 'analyse'} name
 */
export async function startCommandLine(name) {
  if (!isBuilt(commandLineBuild)) {
    const script = fileURLToPath(new URL('../buildCommandLine.mjs', import.meta.url));
    const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 2, 2] });
    if (status !== 0) process.exit(1);
  }
  await import(pathToFileURL(join(projectFolder, 'out/cli', `${name}.js`)).href);
}
