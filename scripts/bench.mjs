// `npm run bench [-- GROUP…]`: bundles the benchmark as the program itself is bundled and runs it. Through the module
// runner of Vite every call between two files would cost a look-up, which is not what is measured.
import { join } from 'node:path';
import { ensureDependencies } from './setUp/dependencies.mjs';
import { projectFolder } from './setUp/paths.mjs';
import { run } from './setUp/run.mjs';
import { runScript } from './setUp/say.mjs';

await runScript(async () => {
  await ensureDependencies();
  // Imported here because it needs packages that npm ci may only just have brought.
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: join(projectFolder, 'tests/bench/bench.ts'),
      target: 'node20.18',
      // As deep below the project as the files that look for the assets from where they are.
      outDir: join(projectFolder, 'out/bench'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: '[name].js' } },
    },
  });
  return run(process.execPath, [
    '--expose-gc',
    join(projectFolder, 'out/bench/bench.js'),
    ...process.argv.slice(2),
  ]);
});
