import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf, type Disk } from './disk';
import { createSerialQueue, type SerialQueue } from './serialQueue';
import { isRunning, ownMark } from './temporaryFiles';

/** Milliseconds between two looks, and after which one who holds a lock is passed over: it takes milliseconds. */
const pause = 5;
const longest = 3000;

/** Bytes: tickets of 60, of which a few are there at a time. */
const mostRead = 64 * 1024;

/** Times that a ticket is added: it goes with the file of the one before. More of them means a file that is no lock. */
const mostAdds = 200;

const lockShape = /^\.voorkant-[0-9a-f]{12}\.lock$/;

const ticketShape = /^([0-9a-f]{8})-(\d+)-/;

/** Not through a link that somebody laid there, and without waiting for a pipe. Windows knows neither. */
const adding =
  constants.O_RDWR |
  constants.O_APPEND |
  constants.O_CREAT |
  ((constants.O_NOFOLLOW as number | undefined) ?? 0) |
  ((constants.O_NONBLOCK as number | undefined) ?? 0);

/**
 * Does something while no other Voorkant, of this computer or another, does the same to that file. Who wants in adds a
 * ticket to a file beside it, and the first ticket whose owner still runs is let in; so two that find what a killed
 * program left agree on who is next, without taking anything away from each other. A folder or a disk that takes no
 * such file costs the lock only.
 */
export function withLock<T>(path: string, disk: Disk, task: () => Promise<T>): Promise<T> {
  const digits = createHash('sha256').update(basename(path)).digest('hex').slice(0, 12);
  const lock = join(dirname(path), `.voorkant-${digits}.lock`);
  return lineFor(lock)(() => underLock(lock, disk, task));
}

/** Removes the locks in a folder that killed programs left. Fails nothing: the next save tries again. */
export async function sweepLocks(folder: string, disk: Disk): Promise<void> {
  const names = await disk.readdir(folder).catch(() => []);
  for (const name of names.filter((one) => lockShape.test(one))) {
    const lock = join(folder, name);
    const { tickets } = await look(lock, disk, () => undefined, '').catch(() => ({ tickets: [] }));
    if (tickets.length === 0 || tickets.some((ticket) => !isLeft(ticket))) continue;
    // In turn, as everybody: what is left may be somebody's next moment.
    await lineFor(lock)(() => underLock(lock, disk, () => Promise.resolve()));
  }
}

const lines = new Map<string, SerialQueue>();

/** Those of this program for one lock, one after the other: a ticket says of which process it is, and no more. */
function lineFor(lock: string): SerialQueue {
  const line = lines.get(lock) ?? createSerialQueue();
  lines.set(lock, line);
  return line;
}

async function underLock<T>(lock: string, disk: Disk, task: () => Promise<T>): Promise<T> {
  const isLocked = await acquire(lock, disk);
  try {
    return await task();
  } finally {
    if (isLocked) await disk.rm(lock, { force: true }).catch(() => undefined);
  }
}

async function acquire(lock: string, disk: Disk): Promise<boolean> {
  const own = `${ownMark}-${randomUUID()}`;
  /** Who is first, since when: of another computer nobody knows whether it still runs. */
  let first = { ticket: '', since: performance.now() };
  const passedOver = new Set<string>();
  for (let adds = 0; adds < mostAdds;) {
    try {
      const nextOf = (tickets: readonly string[]): string | undefined =>
        tickets.find((ticket) => ticket === own || !(isLeft(ticket) || passedOver.has(ticket)));
      let seen = await look(lock, disk, nextOf, own);
      if (!seen.tickets.includes(own)) {
        // The file has gone with the one who was in, or was never there.
        adds += 1;
        await addTicket(lock, own, disk);
        seen = await look(lock, disk, nextOf, own);
      }
      if (seen.isIn) return true;
      // Nobody: the file went again in between.
      if (seen.next !== undefined && seen.next !== first.ticket) {
        first = { ticket: seen.next, since: performance.now() };
      }
      if (performance.now() - first.since > longest) passedOver.add(first.ticket);
    } catch {
      return false;
    }
    await delay(pause);
  }
  return false;
}

/** What a lock says at one moment. */
interface Seen {
  readonly tickets: readonly string[];
  readonly next: string | undefined;
  /** `own` is next, and in the file that still is the lock. */
  readonly isIn: boolean;
}

/**
 * Looks who is next. Who was in may take the file away and end between reading it and asking whether he runs: then he
 * seems to have left it. So whoever finds himself next looks whether what he read is still there, while he holds it
 * open, so that no other file can have its number. From then on nobody takes it away but himself.
 */
async function look(
  lock: string,
  disk: Disk,
  nextOf: (tickets: readonly string[]) => string | undefined,
  own: string,
): Promise<Seen> {
  const nothing = { tickets: [], next: undefined, isIn: false };
  const found = await disk.open(lock, adding & ~constants.O_CREAT).catch(orNull);
  if (found === null) return nothing;
  try {
    const file = await found.stat();
    if (!file.isFile()) throw new Error('no lock');
    const { bytesRead, buffer } = await found.read(Buffer.alloc(mostRead), 0, mostRead, 0);
    // The last line has no end while it is written.
    const lines = buffer.subarray(0, bytesRead).toString().split('\n').slice(0, -1);
    const tickets = lines.filter((line) => line !== '');
    const next = nextOf(tickets);
    if (next !== own) return { tickets, next, isIn: false };
    const there = await disk.stat(lock).catch(orNull);
    const isSame = there !== null && there.ino === file.ino && there.dev === file.dev;
    return isSame ? { tickets, next, isIn: true } : nothing;
  } finally {
    await found.close().catch(() => undefined);
  }
}

/** There is no such file. */
function orNull(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

async function addTicket(lock: string, own: string, disk: Disk): Promise<void> {
  const file = await disk.open(lock, adding, 0o666);
  try {
    if (!(await file.stat()).isFile()) throw new Error('no lock');
    // Whoever was killed while adding left half a line.
    await file.write(`\n${own}\n`);
  } finally {
    await file.close().catch(() => undefined);
  }
}

/**
 * Whether nobody waits with a ticket: it is half of one, or of a process of this computer that runs no more. One of
 * this process is of an earlier one of the same number.
 */
function isLeft(ticket: string): boolean {
  const [, host, number] = ticketShape.exec(ticket) ?? [];
  const [ownHost] = ownMark.split('-');
  return host === undefined || (host === ownHost && !isRunning(Number(number)));
}
