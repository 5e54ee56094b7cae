import { fileURLToPath } from 'node:url';

/** Folder of the checkout, without a separator at its end. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** In this file of the runtime stands why it is not Electron's own download. */
export const standInMarker = 'STAND-IN.txt';
