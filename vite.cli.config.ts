import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { madeOfCommandLine, tellsMadeOf } from './scripts/setUp/madeOf.mjs';
import { formulasReadAhead, modelsReadAhead } from './scripts/setUp/readAhead.mjs';

function fromRoot(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** What decides how the commands are made, beside what goes into them. */
const configuration = [
  ...['package.json', 'package-lock.json', 'tsconfig.base.json', 'vite.cli.config.ts'],
  ...['scripts/readAhead.ts', 'scripts/setUp/readAhead.mjs', 'scripts/setUp/madeOf.mjs'],
  ...readdirSync(fromRoot('assets/models')).map((name) => `assets/models/${name}`),
];

/**
 * The commands as a script each, and what they share, for Node 20, so that they start without reading TypeScript. As
 * scripts and not as modules: only of those can Node 20 keep the compiled code.
 */
export default defineConfig({
  publicDir: false,
  plugins: [formulasReadAhead(), modelsReadAhead(), tellsMadeOf(madeOfCommandLine, configuration)],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: fromRoot('out/cli'),
    emptyOutDir: true,
    // A third less to read at every start.
    minify: true,
    rolldownOptions: {
      // Reading the formulas is most of a build, as it should be.
      checks: { bundlerTimings: false },
      input: {
        calculate: fromRoot('scripts/calculate.ts'),
        analyse: fromRoot('scripts/analyse.ts'),
      },
      // All in one folder: files of the product are found from there.
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
    },
  },
});
