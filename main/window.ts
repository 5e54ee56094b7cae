import { BrowserWindow, nativeTheme, screen } from 'electron';
import { pageUrl } from './pageFile';
import { followPlace, placeFor, type WindowPlace } from './windowPlace';

/** Files a window needs, as paths on disk. */
export interface WindowFiles {
  readonly preload: string;
  readonly icon: string;
}

export interface WindowParts {
  readonly files: WindowFiles;
  /** Where it stood the last time; null: nobody knows. */
  readonly place: WindowPlace | null;
  readonly onPlace: (place: WindowPlace) => void;
  /** Its first picture is painted. */
  readonly onShown: () => void;
}

/** Opens the window; it is shown once its first picture is painted. */
export function openWindow({ files, place, onPlace, onShown }: WindowParts): BrowserWindow {
  const { id } = screen.getPrimaryDisplay();
  const displays = [...screen.getAllDisplays()].sort((one) => (one.id === id ? -1 : 0));
  const { bounds, smallest } = placeFor(
    place,
    displays.map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    title: 'Voorkant',
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    // Shown when painted, on the page's own background: no white flash.
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14191f' : '#f5f7f9',
    webPreferences: {
      preload: files.preload,
      // Electron security checklist 2, 3 and 4: no Node in the page, its own world, a sandbox.
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      // Electron security checklist 6, 8, 9 and 10: Chromium's own protection stays as it is.
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      // Electron security checklist 11.
      webviewTag: false,
      navigateOnDragDrop: false,
      // The words are Dutch and the numbers are many: red wavy lines help nobody, and the
      // dictionaries would come from the network.
      spellcheck: false,
    },
  });
  followPlace(window, onPlace);
  window.once('ready-to-show', () => {
    // Showing it is part of this where a window is made to fill its screen.
    if (place?.isMaximized === true) window.maximize();
    window.show();
    onShown();
  });
  // Electron security checklist 1: the only content is our own, from inside the program.
  void window.loadURL(pageUrl);
  // While the page begins: a picture has to be read for it. There is none on macOS.
  if (process.platform !== 'darwin') window.setIcon(files.icon);
  return window;
}
