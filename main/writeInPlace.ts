import type { FileHandle } from 'node:fs/promises';
import { largestFile } from '../shared/file/fileSizes';
import { FileRefusal, type Disk } from './disk';
import { readOrdinary } from './ordinaryFile';

/** Keeps the content of a file elsewhere; throws when it cannot. */
export type KeepCopy = (target: string, content: Buffer) => Promise<void>;

/**
 * Writes over the content of a file, for a folder that takes no new file. What was there is kept elsewhere
 * first, and put back when the disk refuses halfway; a power cut at that moment leaves the copy only.
 */
export async function writeInPlace(
  path: string,
  content: Uint8Array,
  disk: Disk,
  { check, keepCopy }: { readonly check: () => Promise<void>; readonly keepCopy: KeepCopy },
): Promise<void> {
  const old = await readOrdinary(path, largestFile, disk);
  await keepCopy(path, old);
  await check();
  const file = await disk.open(path, 'r+');
  try {
    await overwrite(file, content);
  } catch (error) {
    await overwrite(file, old).catch(() => {
      throw new FileRefusal('DAMAGED');
    });
    throw error;
  } finally {
    // What is flushed is there, whatever the disk says of closing.
    await file.close().catch(() => undefined);
  }
}

async function overwrite(file: FileHandle, content: Uint8Array): Promise<void> {
  let written = 0;
  while (written < content.byteLength) {
    const { bytesWritten } = await file.write(
      content,
      written,
      content.byteLength - written,
      written,
    );
    written += bytesWritten;
  }
  await file.truncate(content.byteLength);
  await file.sync();
}
