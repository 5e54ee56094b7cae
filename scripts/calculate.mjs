// `npm run calculate`: starts the built command line, so that nothing reads TypeScript at run time.
// Builds it first where it is missing or old. Standard output belongs to the result.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commandLineBuild, isBuilt } from './setUp/builds.mjs';
import { projectFolder } from './setUp/paths.mjs';

if (!isBuilt(commandLineBuild)) {
  const script = fileURLToPath(new URL('buildCommandLine.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.exit(1);
  }
}

await import(pathToFileURL(join(projectFolder, commandLineBuild.output)).href);
