import { appBuild, commandLineBuild, makeBuild } from './setUp/builds.mjs';
import { ensureDependencies } from './setUp/dependencies.mjs';
import { runScript, say } from './setUp/say.mjs';

/** Builds everything, whatever is there. @returns {Promise<number>} */
async function build() {
  await ensureDependencies();
  for (const part of [appBuild, commandLineBuild]) {
    say(`build: ${part.name}`);
    await makeBuild(part);
  }
  return 0;
}

await runScript(build);
