import type { BrowserWindow, Rectangle } from 'electron';

/** Where a window stood, as it was before it was made to fill its screen. */
export interface WindowPlace extends Rectangle {
  readonly isMaximized: boolean;
}

const preferredSize = { width: 1440, height: 900 };
const smallestSize = { width: 1024, height: 640 };

/** As much of the upper edge as a hand needs to take hold of a window, in points. */
const grip = { width: 120, height: 32 };

/** Milliseconds without a movement after which a place is kept. */
const pause = 500;

/** The size of a window, and where it stands; without a place the system finds one. */
export type Bounds = Pick<Rectangle, 'width' | 'height'> & Partial<Pick<Rectangle, 'x' | 'y'>>;

export interface Place {
  readonly bounds: Bounds;
  readonly smallest: Pick<Rectangle, 'width' | 'height'>;
}

/**
 * Where a window opens: where it stood, if a screen is there that shows it, and never larger than that screen.
 *
 * @param screens what of each screen is free for windows, the main one first.
 */
export function placeFor(kept: WindowPlace | null, screens: readonly Rectangle[]): Place {
  const shownOn = kept === null ? undefined : screens.find((screen) => isInReach(kept, screen));
  const screen = shownOn ?? screens[0] ?? { x: 0, y: 0, ...preferredSize };
  const { width, height } = kept !== null && shownOn !== undefined ? kept : preferredSize;
  const smallest = {
    width: Math.min(smallestSize.width, screen.width),
    height: Math.min(smallestSize.height, screen.height),
  };
  const size = {
    width: Math.max(smallest.width, Math.min(width, screen.width)),
    height: Math.max(smallest.height, Math.min(height, screen.height)),
  };
  const where = kept === null || shownOn === undefined ? {} : { x: kept.x, y: kept.y };
  return { bounds: { ...where, ...size }, smallest };
}

/** Whether enough of the upper edge lies on a screen. */
function isInReach({ x, y, width }: Rectangle, screen: Rectangle): boolean {
  const left = Math.max(x, screen.x);
  const right = Math.min(x + width, screen.x + screen.width);
  const top = Math.max(y, screen.y);
  const bottom = Math.min(y + grip.height, screen.y + screen.height);
  return right - left >= grip.width && bottom - top >= grip.height;
}

/** Tells where a window stands once it has come to rest, and when it closes; not of full screen, which is for a while. */
export function followPlace(window: BrowserWindow, told: (place: WindowPlace) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isFullScreen() || window.isMinimized()) return;
    told({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, pause);
  };
  window.on('move', later);
  window.on('resize', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', tell);
  window.on('closed', () => clearTimeout(timer));
}
