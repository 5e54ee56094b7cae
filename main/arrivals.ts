import type { ArrivedDocument } from '../shared/ipc/contract';
import { createSerialQueue } from './serialQueue';

/** Documents from outside (double click, command line, second start, menu) on their way to the page. */
export interface Arrivals {
  /** Opens the files in this order, and keeps them until they are taken. */
  readonly add: (paths: readonly string[]) => Promise<void>;
  /** Whether something is being opened, or waits to be taken. */
  readonly isExpecting: () => boolean;
  /** Hands out what has been opened, once. */
  readonly take: () => ArrivedDocument[];
}

/** `announce` is called when there is something to take. */
export function createArrivals(
  open: (path: string) => Promise<ArrivedDocument>,
  announce: () => void,
): Arrivals {
  const waiting: ArrivedDocument[] = [];
  let underWay = 0;
  const queue = createSerialQueue();
  return {
    add: (paths) => {
      underWay += paths.length;
      return queue(async () => {
        for (const path of paths) {
          waiting.push(await open(path));
          underWay -= 1;
          announce();
        }
      });
    },
    isExpecting: () => underWay + waiting.length > 0,
    take: () => waiting.splice(0),
  };
}
