import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';
import { cspNoncePlaceholder } from './main/contentSecurity';
import { asciiScripts } from './scripts/setUp/asciiScripts.mjs';
import { formulasReadAhead, modelsOfWindow } from './scripts/setUp/readAhead.mjs';

function fromRoot(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

const page = fromRoot('renderer/index.html');

// The oldest runtime the program starts in: Electron 33. It is newer syntax than Vite may emit by
// default for the Electron version in package.json that has to run there too.
const nodeTarget = 'node20.18';
const pageTarget = 'chrome130';

/** The modules that are there when the page starts: its own, and what these import without a call of `import()`. */
const ofStart = new Set<string>();

function startOf(modules: {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}): ReadonlySet<string> {
  const waiting = ofStart.size === 0 ? [page] : [];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (ofStart.has(id)) continue;
    ofStart.add(id);
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return ofStart;
}

/** The licences of the packages that went into a bundle, to travel with it. */
const license = { fileName: 'licences.md' };

export default defineConfig({
  main: {
    plugins: [
      {
        // The log goes nowhere but to a file and the terminal; what could send it would only be read at every start.
        name: 'no-remote-log',
        load: {
          filter: { id: /electron-log[\\/]src[\\/]node[\\/]transports[\\/]remote\.js$/ },
          handler: () => 'module.exports = () => null;',
        },
      },
    ],
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
    plugins: [react(), formulasReadAhead(), modelsOfWindow(), asciiScripts()],
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
        input: page,
        // Reading the formulas is most of a build, as it should be.
        checks: { bundlerTimings: false },
        output: {
          // The library of checks is told how to check in the chunk that it is in itself: so whatever makes the first
          // schema, in whichever chunk, comes after.
          codeSplitting: {
            groups: [
              { name: 'checks', test: /node_modules\/zod\/|plainChecks/ },
              // Each file is asked for by itself: what a start needs comes in one.
              { name: (id, modules) => (startOf(modules).has(id) ? 'start' : null) },
            ],
          },
        },
      },
      // The page comes from the disk beside the program, so size in one file costs no download.
      chunkSizeWarningLimit: 4000,
    },
  },
});
