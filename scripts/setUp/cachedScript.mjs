import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** @type {Map<string, { exports: unknown }>} */
const loaded = new Map();

/**
 * Loads a bundled CommonJS file as `require` would, and the files beside it that it needs, with the code that V8 made of
 * them the last time. That stands beside each and is made again where it does not fit this Node; without it a file is
 * only slower. (Node itself keeps compiled code from version 22 on.)
 * @param {string} file
 * @returns {unknown} what it exports
 */
export function loadCached(file) {
  const known = loaded.get(file);
  if (known !== undefined) return known.exports;
  const module = { exports: /** @type {unknown} */ ({}) };
  loaded.set(file, module);
  const folder = dirname(file);
  const fromNode = /** @type {(name: string) => unknown} */ (createRequire(file));
  /** @param {string} name */
  const require = (name) =>
    name.startsWith('./') ? loadCached(join(folder, name)) : fromNode(name);
  compile(file).call(module.exports, module.exports, require, module, file, folder);
  return module.exports;
}

/**
 * The function that a CommonJS file is.
 * @param {string} file
 * @returns {(...given: unknown[]) => void}
 */
function compile(file) {
  const cache = `${file}.code`;
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const text = readFileSync(file, 'utf8');
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${text}\n})`,
    { filename: file, ...(cachedData === undefined ? {} : { cachedData }) },
  );
  if (cachedData === undefined || script.cachedDataRejected === true) {
    // At the end, when what is needed has been compiled.
    process.once('exit', () => keep(cache, script.createCachedData()));
  }
  /** @type {unknown} */
  const body = script.runInThisContext();
  return /** @type {(...given: unknown[]) => void} */ (body);
}

/**
 * @param {string} cache
 * @param {Buffer} code
 */
function keep(cache, code) {
  // Written aside: another command may be reading.
  const beside = `${cache}.${process.pid}`;
  try {
    writeFileSync(beside, code);
    renameSync(beside, cache);
  } catch {
    // A folder that may not be written to: then it stays slow.
    rmSync(beside, { force: true });
  }
}
