import type { ArrivedDocument } from '../shared/ipc/contract';
import { createSerialQueue } from './serialQueue';

/** Documents from outside (double click, command line, second start, menu) on their way to the page. */
export interface Arrivals {
  /** Opens the files in this order, and keeps them until they are taken. */
  readonly add: (paths: readonly string[]) => Promise<void>;
  /** Hands out what has been opened, once. */
  readonly take: () => ArrivedDocument[];
}

/** `announce` is called when there is something to take. */
export function createArrivals(
  open: (path: string) => Promise<ArrivedDocument>,
  announce: () => void,
): Arrivals {
  const waiting: ArrivedDocument[] = [];
  const queue = createSerialQueue();
  return {
    add: (paths) =>
      queue(async () => {
        for (const path of paths) {
          waiting.push(await open(path));
          announce();
        }
      }),
    take: () => waiting.splice(0),
  };
}
