import * as node from 'node:fs/promises';

/** What main uses of the disk. Passed in, so that a test can let a disk be full or a file be in use. */
export type Disk = Pick<
  typeof node,
  'access' | 'mkdir' | 'open' | 'readFile' | 'readlink' | 'realpath' | 'rename' | 'rm' | 'stat'
>;

export const disk: Disk = node;

/** The system's code for what went wrong, such as `ENOENT`; empty for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
