import { watch, type FSWatcher } from 'node:fs';

/** Milliseconds after a change until it is looked at: one save is many changes. */
const pause = 300;

/** Milliseconds between two looks: disks of the network tell nobody of changes. */
const interval = 4000;

/** Says when what is listed has become something else. */
export interface FileFollower {
  readonly follow: (isWanted: boolean) => void;
}

export interface FollowParts {
  /** The folder that the system is asked to watch; what it does not tell is found at the next look. */
  readonly folder: () => string;
  /** Everything that is listed, as a text that differs when it differs. */
  readonly look: () => Promise<string>;
  readonly changed: () => void;
}

/** Follows only while somebody looks, and says at most one change for each look. */
export function createFileFollower({ folder, look, changed }: FollowParts): FileFollower {
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  let last: string | null = null;
  let isLooking = false;
  let watched = '';

  function stop(): void {
    watcher?.close();
    watcher = undefined;
    watched = '';
    clearInterval(timer);
    clearTimeout(soon);
    timer = undefined;
    soon = undefined;
    last = null;
  }

  /** Again after a failure at every look: the folder may have come meanwhile, or be another one. */
  function watchFolder(): void {
    const place = folder();
    if (watcher !== undefined && watched === place) return;
    watcher?.close();
    watcher = undefined;
    try {
      const started = watch(place, { persistent: false }, () => {
        soon ??= setTimeout(() => void lookAgain(), pause);
      });
      started.on('error', () => {
        started.close();
        if (watcher === started) watcher = undefined;
      });
      watcher = started;
      watched = place;
    } catch {
      // It is not there, or its disk cannot be watched.
    }
  }

  async function lookAgain(): Promise<void> {
    soon = undefined;
    // One look at a time, however slow the disk.
    if (isLooking) return;
    isLooking = true;
    watchFolder();
    const now = await look().finally(() => (isLooking = false));
    if (timer === undefined || now === last) return;
    const isFirst = last === null;
    last = now;
    if (!isFirst) changed();
  }

  return {
    follow: (isWanted) => {
      stop();
      if (!isWanted) return;
      timer = setInterval(() => void lookAgain(), interval);
      timer.unref();
      void lookAgain();
    },
  };
}
