import type { BrowserWindow, Display, Rectangle } from 'electron';
import { assertNever } from '../shared/lib/result';
import type { PresentChange, PresentWhere } from '../shared/ipc/contract';

/** Milliseconds that a system may take to leave full screen before the window is moved anyway. */
export const patience = 2000;

/** What presenting needs of the window. */
export interface PresentingWindow extends Pick<
  BrowserWindow,
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isMaximized'
  | 'setFullScreen'
  | 'getNormalBounds'
  | 'getBounds'
  | 'setBounds'
  | 'maximize'
> {
  readonly on: (event: 'leave-full-screen', listener: () => void) => unknown;
}

/** What presenting needs to know of the screens. */
export interface Screens {
  readonly getAllDisplays: () => readonly Pick<Display, 'id' | 'bounds' | 'workArea'>[];
  readonly getDisplayMatching: (bounds: Rectangle) => Pick<Display, 'id'>;
  readonly on: ((event: 'display-added', listener: () => void) => unknown) &
    ((event: 'display-removed', listener: () => void) => unknown);
}

/** The window while somebody presents. */
export interface Presenting {
  readonly show: (where: PresentWhere) => Promise<void>;
  /** The page is a new one: it does not present. */
  readonly reset: () => void;
}

/** How the window was before presenting. */
interface Before {
  readonly bounds: Rectangle;
  readonly isFullScreen: boolean;
  readonly isMaximized: boolean;
}

/** Full screen, where Electron hides the menu, for as long as somebody presents; `told` hears what the page cannot know. */
export function createPresenting(
  window: PresentingWindow,
  screens: Screens,
  told: (change: PresentChange) => void,
): Presenting {
  let before: Before | null = null;
  let hasMoved = false;
  /** Called when the window leaves full screen on its way to another screen. */
  let onLeft: (() => void) | null = null;

  window.on('leave-full-screen', () => {
    if (onLeft !== null) {
      onLeft();
      return;
    }
    // The system, or a key of it: then the page need not go on in a window.
    if (before !== null) {
      void restore(before);
      told({ ended: true, otherScreen: false });
    }
  });
  screens.on('display-added', tell);
  screens.on('display-removed', tell);

  function tell(): void {
    if (before !== null && !window.isDestroyed()) {
      told({ ended: false, otherScreen: otherScreen() !== undefined });
    }
  }

  function isPresenting(): boolean {
    return before !== null;
  }

  /** The screen after the one that most of the window stands on. */
  function otherScreen(): Rectangle | undefined {
    const all = screens.getAllDisplays();
    const { id } = screens.getDisplayMatching(window.getBounds());
    const at = all.findIndex((display) => display.id === id);
    return all.length < 2 ? undefined : all[(at + 1) % all.length]?.workArea;
  }

  function begin(): void {
    before ??= {
      bounds: window.getNormalBounds(),
      isFullScreen: window.isFullScreen(),
      isMaximized: window.isMaximized(),
    };
    window.setFullScreen(true);
  }

  async function move(): Promise<void> {
    const to = otherScreen();
    if (before === null || to === undefined || onLeft !== null) {
      return;
    }
    hasMoved = true;
    // A window in full screen stays on its screen.
    await leaveFullScreen();
    // It may have ended meanwhile.
    if (isPresenting() && !window.isDestroyed()) {
      window.setBounds(to);
      window.setFullScreen(true);
    }
  }

  function leaveFullScreen(): Promise<void> {
    if (!window.isFullScreen()) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        onLeft = null;
        resolve();
      };
      const timer = setTimeout(done, patience);
      onLeft = done;
      window.setFullScreen(false);
    });
  }

  async function restore({ bounds, isFullScreen, isMaximized }: Before): Promise<void> {
    const isElsewhere = hasMoved;
    before = null;
    hasMoved = false;
    if (!isFullScreen || isElsewhere) {
      await leaveFullScreen();
    }
    if (isElsewhere && !window.isDestroyed()) {
      window.setBounds(bounds);
      if (isMaximized) {
        window.maximize();
      }
      if (isFullScreen) {
        window.setFullScreen(true);
      }
    }
  }

  async function end(): Promise<void> {
    if (before !== null && !window.isDestroyed()) {
      await restore(before);
    }
  }

  return {
    show: async (where) => {
      switch (where) {
        case 'here':
          begin();
          break;
        case 'other':
          await move();
          break;
        case 'off':
          await end();
          break;
        default:
          assertNever(where);
      }
      tell();
    },
    reset: () => void end(),
  };
}
