import type { FileHandle } from 'node:fs/promises';
import { disk, type Disk } from '../../../main/disk';
import { systemError } from '../../unit/main/faultyDisk';

/** Which calls of a disk fail, counted from 0 over the disk and the files that are open on it. */
export interface Fault {
  readonly at: number;
  /** That call only, or every one from there on. */
  readonly lasting: boolean;
  readonly code: string;
}

/** A disk that fails there, and how many calls it had so far. */
export interface FailingDisk {
  readonly disk: Disk;
  readonly calls: () => number;
}

/** Does on the disk what fails nothing: a file that could not be closed is closed all the same. */
const evenSo = 'close';

export function failingAt(fault: Fault | null, base: Disk = disk): FailingDisk {
  let calls = 0;

  function isToFail(): boolean {
    const call = calls++;
    if (fault === null) return false;
    return fault.lasting ? call >= fault.at : call === fault.at;
  }

  function tapped<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (_, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]): Promise<unknown> => {
          const fails = isToFail();
          const call = member as (...given: readonly unknown[]) => Promise<unknown>;
          if (!fails || name === evenSo) {
            const outcome = await call.apply(target, args);
            if (!fails) return name === 'open' ? tapped(outcome as FileHandle) : outcome;
          }
          throw systemError(fault?.code ?? '');
        };
      },
    });
  }

  return { disk: tapped({ ...base }), calls: () => calls };
}
