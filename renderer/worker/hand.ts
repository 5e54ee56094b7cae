/** Whether somebody is at the window. */
export interface Hand {
  /** Moment of the last press, key or movement in the window, as `performance.now` tells; -Infinity before the first. */
  readonly lastSeen: () => number;
  /** Calls `act` at each of them. */
  readonly onSeen: (act: () => void) => void;
}

const signs = ['pointermove', 'pointerdown', 'wheel', 'keydown'];

/** Follows what comes to `target` as long as that lives; costs each event two calls. */
export function watchHand(target: EventTarget): Hand {
  let last = -Infinity;
  const acts: (() => void)[] = [];
  const see = (event: Event): void => {
    // What moves below a hand that rests is told as a movement too.
    const { movementX = 1, movementY = 1 } = event as Partial<PointerEvent>;
    if (movementX === 0 && movementY === 0 && event.type === 'pointermove') return;
    last = performance.now();
    for (const act of acts) act();
  };
  // Before whoever keeps it from going on.
  for (const sign of signs) target.addEventListener(sign, see, { capture: true, passive: true });
  return { lastSeen: () => last, onSeen: (act) => void acts.push(act) };
}
