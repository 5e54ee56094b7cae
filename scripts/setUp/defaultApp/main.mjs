// Runs inside Electron when it is started as `electron FOLDER`: Electron leaves it to this app to
// find the folder's program. The stand-in runtime lacks the one that Electron's own download has.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// `electron -r MODULE FOLDER`: Playwright holds the app back with it until it has attached.
if (process.argv[1] === '-r') {
  createRequire(import.meta.url)(resolve(process.argv[2]));
}

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('Usage: electron FOLDER');
  app.exit(1);
} else {
  const appFolder = resolve(folder);
  /** @type {{ name: string, productName?: string, version: string, main?: string }} */
  const manifest = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(appFolder);
  try {
    // Awaited at the top level: Electron becomes ready only afterwards, and some things a program
    // says (its protocols, its switches) count only before.
    await import(pathToFileURL(join(appFolder, manifest.main ?? 'index.js')).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
