import { readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { projectFolder } from './paths.mjs';

/**
 * A file that a bundle was made of: its path below the checkout, its size, and when it was last written.
 * @typedef {readonly [path: string, size: number, modified: number]} Part
 */

/** What the commands were made of. */
export const madeOfCommandLine = 'out/cli/madeOf.json';

/**
 * A plugin that writes beside a bundle what it was made of: the very files that went into it, and `others` that decided
 * how. Each is looked at before it is read, so that one which changes meanwhile makes the next build.
 * @param {string} file
 * @param {readonly string[]} others
 * @returns {import('vite').Plugin}
 */
export function tellsMadeOf(file, others) {
  /** @type {Map<string, Part>} */
  const parts = new Map();
  /** @param {string} path */
  const note = (path) => {
    const part = partAt(path);
    if (part !== undefined) parts.set(path, part);
  };
  return {
    name: 'tells-made-of',
    buildStart() {
      for (const path of others) note(path);
    },
    load: {
      order: 'pre',
      handler(id) {
        const [module = ''] = id.split('?');
        const path = relative(projectFolder, module).replaceAll('\\', '/');
        // Packages are in package-lock.json; what plugins make has no file.
        if (!id.startsWith('\0') && !path.includes('node_modules')) note(path);
        return undefined;
      },
    },
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: basename(file),
        source: JSON.stringify([...parts.values()]),
      });
    },
  };
}

/**
 * Whether all that a bundle was made of is as it was then. Costs a millisecond or two.
 * @param {string} file what `tellsMadeOf` wrote
 * @returns {boolean}
 */
export function isMadeOfTheSame(file) {
  try {
    /** @type {unknown} */
    const parts = JSON.parse(readFileSync(join(projectFolder, file), 'utf8'));
    return /** @type {Part[]} */ (parts).every(([path, size, modified]) => {
      const now = partAt(path);
      return now?.[1] === size && now[2] === modified;
    });
  } catch {
    // Not there, or not whole.
    return false;
  }
}

/**
 * @param {string} path
 * @returns {Part | undefined}
 */
function partAt(path) {
  // Not by `join`, which takes twice as long as looking.
  const stats = statSync(`${projectFolder}/${path}`, { throwIfNoEntry: false });
  return stats && [path, stats.size, stats.mtimeMs];
}
