import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The newest JSON file of a folder by its name, in which 1.10.0 comes after 1.9.0. */
export function newestFile(folder: string): string {
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
  if (newest === undefined) throw new Error(`no JSON file in ${folder}`);
  return join(folder, newest);
}
