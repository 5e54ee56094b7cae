import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The JSON files of a folder by their names, in which 1.10.0 comes after 1.9.0: the newest last. */
export function filesByVersion(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort(byNumbers)
    .map((name) => join(folder, name));
}

/** By the numbers in two names, the first one that differs; locales know that too, and take milliseconds to load. */
function byNumbers(one: string, other: string): number {
  const [left, right] = [one, other].map((name) => (name.match(/\d+/g) ?? []).map(Number));
  const at = left?.findIndex((number, place) => number !== right?.[place]) ?? -1;
  return at < 0 ? (one < other ? -1 : 1) : (left?.[at] ?? 0) - (right?.[at] ?? 0);
}

/** The last of them; throws where there is none. */
export function newestFile(folder: string): string {
  const newest = filesByVersion(folder).at(-1);
  if (newest === undefined) throw new Error(`no JSON file in ${folder}`);
  return newest;
}
