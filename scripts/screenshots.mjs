// `npm run screenshots`: a picture of every place of the window, in light and dark, at 1280 x 720 and
// 1920 x 1080, in tests/e2e/out.
import { appBuild, ensureBuild } from './setUp/builds.mjs';
import { runScript } from './setUp/say.mjs';
import { setUp } from './setUp/setUp.mjs';
import { runVitest } from './testSteps.mjs';

await runScript(async () => {
  await setUp();
  await ensureBuild(appBuild);
  const { failed } = await runVitest('vitest.e2e.config.ts', ['screenshots']);
  return failed === 0 ? 0 : 1;
});
