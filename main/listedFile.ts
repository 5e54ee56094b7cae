import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { ListedFile } from '../shared/ipc/contract';
import type { Disk } from './disk';
import { nameOfFile } from './fileNames';
import { readDocument } from './readDocument';
import { diskPatience, inTime } from './timeLimit';

type Written = Pick<Stats, 'mtimeMs' | 'size' | 'ino'>;

/** Tells a file as it is written now from every other one. It says nothing of where the file is. */
function stampOf(path: string, { mtimeMs, size, ino }: Written): string {
  const parts = JSON.stringify([path, mtimeMs, size, ino]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 24);
}

/** A file as the page may know it: by a key, without its path. */
export function listed(key: string, path: string, stats: Stats): ListedFile {
  return {
    key,
    name: nameOfFile(path),
    folder: basename(dirname(path)),
    modified: stats.mtime.toISOString(),
    stamp: stampOf(path, stats),
  };
}

/** The largest file that is read to show what is in it, in bytes; who opens a larger one waits for it knowingly. */
const largestPeek = 1024 * 1024;

/** The text of a file with its stamp; null where it is too large, cannot be read, or was written meanwhile. */
export function peek(
  path: string,
  disk: Disk,
  most = largestPeek,
): Promise<{ readonly text: string; readonly stamp: string } | null> {
  const read = async (): Promise<{ text: string; stamp: string } | null> => {
    const stamp = stampOf(path, await disk.stat(path));
    const content = await readDocument(path, disk, most);
    const isSame = stampOf(path, await disk.stat(path)) === stamp;
    return content.ok && isSame ? { text: content.value.text, stamp } : null;
  };
  return inTime(
    () => read().catch(() => null),
    diskPatience,
    () => null,
  );
}
