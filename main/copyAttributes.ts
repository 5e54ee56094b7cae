import { execFile } from 'node:child_process';

/** Milliseconds; it takes two. */
const patience = 2000;

/**
 * Gives a file the extended attributes and access lists of another. Node has no call for these, so on Linux
 * `cp` of the system does it and elsewhere nothing does. A system that refuses costs the attributes only.
 */
export function copyAttributes(from: string, to: string): Promise<void> {
  if (process.platform !== 'linux') return Promise.resolve();
  const args = ['--attributes-only', '--preserve=mode,ownership,xattr', '--', from, to];
  return new Promise((resolve) => {
    execFile('/bin/cp', args, { timeout: patience }, () => resolve());
  });
}
