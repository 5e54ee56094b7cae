/** Milliseconds within which a second crash means that loading again does not help. */
const tooSoon = 10_000;

export interface CrashingWindow {
  readonly reload: () => void;
  readonly close: () => void;
  readonly ask: () => Promise<'reload' | 'close'>;
  /** Milliseconds from any moment on. */
  readonly now: () => number;
}

/** What to do when the page has crashed: it is loaded again, and finds its work in the journal. */
export interface Crashes {
  readonly gone: () => void;
}

/** A page that crashes again at once is not loaded again and again: then the person is asked. */
export function createCrashes(window: CrashingWindow): Crashes {
  let last = -Infinity;
  return {
    gone: () => {
      const since = window.now() - last;
      last = window.now();
      if (since > tooSoon) {
        window.reload();
        return;
      }
      void window.ask().then((choice) => (choice === 'reload' ? window.reload() : window.close()));
    },
  };
}
