// `node scripts/runTypeScript.mjs scripts/NAME.ts`: runs a script in TypeScript through Vite, for
// tasks of development that may take a second. The command line itself is built instead.
import { resolve } from 'node:path';
import { ensureDependencies } from './setUp/dependencies.mjs';
import { runScript, Stop } from './setUp/say.mjs';

await runScript(async () => {
  const script = process.argv[2];
  if (script === undefined) {
    throw new Stop('usage: node scripts/runTypeScript.mjs SCRIPT.ts');
  }
  await ensureDependencies();
  // Imported here because it needs packages that npm ci may only just have brought.
  const { runnerImport } = await import('vite');
  await runnerImport(resolve(script), { configFile: false, logLevel: 'warn' });
  return 0;
});
