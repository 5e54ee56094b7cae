import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf, type Disk } from './disk';

/** Milliseconds after which a temporary file is of nobody though its number runs: another process has it by now. */
const longestSave = 60 * 60 * 1000;

/** Milliseconds after which a temporary file of another computer, or of before names told, belongs to nobody. */
const longest = 24 * 60 * 60 * 1000;

/** Eight digits for this computer: two may write to one shared folder. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** What says that something is of this process on this computer. */
export const ownMark = `${host}-${process.pid}`;

/** Paths that this process is writing now. */
const inUse = new Set<string>();

const shape =
  /^\.voorkant-(?:([0-9a-f]{8})-(\d+)-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** A new name in a folder that says which process of which computer is writing; `forgetTemporary` when it is done. */
export function temporaryPath(folder: string): string {
  const path = join(folder, `.voorkant-${ownMark}-${randomUUID()}.tmp`);
  inUse.add(path);
  return path;
}

export function forgetTemporary(path: string): void {
  inUse.delete(path);
}

/** Removes what saves that were killed left in a folder. Fails nothing: the next save tries again. */
export async function sweepTemporary(folder: string, disk: Disk): Promise<void> {
  const names = await disk.readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const found = shape.exec(name);
    if (found === null || inUse.has(path)) continue;
    const [, of, process] = found;
    const isKnownDead = of === host && !isRunning(Number(process));
    const patience = of === host ? longestSave : longest;
    if (!isKnownDead && !(await isOlder(path, disk, patience))) continue;
    await disk.rm(path, { force: true }).catch(() => undefined);
  }
}

/** Whether another process of that number runs; one that is not ours to signal runs too. */
export function isRunning(number: number): boolean {
  if (number === process.pid) return false;
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function isOlder(path: string, disk: Disk, milliseconds: number): Promise<boolean> {
  return disk.stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > milliseconds,
    () => false,
  );
}
