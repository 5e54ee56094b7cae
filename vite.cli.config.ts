import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

function fromRoot(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** The command line as one file for Node 20, so that it starts without reading TypeScript. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: fromRoot('scripts/calculate.ts'),
    target: 'node20.18',
    outDir: fromRoot('out/cli'),
    emptyOutDir: true,
    // A third less to read at every start.
    minify: true,
    rolldownOptions: { output: { format: 'es', entryFileNames: '[name].js' } },
  },
});
