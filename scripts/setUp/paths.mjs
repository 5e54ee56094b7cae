import { fileURLToPath } from 'node:url';

/** Folder of the checkout, without a separator at its end. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
