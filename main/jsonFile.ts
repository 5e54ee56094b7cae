import { basename, dirname } from 'node:path';
import { mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { atomicWrite } from './atomicWrite';
import { codeOf, type Disk } from './disk';
import { log } from './log';
import { createSerialQueue } from './serialQueue';
import { megabyte } from '../shared/file/fileSizes';

/** Bytes of the largest that is read: a pipe would hold up the start for ever, a device never end. */
const largest = megabyte;

/** A small file of the program's own, read once and kept in memory. */
export interface JsonFile<T> {
  readonly value: () => T;
  /** Changes the value at once, and the file soon after. A disk that refuses costs the memory only. */
  readonly set: (value: T) => Promise<void>;
}

/**
 * Reads at once, as the program starts: a few hundred bytes that the first window needs. A file
 * that cannot be understood is kept beside as `….broken` and begun afresh.
 */
export function openJsonFile<T>(
  path: string,
  schema: z.ZodType<T>,
  fresh: T,
  disk: Disk,
): JsonFile<T> {
  let value = read(path, schema) ?? fresh;
  const queue = createSerialQueue();
  return {
    value: () => value,
    set: (changed) => {
      value = changed;
      return queue(() => atomicWrite(path, `${JSON.stringify(changed, null, 2)}\n`, disk)).catch(
        (error: unknown) => {
          log.error(`${basename(path)} not written`, error);
        },
      );
    },
  };
}

function read<T>(path: string, schema: z.ZodType<T>): T | undefined {
  let text: string;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const found = statSync(path);
    if (!found.isFile() || found.size > largest) {
      log.error(`${basename(path)} is no file of this program`);
      setAside(path);
      return undefined;
    }
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      log.error(`${basename(path)} not read`, error);
    }
    return undefined;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    log.error(`${basename(path)} not understood`, error);
    setAside(path);
    return undefined;
  }
}

function setAside(path: string): void {
  try {
    renameSync(path, `${path}.broken`);
  } catch (error) {
    log.error(`${basename(path)} not set aside`, error);
  }
}
