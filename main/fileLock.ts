import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf, type Disk } from './disk';
import { createSerialQueue, type SerialQueue } from './serialQueue';
import { forgetTemporary, hold, isOfDeadOwner, ownMark } from './temporaryFiles';

/** Milliseconds between two attempts, and after which a lock is of nobody: holding one takes milliseconds. */
const pause = 5;
const longest = 3000;

/**
 * Does something while no other Voorkant, of this computer or another, does the same to that file: a file beside it
 * that only one can make. A folder or a disk that takes none costs the lock only; what killed programs left is taken
 * over.
 */
export function withLock<T>(path: string, disk: Disk, task: () => Promise<T>): Promise<T> {
  const digits = createHash('sha256').update(basename(path)).digest('hex').slice(0, 12);
  const lock = join(dirname(path), `.voorkant-${digits}.lock`);
  return lineFor(lock)(async () => {
    const isLocked = await acquire(lock, disk);
    try {
      return await task();
    } finally {
      if (isLocked) await disk.rm(lock, { force: true }).catch(() => undefined);
      forgetTemporary(lock);
    }
  });
}

const lines = new Map<string, SerialQueue>();

/**
 * Those of this program for one lock, one after the other. The file is for other programs: within one, between making
 * it and knowing that it is its own, it would look like left behind.
 */
function lineFor(lock: string): SerialQueue {
  const line = lines.get(lock) ?? createSerialQueue();
  lines.set(lock, line);
  return line;
}

async function acquire(lock: string, disk: Disk): Promise<boolean> {
  hold(lock);
  for (const begin = performance.now(); ;) {
    try {
      const file = await disk.open(lock, 'wx');
      await file.writeFile(ownMark).catch(() => undefined);
      await file.close().catch(() => undefined);
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return false;
    }
    const isLate = performance.now() - begin > longest;
    if (isLate || (await isOfDeadOwner(lock, disk))) {
      await disk.rm(lock, { force: true }).catch(() => undefined);
      if (isLate) return false;
    } else await delay(pause);
  }
}
