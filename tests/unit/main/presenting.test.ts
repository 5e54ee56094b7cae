import type { Rectangle } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPresenting, patience, type Screens } from '../../../main/presenting';
import type { PresentChange } from '../../../shared/ipc/contract';

const normal = { x: 100, y: 50, width: 1440, height: 900 };
const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
const projector = { id: 2, bounds: { x: 1920, y: 0, width: 1280, height: 720 } };

/** A window on a desk of screens that takes its time to leave full screen, and a record of what happened. */
function setScene({ screens = [laptop], leaves = true, isFull = false, isMaximized = false } = {}) {
  const events: string[] = [];
  const changes: PresentChange[] = [];
  const windowEvents = new EventTarget();
  const screenEvents = new EventTarget();
  let bounds: Rectangle = normal;
  let full = isFull;
  let displays = screens.map((screen) => ({ ...screen, workArea: screen.bounds }));
  const left = (): void => {
    full = false;
    windowEvents.dispatchEvent(new Event('leave-full-screen'));
  };
  const window = {
    isDestroyed: () => false,
    isFullScreen: () => full,
    isMaximized: () => isMaximized,
    getNormalBounds: () => bounds,
    getBounds: () => bounds,
    setBounds: (to: Partial<Rectangle>) => {
      bounds = { ...bounds, ...to };
      events.push(`at ${String(bounds.x)}`);
    },
    maximize: () => events.push('maximized'),
    setFullScreen: (to: boolean) => {
      events.push(to ? 'full' : 'window');
      if (to) full = true;
      else if (full && leaves) setTimeout(left, 10);
    },
    on: (event: string, listener: () => void) => windowEvents.addEventListener(event, listener),
  };
  const desk: Screens = {
    getAllDisplays: () => displays,
    getDisplayMatching: ({ x }) => (x >= projector.bounds.x ? projector : laptop),
    on: (event: string, listener: () => void) => screenEvents.addEventListener(event, listener),
  };
  const presenting = createPresenting(window, desk, (change) => changes.push(change));
  return {
    presenting,
    events,
    changes,
    left,
    plug: () => {
      displays = [laptop, projector].map((one) => ({ ...one, workArea: one.bounds }));
      screenEvents.dispatchEvent(new Event('display-added'));
    },
  };
}

/** Does it, and lets the window come to rest. */
async function settled(done: Promise<void>): Promise<void> {
  await vi.advanceTimersByTimeAsync(patience);
  await done;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('presenting', () => {
  it('is full screen, and puts the window back', async () => {
    const { presenting, events, changes } = setScene();
    await presenting.show('here');
    expect(events).toEqual(['full']);
    expect(changes).toEqual([{ ended: false, otherScreen: false }]);
    await settled(presenting.show('off'));
    expect(events.slice(1)).toEqual(['window']);
    // The page has said so itself.
    expect(changes).toHaveLength(1);
  });

  it('leaves a window in full screen that was so before', async () => {
    const { presenting, events } = setScene({ isFull: true });
    await presenting.show('here');
    await settled(presenting.show('off'));
    expect(events).toEqual(['full']);
  });

  it('ends when the system leaves full screen', async () => {
    const { presenting, changes, left } = setScene();
    await presenting.show('here');
    left();
    expect(changes.at(-1)).toEqual({ ended: true, otherScreen: false });
    left();
    expect(changes).toHaveLength(2);
  });

  it('is nothing to a window that does not present', async () => {
    const { presenting, events, changes, left, plug } = setScene({ screens: [laptop, projector] });
    left();
    plug();
    await presenting.show('other');
    await presenting.show('off');
    presenting.reset();
    expect([events, changes]).toEqual([[], []]);
  });

  it('ends with the page', async () => {
    const { presenting, events } = setScene();
    await presenting.show('here');
    presenting.reset();
    expect(events.slice(1)).toEqual(['window']);
  });
});

describe('another screen', () => {
  it('is offered when there is one, also when it is plugged in later', async () => {
    const { presenting, changes, plug } = setScene();
    await presenting.show('here');
    plug();
    expect(changes.map(({ otherScreen }) => otherScreen)).toEqual([false, true]);
  });

  it('is where the window goes, and from where it comes back', async () => {
    const scene = setScene({ screens: [laptop, projector], isMaximized: true });
    const { presenting, events, changes } = scene;
    await presenting.show('here');
    await settled(presenting.show('other'));
    expect(events.slice(1)).toEqual(['window', 'at 1920', 'full']);
    // On its way it left full screen, which ended nothing.
    expect(changes.every(({ ended }) => !ended)).toBe(true);
    await settled(presenting.show('off'));
    expect(events.slice(4)).toEqual(['window', 'at 100', 'maximized']);
  });

  it('is reached also by a window that does not say that it left full screen', async () => {
    const { presenting, events } = setScene({ screens: [laptop, projector], leaves: false });
    await presenting.show('here');
    await settled(presenting.show('other'));
    expect(events.slice(1)).toEqual(['window', 'at 1920', 'full']);
  });

  it('is not where a window goes that stopped presenting on its way', async () => {
    const { presenting, events } = setScene({ screens: [laptop, projector] });
    await presenting.show('here');
    const moved = presenting.show('other');
    const ended = presenting.show('off');
    await settled(Promise.all([moved, ended]).then(() => undefined));
    expect(events).not.toContain('at 1920');
    expect(events.filter((event) => event === 'full')).toHaveLength(1);
  });
});
