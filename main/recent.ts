import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { RecentDocument } from '../shared/ipc/contract';
import type { Disk } from './disk';
import { openJsonFile } from './jsonFile';
import { listed } from './listedFile';
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
  /** The path of the file that was used last, where it is there. */
  readonly last: () => Promise<string | undefined>;
  readonly add: (path: string) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** `now` in ISO 8601, UTC. */
export function openRecentFiles(folder: string, disk: Disk, now: () => string): RecentFiles {
  const file = openJsonFile(join(folder, 'recent.json'), schema, [], disk);
  /** Files that are being looked for: a disk that does not answer is asked once, for each call holds a thread. */
  const looking = new Map<string, Promise<Stats | null>>();

  /** Null: no file is there, or its disk does not answer. */
  function look(path: string): Promise<Stats | null> {
    const found =
      looking.get(path) ??
      disk
        .stat(path)
        .then(
          (stats) => (stats.isFile() ? stats : null),
          () => null,
        )
        .finally(() => looking.delete(path));
    looking.set(path, found);
    return inTime(
      () => found,
      patience,
      () => null,
    );
  }

  return {
    list: async () => {
      const entries = file.value();
      const there = await Promise.all(entries.map(({ path }) => look(path)));
      return entries.flatMap(({ key, path, openedAt }, index) => {
        const stats = there[index] ?? null;
        return stats === null ? [] : [{ ...listed(key, path, stats), openedAt }];
      });
    },
    folders: () => [...new Set(file.value().map(({ path }) => dirname(path)))],
    pathOf: (key) => file.value().find((entry) => entry.key === key)?.path,
    add: (path) => {
      const known = file.value().find((entry) => entry.path === path);
      const others = file.value().filter((entry) => entry !== known);
      const added = { key: known?.key ?? randomUUID(), path, openedAt: now() };
      return file.set([added, ...others].slice(0, most));
    },
    last: async () => {
      const path = file.value()[0]?.path;
      return path === undefined || (await look(path)) === null ? undefined : path;
    },
    forget: () => file.set([]),
  };
}
