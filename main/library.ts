import { dirname, join, relative, resolve } from 'node:path';
import type { Disk } from './disk';
import { log } from './log';
import type { Settings } from './settings';
import { inTime } from './timeLimit';

/** Milliseconds to make the folder: a disk of the network that is out of reach answers much later. */
const patience = 2000;

/** The folder where a person keeps scenarios; its files are ordinary files, and others may use it too. */
export interface Library {
  /** Its path, whether it is there or not. */
  readonly folder: () => string;
  /** Whether a file lies in it. What lies in a folder within it does not: the library is one list. */
  readonly holds: (path: string) => boolean;
  /** Makes the folder where it is not there; false: the disk refuses, or does not answer. */
  readonly make: () => Promise<boolean>;
}

/** `documents`: where the system's user keeps documents. */
export function createLibrary(
  documents: string,
  settings: Pick<Settings, 'now'>,
  disk: Pick<Disk, 'mkdir'>,
): Library {
  const folder = (): string => settings.now().libraryFolder ?? join(documents, 'Voorkant');
  return {
    folder,
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
