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
    const tickets = await readTickets(lock, disk).catch(() => []);
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
      let tickets = await readTickets(lock, disk);
      if (!tickets.includes(own)) {
        // The file has gone with the one who was in, or was never there.
        adds += 1;
        await addTicket(lock, own, disk);
        tickets = await readTickets(lock, disk);
      }
      const next = tickets.find(
        (ticket) => ticket === own || !(isLeft(ticket) || passedOver.has(ticket)),
      );
      if (next === own) return true;
      // Nobody: the file went again in between.
      if (next !== undefined && next !== first.ticket) {
        first = { ticket: next, since: performance.now() };
      }
      if (performance.now() - first.since > longest) passedOver.add(first.ticket);
    } catch {
      return false;
    }
    await delay(pause);
  }
  return false;
}

/** None when there is no such file. */
async function readTickets(lock: string, disk: Disk): Promise<readonly string[]> {
  const found = await disk.open(lock, adding & ~constants.O_CREAT).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return [];
  try {
    if (!(await found.stat()).isFile()) throw new Error('no lock');
    const { bytesRead, buffer } = await found.read(Buffer.alloc(mostRead), 0, mostRead, 0);
    // The last line has no end while it is written.
    const lines = buffer.subarray(0, bytesRead).toString().split('\n').slice(0, -1);
    return lines.filter((line) => line !== '');
  } finally {
    await found.close().catch(() => undefined);
  }
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
