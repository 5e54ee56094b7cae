import { BrowserWindow, nativeTheme, screen } from 'electron';
import { pageUrl } from './pageFile';

/** Files a window needs, as paths on disk. */
export interface WindowFiles {
  readonly preload: string;
  readonly icon: string;
}

const preferredSize = { width: 1440, height: 900 };
const smallestSize = { width: 1024, height: 640 };

/** Opens the window; it is shown once its first picture is painted, which `onShown` reports. */
export function openWindow(files: WindowFiles, onShown: () => void): BrowserWindow {
  const available = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    title: 'Voorkant',
    width: Math.min(preferredSize.width, available.width),
    height: Math.min(preferredSize.height, available.height),
    minWidth: Math.min(smallestSize.width, available.width),
    minHeight: Math.min(smallestSize.height, available.height),
    icon: files.icon,
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
  window.once('ready-to-show', () => {
    window.show();
    onShown();
  });
  // Electron security checklist 1: the only content is our own, from inside the program.
  void window.loadURL(pageUrl);
  return window;
}
