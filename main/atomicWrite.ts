import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf, type Disk } from './disk';

/** Milliseconds between attempts to rename: 1.6 seconds together, as long as a virus scanner takes. */
const pauses = [20, 60, 120, 200, 400, 800];

/**
 * Writes a file so that at every moment, a power cut included, the old or the new content is there
 * in full: a temporary file in the same folder, flushed, then renamed over the old one. Keeps mode
 * and owner, writes through a symbolic link, and leaves nothing behind when it fails, which it
 * reports by throwing the system's error.
 */
export async function atomicWrite(
  path: string,
  content: string | Uint8Array,
  disk: Disk,
): Promise<void> {
  const target = await followLinks(path, disk);
  const old = await disk.stat(target).catch(() => undefined);
  if (old !== undefined) {
    // Renaming asks for no right to write to the file, so it would replace a read-only one.
    await disk.access(target, constants.W_OK);
  }
  const folder = dirname(target);
  const temporary = join(folder, `.voorkant-${randomUUID()}.tmp`);
  try {
    await writeThrough(temporary, content, old, disk);
    await renameWithPatience(temporary, target, disk);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
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

interface Ownership {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

async function writeThrough(
  path: string,
  content: string | Uint8Array,
  old: Ownership | undefined,
  disk: Disk,
): Promise<void> {
  // Only new: a name that is taken, or a link that someone laid there, is an error.
  const file = await disk.open(path, 'wx');
  try {
    if (old !== undefined) {
      // Before there is anything to read. Giving a file away takes rights that few have.
      await file.chown(old.uid, old.gid).catch(() => undefined);
      await file.chmod(old.mode & 0o7777);
    }
    await file.writeFile(content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** On Windows a file that a scanner or a sync program looks at cannot be replaced for a moment. */
async function renameWithPatience(from: string, to: string, disk: Disk): Promise<void> {
  for (const pause of pauses) {
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
