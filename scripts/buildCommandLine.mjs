import { commandLineBuild, ensureBuild } from './setUp/builds.mjs';
import { ensureDependencies } from './setUp/dependencies.mjs';
import { runScript } from './setUp/say.mjs';

await runScript(async () => {
  await ensureDependencies();
  await ensureBuild(commandLineBuild);
  return 0;
});
