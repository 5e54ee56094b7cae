import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { standInMarker } from './setUp/paths.mjs';

/**
 * Called by electron-builder once the app lies in its folder: takes out what belongs to a runtime
 * for development only.
 * @param {{ appOutDir: string }} context
 */
export async function afterPack(context) {
  const leftovers = ['resources/default_app.asar', 'version', standInMarker];
  for (const name of leftovers) {
    await rm(join(context.appOutDir, name), { force: true });
  }
}
