import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, session } from 'electron';
import { registerAppScheme, serveApp } from './appProtocol';
import { createHandlers } from './handlers';
import { answerMessages } from './ipc';
import { lockDown } from './lockDown';
import { setMenu } from './menu';
import { silenceChromium } from './offline';
import { openWindow } from './window';

// The same in the checkout and in the packed app, where this is the root of app.asar. The assets
// are packed inside too: one path, and covered by the integrity check of releases.
const root = fileURLToPath(new URL('../..', import.meta.url));
const assets = join(root, 'assets');

// Without the single lock two copies would write the same profile.
if (app.requestSingleInstanceLock()) {
  app.commandLine.appendSwitch('lang', 'nl');
  silenceChromium();
  registerAppScheme();
  lockDown();
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => {
    app.quit();
  });
  // Not awaited at the top level: Electron becomes ready only after this module has ended.
  void app.whenReady().then(() => {
    serveApp(session.defaultSession, join(root, 'out/renderer'));
    answerMessages(createHandlers(assets));
    setMenu();
    openMainWindow();
  });
} else {
  console.log('Voorkant is already open; its window comes to the front.');
  app.quit();
}

function openMainWindow(): void {
  const files = {
    preload: join(root, 'out/preload/preload.cjs'),
    icon: join(assets, 'icons/256x256.png'),
  };
  openWindow(files, () => {
    if (process.env['VOORKANT_REPORT_READY'] === '1') {
      console.log('voorkant: window ready');
    }
  });
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window?.isMinimized() === true) {
    window.restore();
  }
  window?.focus();
}
