import { createHash } from 'node:crypto';
import { dirname, join, resolve, sep } from 'node:path';
import { atomicWrite } from './atomicWrite';
import type { Disk } from './disk';
import { nameOfFile, scenarioExtension } from './fileNames';
import { log } from './log';

/** Versions of one file that are kept. */
const most = 10;

/** What files held before they were saved, in the program's own folder. */
export interface Versions {
  /** Keeps a content that is about to go; throws when the disk refuses. */
  readonly keep: (path: string, content: Uint8Array) => Promise<void>;
  /** The same, for a content that has gone: a disk that refuses costs the version only. */
  readonly tryToKeep: (path: string, content: Uint8Array) => Promise<void>;
  /** Where the versions of a file are; without a path where those of all files are. */
  readonly folderOf: (path: string | undefined) => string;
  /** Whether a path is one of the versions: these are read and never written. */
  readonly isVersion: (path: string) => boolean;
}

/** `profile`: the program's own folder. `now` in ISO 8601, UTC. */
export function openVersions(profile: string, disk: Disk, now: () => string): Versions {
  const root = join(profile, 'versions');

  function folderOf(path: string | undefined): string {
    if (path === undefined) return root;
    // Files of one name in two folders are two files.
    const digits = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12);
    return join(root, `${nameOfFile(path).slice(0, 60)} ${digits}`);
  }

  async function keep(path: string, content: Uint8Array): Promise<void> {
    const folder = folderOf(path);
    await disk.mkdir(folder, { recursive: true });
    // A time that every system takes as a name, and that sorts.
    const at = now().slice(0, 23).replace('T', ' ').replaceAll(':', '.');
    const name = `${nameOfFile(path).slice(0, 60)} ${at}${scenarioExtension}`;
    await atomicWrite(join(folder, name), content, disk);
    await prune(folder);
  }

  async function prune(folder: string): Promise<void> {
    const names = (await disk.readdir(folder)).filter((name) => name.endsWith(scenarioExtension));
    for (const name of names.sort().slice(0, -most)) {
      await disk.rm(join(folder, name), { force: true });
    }
  }

  return {
    keep,
    tryToKeep: (path, content) =>
      keep(path, content).catch((error: unknown) => log.error('no version kept of a file', error)),
    folderOf,
    isVersion: (path) => {
      const folder = dirname(resolve(path));
      return folder.startsWith(resolve(root) + sep);
    },
  };
}
