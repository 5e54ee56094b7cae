import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { RecentDocument } from '../shared/ipc/contract';
import type { Disk } from './disk';
import { nameOfFile } from './fileNames';
import { openJsonFile } from './jsonFile';
import { inTime } from './timeLimit';

const most = 10;

/** Milliseconds to look whether a file is there: a network disk out of reach answers much later. */
const patience = 1000;

const schema = z.array(
  z.object({ key: z.uuid(), path: z.string().min(1), openedAt: z.iso.datetime() }),
);

/** The files that were opened or saved last, newest first. */
export interface RecentFiles {
  /** What is there now; a file that is gone or out of reach is left out, not forgotten. */
  readonly list: () => Promise<readonly RecentDocument[]>;
  /** Folders of the files, also of those that are gone. */
  readonly folders: () => readonly string[];
  readonly pathOf: (key: string) => string | undefined;
  readonly add: (path: string) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** `now` in ISO 8601, UTC. */
export function openRecentFiles(folder: string, disk: Disk, now: () => string): RecentFiles {
  const file = openJsonFile(join(folder, 'recent.json'), schema, [], disk);
  /** Files that are being looked for: a disk that does not answer is asked once, for each call holds a thread. */
  const looking = new Map<string, Promise<boolean>>();

  function isThere(path: string): Promise<boolean> {
    const found =
      looking.get(path) ??
      disk
        .stat(path)
        .then(
          (stats) => stats.isFile(),
          () => false,
        )
        .finally(() => looking.delete(path));
    looking.set(path, found);
    return inTime(
      () => found,
      patience,
      () => false,
    );
  }

  return {
    list: async () => {
      const entries = file.value();
      const there = await Promise.all(entries.map(({ path }) => isThere(path)));
      return entries
        .filter((_entry, index) => there[index])
        .map(({ key, path, openedAt }) => ({
          key,
          name: nameOfFile(path),
          folder: basename(dirname(path)),
          openedAt,
        }));
    },
    folders: () => [...new Set(file.value().map(({ path }) => dirname(path)))],
    pathOf: (key) => file.value().find((entry) => entry.key === key)?.path,
    add: (path) => {
      const known = file.value().find((entry) => entry.path === path);
      const others = file.value().filter((entry) => entry !== known);
      const added = { key: known?.key ?? randomUUID(), path, openedAt: now() };
      return file.set([added, ...others].slice(0, most));
    },
    forget: () => file.set([]),
  };
}
