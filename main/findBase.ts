import { join } from 'node:path';
import type { Disk } from './disk';
import { isScenarioFile } from './fileNames';
import type { Library } from './library';
import { readDocument } from './readDocument';
import type { Snapshots } from './snapshots';

/** Files of the library that are looked into: more of them take longer than anybody waits. */
const mostFiles = 300;

export interface BaseParts {
  readonly snapshots: Pick<Snapshots, 'textsOf'>;
  readonly library: Pick<Library, 'folder'>;
  readonly disk: Disk;
}

/**
 * The text of a scenario as it was when another one grew from it, among its snapshots and in the library; null: it is
 * in neither. Whether its checksum fits is for the page to find out.
 */
export async function findBase(
  { snapshots, library, disk }: BaseParts,
  scenario: string,
  checksum: string,
): Promise<string | null> {
  for await (const text of snapshots.textsOf(scenario)) {
    if (checksumIn(text) === checksum) return text;
  }
  const names = await disk.readdir(library.folder()).catch(() => []);
  for (const name of names.filter(isScenarioFile).slice(0, mostFiles)) {
    const read = await readDocument(join(library.folder(), name), disk);
    if (read.ok && checksumIn(read.value.text) === checksum) return read.value.text;
  }
  return null;
}

/** What a file says of itself at its end. */
function checksumIn(text: string): string | undefined {
  return /"checksum"\s*:\s*"([0-9a-f]{64})"\s*\}\s*$/.exec(text.slice(-200))?.[1];
}
