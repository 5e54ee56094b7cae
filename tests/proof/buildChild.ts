import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../../scripts/setUp/paths.mjs';

/** Bundles a program of a proof for a process of its own; gives the path of what was built. */
export async function buildChild(source: string, name: string): Promise<string> {
  const outDir = join(projectFolder, 'out/proof');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: source,
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.js` } },
    },
  });
  return join(outDir, `${name}.js`);
}
