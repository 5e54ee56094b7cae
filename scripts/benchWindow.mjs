// `npm run bench:window [-- GROUP… --against FOLDER --minutes N]`: how fast the real window is. FOLDER holds
// another checkout that has been built.
import { join } from 'node:path';
import { appBuild, ensureBuild } from './setUp/builds.mjs';
import { projectFolder } from './setUp/paths.mjs';
import { runScript } from './setUp/say.mjs';
import { setUp } from './setUp/setUp.mjs';

await runScript(async () => {
  await setUp();
  await ensureBuild(appBuild);
  // Imported here because it needs packages that the set-up may only just have brought.
  const { runnerImport } = await import('vite');
  await runnerImport(join(projectFolder, 'tests/bench/window/window.ts'), {
    configFile: false,
    logLevel: 'warn',
  });
  return Number(process.exitCode ?? 0);
});
