import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runnerImport } from 'vite';
import { projectFolder } from './paths.mjs';

/*
 * What the build reads of the shipped models, so that no start of the program does it again. The model files stay what
 * counts: they are among what a build was made of.
 */

const name = 'virtual:formulasReadAhead';
// As Vite marks what no other plugin should look for.
const id = `\0${name}`;

const folder = join(projectFolder, 'assets/models');

/** The files of the shipped models. */
function modelFiles() {
  return readdirSync(folder).map((file) => join(folder, file));
}

/** @type {Promise<string> | null} */
let known = null;

/** Pairs of a formula and its words, as JSON; read once for all bundles of a build. */
async function knownFormulas() {
  const { readFormulas, readModelFile } = await reader();
  return JSON.stringify(readFormulas(await Promise.all(modelFiles().map(readModelFile))));
}

/** @returns {Promise<typeof import('../readAhead')>} */
async function reader() {
  const script = join(projectFolder, 'scripts/readAhead.ts');
  /** @type {{ module: typeof import('../readAhead') }} */
  const { module } = await runnerImport(script, { configFile: false, logLevel: 'warn' });
  return module;
}

/**
 * The module `virtual:formulasReadAhead`: every formula of the shipped models as the parser reads it. One that is not
 * among these, because a file or a person brought it, is read when it comes.
 * @returns {import('vite').Plugin}
 */
export function formulasReadAhead() {
  return {
    name: 'formulas-read-ahead',
    resolveId: { filter: { id: new RegExp(`^${name}$`) }, handler: () => id },
    load: {
      filter: { id: new RegExp(`^${id}$`) },
      async handler() {
        for (const file of modelFiles()) this.addWatchFile(file);
        // A text that is read is there sooner than a literal that is compiled.
        return `export const formulas = JSON.parse(${JSON.stringify(await (known ??= knownFormulas()))});`;
      },
    },
  };
}

const models = 'virtual:modelsReadAhead';

/**
 * The module `virtual:modelsReadAhead`: each shipped model, checked and with its checksum, by the SHA-256 of its file.
 * @returns {import('vite').Plugin}
 */
export function modelsOfWindow() {
  return {
    name: 'models-of-window',
    resolveId: { filter: { id: new RegExp(`^${models}$`) }, handler: () => `\0${models}` },
    load: {
      filter: { id: new RegExp(`^\0${models}$`) },
      async handler() {
        const { readModelFile } = await reader();
        const known = modelFiles().map(async (file) => {
          this.addWatchFile(file);
          const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
          const version = JSON.stringify(await readModelFile(file));
          return `"${sha256}": JSON.parse(${JSON.stringify(version)})`;
        });
        return `export const models = { ${(await Promise.all(known)).join(', ')} };`;
      },
    },
  };
}

/**
 * Each shipped model beside the bundle under its own name, checked and with its checksum.
 * @returns {import('vite').Plugin}
 */
export function modelsReadAhead() {
  return {
    name: 'models-read-ahead',
    async generateBundle() {
      const { readModelFile } = await reader();
      for (const file of modelFiles()) {
        const source = JSON.stringify(await readModelFile(file));
        this.emitFile({ type: 'asset', fileName: basename(file), source });
      }
    },
  };
}
