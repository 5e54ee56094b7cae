import { constants, type Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf, FileRefusal, type Disk } from './disk';
import { sweepLocks, withLock } from './fileLock';
import { forgetTemporary, sweepTemporary, temporaryPath } from './temporaryFiles';
import { writeInPlace, type KeepCopy } from './writeInPlace';

/** Milliseconds between attempts to rename: 1.6 seconds together, as long as a virus scanner takes. */
const pauses = [20, 60, 120, 200, 400, 800];

/** What a folder says that takes no new file, though the file in it may be written. */
const withoutRights = ['EACCES', 'EPERM'];

export interface WriteOptions {
  /** Called directly before the new content takes the place of the old, with the path it goes to; throws to leave the old. */
  readonly check?: (target: string) => Promise<void>;
  /** Keeps the old content elsewhere, so that a file in a folder without rights may be written in place. */
  readonly keepCopy?: KeepCopy;
}

/**
 * Writes a file so that at every moment, a power cut included, the old or the new content is there in full: a
 * temporary file in the same folder, flushed, then renamed over the old one. Keeps rights, owner and extended
 * attributes as far as the system lets it, writes through a symbolic link, takes away what killed saves left,
 * and leaves nothing behind when it fails, which it reports by throwing the system's error or a `FileRefusal`.
 */
export async function atomicWrite(
  path: string,
  content: string | Uint8Array,
  disk: Disk,
  { check, keepCopy }: WriteOptions = {},
): Promise<void> {
  const target = await followLinks(path, disk);
  const old = await disk.stat(target).catch(() => undefined);
  if (old !== undefined) {
    // A rename would put a file in the place of a pipe or a device, and asks for no right to write to the file.
    if (!old.isFile()) throw new FileRefusal('NOT_ORDINARY');
    await disk.access(target, constants.W_OK);
  }
  const folder = dirname(target);
  await sweepTemporary(folder, disk);
  await sweepLocks(folder, disk);
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const beforeRename = (): Promise<void> => check?.(target) ?? Promise.resolve();
  const replace = (from: string): Promise<void> =>
    renameWithPatience(from, target, disk, beforeRename);
  // Between the look and the rename nobody else may do the same.
  const renamed = (from: string): Promise<void> =>
    check === undefined ? replace(from) : withLock(target, disk, () => replace(from));
  try {
    await writeBeside(target, bytes, old, disk, renamed);
  } catch (error) {
    const mayWriteInPlace = old !== undefined && withoutRights.includes(codeOf(error));
    if (!mayWriteInPlace || keepCopy === undefined) throw error;
    await writeInPlace(target, bytes, disk, { check: beforeRename, keepCopy });
  }
  await flushFolder(folder, disk);
}

/** Where the content ends up: the target of a link, also of one whose target does not exist. */
async function followLinks(path: string, disk: Disk): Promise<string> {
  try {
    return await disk.realpath(path);
  } catch {
    const link = await disk.readlink(path).catch(() => undefined);
    return link === undefined ? path : resolve(dirname(path), link);
  }
}

async function writeBeside(
  target: string,
  bytes: Uint8Array,
  old: Stats | undefined,
  disk: Disk,
  rename: (from: string) => Promise<void>,
): Promise<void> {
  const temporary = temporaryPath(dirname(target));
  try {
    await writeThrough(temporary, target, bytes, old, disk);
    await rename(temporary);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    forgetTemporary(temporary);
  }
}

async function writeThrough(
  path: string,
  target: string,
  bytes: Uint8Array,
  old: Stats | undefined,
  disk: Disk,
): Promise<void> {
  // Only new: a name that is taken, or a link that someone laid there, is an error.
  const file = await disk.open(path, 'wx', old === undefined ? 0o666 : old.mode & 0o600);
  try {
    if (old !== undefined) {
      // Before there is anything to read.
      await disk.copyAttributes(target, ownName(file, path));
      await keepRights(file, old);
    }
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * What the program that copies attributes is to call an open file. It may outlive this one: then the name is gone, and
 * it makes no new file where a killed save was swept.
 */
function ownName({ fd }: FileHandle, path: string): string {
  return process.platform === 'linux' ? `/proc/${process.pid}/fd/${fd}` : path;
}

/** Giving a file away takes rights that few have, and some disks know no rights: neither stops a save. */
async function keepRights(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const isKept = await file.chown(uid, gid).then(
    () => true,
    () => false,
  );
  // The rights of a group are for that group and no other.
  const hasGroup = isKept || (await file.stat()).gid === gid;
  await file.chmod(mode & (hasGroup ? 0o7777 : 0o7707)).catch(() => undefined);
}

/** On Windows a file that a scanner or a sync program looks at cannot be replaced for a moment. */
async function renameWithPatience(
  from: string,
  to: string,
  disk: Disk,
  check: () => Promise<void>,
): Promise<void> {
  for (const pause of pauses) {
    await check();
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EBUSY'].includes(codeOf(error))) {
        throw error;
      }
      await delay(pause);
    }
  }
  await check();
  await disk.rename(from, to);
}

/**
 * Makes the rename itself survive a power cut. The new content is in place already, so a system
 * that cannot flush a folder (Windows, some network disks) fails nothing.
 */
async function flushFolder(path: string, disk: Disk): Promise<void> {
  try {
    const folder = await disk.open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // As said above.
  }
}
