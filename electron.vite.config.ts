import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';
import { cspNoncePlaceholder } from './main/contentSecurity';
import { asciiScripts } from './scripts/setUp/asciiScripts.mjs';
import { formulasReadAhead, modelsOnDemand } from './scripts/setUp/readAhead.mjs';

function fromRoot(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

// The oldest runtime the program starts in: Electron 33. It is newer syntax than Vite may emit by
// default for the Electron version in package.json that has to run there too.
const nodeTarget = 'node20.18';
const pageTarget = 'chrome130';

/** The licences of the packages that went into a bundle, to travel with it. */
const license = { fileName: 'licences.md' };

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      // Everything is bundled, so that the packed app carries no node_modules.
      externalizeDeps: false,
      minify: false,
      license,
      rolldownOptions: {
        input: fromRoot('main/main.ts'),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      externalizeDeps: false,
      minify: false,
      rolldownOptions: {
        input: fromRoot('main/preload.ts'),
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), formulasReadAhead(), modelsOnDemand(), asciiScripts()],
    // The bundle of a worker has plugins of its own.
    worker: {
      plugins: () => [formulasReadAhead(), asciiScripts()],
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
    html: { cspNonce: cspNoncePlaceholder },
    build: {
      target: pageTarget,
      outDir: fromRoot('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // The content policy allows fonts and images from files of our own, not from data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // One sheet of styles, so that a part that is loaded later is never seen without.
      cssCodeSplit: false,
      license,
      rolldownOptions: {
        input: fromRoot('renderer/index.html'),
        // Reading the formulas is most of a build, as it should be.
        checks: { bundlerTimings: false },
        output: {
          // The library of checks is told how to check in the chunk that it is in itself: so whatever makes the first
          // schema, in whichever chunk, comes after.
          codeSplitting: { groups: [{ name: 'checks', test: /node_modules\/zod\/|plainChecks/ }] },
        },
      },
      // The page comes from the disk beside the program, so size in one file costs no download.
      chunkSizeWarningLimit: 4000,
    },
  },
});
