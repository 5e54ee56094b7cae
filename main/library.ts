import { randomUUID } from 'node:crypto';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { LibraryList } from '../shared/ipc/contract';
import type { Disk } from './disk';
import { isScenarioFile } from './fileNames';
import { listed } from './listedFile';
import { log } from './log';
import type { Settings } from './settings';
import { inTime } from './timeLimit';

/** Files that are listed, the last written first. */
const mostListed = 100;

/** Names of a folder that are looked at: more are no library, and would keep the disk busy. */
const mostLookedAt = 1000;

/** Milliseconds to make or list the folder: a disk of the network that is out of reach answers much later. */
const patience = 2000;

/** The folder where a person keeps scenarios; its files are ordinary files, and others may use it too. */
export interface Library {
  /** Its path, whether it is there or not. */
  readonly folder: () => string;
  /** Whether a file lies in it. What lies in a folder within it does not: the library is one list. */
  readonly holds: (path: string) => boolean;
  /** Makes the folder where it is not there; false: the disk refuses, or does not answer. */
  readonly make: () => Promise<boolean>;
  /** Its scenario files: ordinary files, no links and nothing hidden. Empty where it is not there or does not answer. */
  readonly list: () => Promise<LibraryList>;
  /** Of a file that was listed last; undefined when it is no file in the library any more. */
  readonly pathOf: (key: string) => Promise<string | undefined>;
}

/** `documents`: where the system's user keeps documents. */
export function createLibrary(
  documents: string,
  settings: Pick<Settings, 'now'>,
  disk: Pick<Disk, 'mkdir' | 'readdir' | 'stat' | 'realpath'>,
): Library {
  const folder = (): string => settings.now().libraryFolder ?? join(documents, 'Voorkant');
  /** By path. What is no longer listed loses its key. */
  let keys = new Map<string, string>();
  let listing: Promise<LibraryList> | null = null;

  async function look(): Promise<LibraryList> {
    const place = folder();
    const called = `${basename(dirname(place))}/${basename(place)}`;
    const entries = await disk.readdir(place, { withFileTypes: true }).catch(() => []);
    const names = entries
      .filter(
        (entry) => entry.isFile() && isScenarioFile(entry.name) && !entry.name.startsWith('.'),
      )
      .map(({ name }) => name)
      .slice(0, mostLookedAt);
    const known = keys;
    keys = new Map();
    const found = await Promise.all(
      names.map(async (name) => {
        const path = join(place, name);
        const stats = await disk.stat(path).catch(() => null);
        if (stats?.isFile() !== true) return [];
        const key = known.get(path) ?? randomUUID();
        keys.set(path, key);
        return [{ ...listed(key, path, stats) }];
      }),
    );
    const files = found.flat().sort((one, other) => (one.modified < other.modified ? 1 : -1));
    const more = Math.max(0, files.length - mostListed);
    return { folder: called, files: files.slice(0, mostListed), more };
  }

  return {
    folder,
    list: () => {
      // A disk that does not answer is asked once, for each call holds a thread.
      listing ??= look().finally(() => (listing = null));
      const asked = listing;
      const none = { folder: basename(folder()), files: [], more: 0 };
      return inTime(
        () => asked,
        patience,
        () => none,
      );
    },
    pathOf: async (key) => {
      const path = [...keys].find(([, known]) => known === key)?.[0];
      if (path === undefined) return undefined;
      // What was a file may have become a link to somewhere else.
      const real = await disk.realpath(path).catch(() => '');
      const place = await disk.realpath(folder()).catch(() => '');
      return real === join(place, basename(path)) ? path : undefined;
    },
    // As the system compares names: small and capital letters are the same on Windows.
    holds: (path) => relative(resolve(folder()), dirname(resolve(path))) === '',
    make: () => {
      const made = (): Promise<boolean> =>
        disk.mkdir(folder(), { recursive: true }).then(
          () => true,
          (error: unknown) => {
            log.error('no library folder', error);
            return false;
          },
        );
      return inTime(made, patience, () => false);
    },
  };
}
