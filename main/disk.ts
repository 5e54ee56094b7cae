import * as node from 'node:fs/promises';

type NodeDisk = Pick<
  typeof node,
  'access' | 'mkdir' | 'open' | 'readdir' | 'readlink' | 'realpath' | 'rename' | 'rm' | 'stat'
>;

/** What main uses of the disk. Passed in, so that a test can let a disk be full or a file be in use. */
export interface Disk extends NodeDisk {
  readonly copyAttributes: typeof copyAttributes;
}

export const disk: Disk = { ...node, copyAttributes };

type RefusalCode =
  'NOT_ORDINARY' | 'NO_SCENARIO' | 'TOO_LARGE' | 'CHANGED' | 'GONE' | 'GIVEN_UP' | 'DAMAGED';

/** Why the program itself leaves a file alone, with a code as the system's errors have one. */
export class FileRefusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** The code of what went wrong: the system's, such as `ENOENT`, or our own; empty for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** Milliseconds; it takes two. */
const patience = 2000;

/**
 * Gives a file the extended attributes and access lists of another. Node has no call for these, so on Linux
 * `cp` of the system does it and elsewhere nothing does. A system that refuses costs the attributes only.
 */
async function copyAttributes(from: string, to: string): Promise<void> {
  if (process.platform !== 'linux') return;
  // Loaded when a file is written over: no start waits for it. Not by `import()`, which a script with kept code cannot.
  const { execFile } = process.getBuiltinModule('node:child_process');
  const args = ['--attributes-only', '--preserve=mode,ownership,xattr', '--', from, to];
  await new Promise<void>((resolve) => {
    execFile('/bin/cp', args, { timeout: patience }, () => resolve());
  });
}
