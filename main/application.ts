import { join } from 'node:path';
import { app } from 'electron';
import { createArrivals } from './arrivals';
import { openAutosave } from './autosave';
import { disk } from './disk';
import { createDocuments } from './documents';
import { createHandlers } from './handlers';
import { answerMessages, tell } from './ipc';
import { createMenu, type AppMenu } from './menu';
import { nativeTexts } from './nativeTexts';
import { sweepLocks } from './fileLock';
import { createLibrary } from './library';
import { openRecentFiles } from './recent';
import { openJournal } from './journal';
import { documentsFolder } from './saveAs';
import { openSettings } from './settings';
import { openSnapshots } from './snapshots';
import { sweepTemporary } from './temporaryFiles';
import { openWindow } from './window';
import type { WindowPlace } from './windowPlace';
import { createDocumentWindow, type DocumentWindow } from './documentWindow';

/** The running program: its window, its documents, its menu. */
export interface Application {
  /** Opens the window. To be called once the app is ready. */
  readonly open: () => void;
  /** Opens files from outside, now or as soon as the page can take them. */
  readonly openDocuments: (paths: readonly string[]) => Promise<void>;
  /** Resolves when the disk has what was kept of the work. */
  readonly settled: () => Promise<void>;
  /** Brings the window to the front. */
  readonly showWindow: () => void;
}

/** Puts the parts of main together. `root` is the program's own folder. */
export function createApplication(root: string): Application {
  const assets = join(root, 'assets');
  const profile = app.getPath('userData');
  const settings = openSettings(profile, disk);
  const library = createLibrary(documentsFolder(), settings, disk);
  const recent = openRecentFiles(profile, disk, () => new Date().toISOString());
  const autosave = openAutosave(profile, library, disk);
  const snapshots = openSnapshots(profile, disk, () => new Date().toISOString());
  const journal = openJournal(join(profile, 'journal'), disk);
  const documents = createDocuments({ disk, snapshots, onSaved: noteUsed });
  const arrivals = createArrivals(documents.open, () => {
    if (documentWindow !== undefined) {
      tell(documentWindow.window.webContents, 'document:arrived', null);
    }
  });
  const texts = () => nativeTexts(settings.now().language);
  let documentWindow: DocumentWindow | undefined;
  let appMenu: AppMenu | undefined;

  function open(): void {
    const files = {
      preload: join(root, 'out/preload/preload.cjs'),
      icon: join(assets, 'icons/256x256.png'),
    };
    // Before the window, which has its size with the menu in it from the start.
    const menu = createMenu(
      {
        command: (command) => tell(opened.window.webContents, 'command', command),
        openRecent: (key) => void arrivals.add([recent.pathOf(key)].filter(isThere)),
        forgetRecent: () => void recent.forget().then(showRecent),
      },
      texts(),
    );
    const ofWindow = {
      files,
      place: settings.now().window,
      onPlace: (window: WindowPlace) => void settings.change({ window }),
      // Not sooner: until then the page waits for what main reads for it.
      onShown: () => {
        reportReady();
        showRecent();
        void sweep();
      },
    };
    const opened = createDocumentWindow(openWindow(ofWindow), {
      texts,
      pathOf: documents.pathOf,
      onState: menu.setState,
      // A file counts as opened once the page shows it: one that it refused is none to come back to.
      onShown: noteUsed,
      forgetWork: journal.clear,
      files: {
        folder: library.folder,
        look: async () => JSON.stringify(await Promise.all([recent.list(), library.list()])),
      },
    });
    documentWindow = opened;
    appMenu = menu;
    answerMessages(
      createHandlers({
        ...{
          assets,
          arrivals,
          autosave,
          documents,
          journal,
          library,
          recent,
          settings,
          snapshots,
          texts,
        },
        documentWindow: () => opened,
        onRecent: showRecent,
        onLanguage: () => {
          menu.setTexts(texts());
          opened.showTitle();
        },
      }),
    );
  }

  /** Takes away what killed saves left. One folder at a time: each call to a silent disk holds a thread. */
  async function sweep(): Promise<void> {
    for (const folder of [
      profile,
      join(profile, 'journal'),
      snapshots.folder,
      ...recent.folders(),
    ]) {
      await sweepTemporary(folder, disk);
      await sweepLocks(folder, disk);
    }
    await snapshots.sweep();
  }

  function noteUsed(path: string): void {
    void recent.add(path);
    showRecent();
  }

  function showRecent(): void {
    void recent.list().then((list) => appMenu?.setRecent(list));
  }

  function showWindow(): void {
    const window = documentWindow?.window;
    if (window === undefined || window.isDestroyed()) {
      return;
    }
    if (window.isMinimized()) {
      window.restore();
    }
    window.focus();
  }

  return { open, openDocuments: arrivals.add, showWindow, settled: journal.settled };
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function reportReady(): void {
  if (process.env['VOORKANT_REPORT_READY'] === '1') {
    console.log('voorkant: window ready');
  }
}
