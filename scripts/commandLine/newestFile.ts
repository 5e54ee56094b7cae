import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The JSON files of a folder by their names, in which 1.10.0 comes after 1.9.0: the newest last. */
export function filesByVersion(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => join(folder, name));
}

/** The last of them; throws where there is none. */
export function newestFile(folder: string): string {
  const newest = filesByVersion(folder).at(-1);
  if (newest === undefined) throw new Error(`no JSON file in ${folder}`);
  return newest;
}
