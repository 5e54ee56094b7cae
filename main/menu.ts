import { app, Menu } from 'electron';
import type { Command, PageState, RecentDocument } from '../shared/ipc/contract';
import { menuTemplate } from './menuTemplate';
import type { NativeTexts } from './nativeTexts';

/** What the choices of the menu do. */
export interface MenuActions {
  readonly command: (command: Command) => void;
  readonly openRecent: (key: string) => void;
  readonly forgetRecent: () => void;
}

/** The application menu, which follows language, recent files and the steps to undo. */
export interface AppMenu {
  readonly setTexts: (texts: NativeTexts) => void;
  readonly setRecent: (recent: readonly RecentDocument[]) => void;
  readonly setState: (state: Pick<PageState, 'undo' | 'redo'>) => void;
}

/** Milliseconds between two menus: a slider that moves names another step with every frame. */
const pause = 100;

export function createMenu(actions: MenuActions, texts: NativeTexts): AppMenu {
  const shown = { texts, recent: [] as readonly RecentDocument[], state: noSteps };
  let timer: NodeJS.Timeout | undefined;

  function show(): void {
    timer = undefined;
    const template = menuTemplate({
      ...shown,
      ...actions,
      isMac: process.platform === 'darwin',
      hasDeveloperTools: !app.isPackaged,
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  function change(changes: Partial<typeof shown>): void {
    Object.assign(shown, changes);
    timer ??= setTimeout(show, pause);
  }

  show();
  return {
    setTexts: (changed) => change({ texts: changed }),
    setRecent: (recent) => change({ recent }),
    setState: ({ undo, redo }) => {
      if (undo !== shown.state.undo || redo !== shown.state.redo) {
        change({ state: { undo, redo } });
      }
    },
  };
}

const noSteps: Pick<PageState, 'undo' | 'redo'> = { undo: null, redo: null };
