import type { FileHandle } from 'node:fs/promises';
import { disk, type Disk } from '../../../main/disk';

/** An error as the system gives it, with a path in its message as Node puts it there. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: something, open '/map/plan'`), { code });
}

/** The real disk, but `call` fails with `code`, the first `times` times. */
export function failingDisk(call: keyof Disk, code: string, times = Infinity): Disk {
  let left = times;
  const real = disk[call] as (...args: readonly unknown[]) => unknown;
  const fails = (...args: readonly unknown[]): unknown =>
    left-- > 0 ? Promise.reject(systemError(code)) : real(...args);
  return { ...disk, [call]: fails };
}

/** The real disk, but in a file opened for writing (for reading: `read`) that call fails with `code`. */
export function failingFile(
  call: 'writeFile' | 'write' | 'sync' | 'close' | 'read' | 'chmod' | 'chown',
  code: string,
): Disk {
  return tappedDisk({
    [call]: async (file: FileHandle) => {
      // A file that could not be closed is closed all the same.
      if (call === 'close') await file.close();
      throw systemError(code);
    },
  });
}

/** The real disk, where `call` never comes back. */
export function silentDisk(call: keyof Disk): Disk {
  return { ...disk, [call]: () => new Promise<never>(() => undefined) };
}

type FileTaps = Partial<Record<string, (file: FileHandle, path: string) => Promise<unknown>>>;

/** The real disk, whose open files call these functions in place of the methods they are named after. */
export function tappedDisk(taps: FileTaps): Disk {
  return {
    ...disk,
    open: async (path, flags, mode) => {
      const file = await disk.open(path, flags, mode);
      const isWritten = flags === 'wx' || flags === 'r+';
      return new Proxy(file, {
        get: (target, name) => {
          const tap = taps[String(name)];
          // Folders are opened with 'r' and flushed.
          if (tap !== undefined && (isWritten || name === 'read' || flags === 'r')) {
            return () => tap(target, String(path));
          }
          const member: unknown = Reflect.get(target, name, target);
          return typeof member === 'function' ? (member.bind(target) as unknown) : member;
        },
      });
    },
  };
}
