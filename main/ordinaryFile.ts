import { constants } from 'node:fs';
import { FileRefusal, type Disk } from './disk';
import { megabyte } from '../shared/file/fileSizes';

/** Windows knows no such flag, and no pipe in the place of a file. */
const withoutWaiting = (constants.O_NONBLOCK as number | undefined) ?? 0;

/**
 * The bytes of an ordinary file of at most `most` bytes. Throws the system's error, or a `FileRefusal`. A pipe
 * would wait for ever and a device never end: what is no file is not opened, and what took its place between
 * looking and opening is found out before it is read.
 */
export async function readOrdinary(path: string, most: number, disk: Disk): Promise<Buffer> {
  check(await disk.stat(path), most);
  const file = await disk.open(path, constants.O_RDONLY | withoutWaiting);
  try {
    const found = await file.stat();
    check(found, most);
    const chunks: Buffer[] = [];
    let length = 0;
    // The file may grow while it is read.
    for (let room = found.size + 1; length <= most; room = megabyte) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(room), 0, room, length);
      if (bytesRead === 0) return Buffer.concat(chunks, length);
      chunks.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
    }
    throw new FileRefusal('TOO_LARGE');
  } finally {
    await file.close();
  }
}

function check(
  found: { readonly size: number; readonly isFile: () => boolean },
  most: number,
): void {
  if (!found.isFile()) throw new FileRefusal('NOT_ORDINARY');
  if (found.size > most) throw new FileRefusal('TOO_LARGE');
}
