import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog, session } from 'electron';
import { registerAppScheme, serveApp } from './appProtocol';
import { documentArguments } from './documentArguments';
import { packDocuments, unpackDocuments } from './handOver';
import { lockDown } from './lockDown';
import { fill, nativeTexts } from './nativeTexts';
import { silenceChromium } from './offline';
import { createApplication } from './application';
import { inTime } from './timeLimit';
import { unsafeSwitch } from './unsafeSwitches';
import { log, openLog } from './log';

// The same in the checkout and in the packed app, where this is the root of app.asar. The assets
// are packed inside too: one path, and covered by the integrity check of releases.
const root = fileURLToPath(new URL('../..', import.meta.url));

const named = documentArguments(process.argv, process.cwd(), app.getAppPath());

const unsafe = unsafeSwitch(app.isPackaged, (name) => app.commandLine.hasSwitch(name));

if (unsafe !== undefined) {
  const { title, text } = nativeTexts('nl').dialog.unsafe;
  // Before the app is ready: a dialog, or on Linux a line on standard error.
  dialog.showErrorBox(title, fill(text, { name: unsafe }));
  app.exit(1);
  // Without the single lock two copies would write the same profile. Another start hands its files to
  // the first, as full paths: Chromium puts its command line in another order.
} else if (app.requestSingleInstanceLock(packDocuments(named))) {
  keepLog();
  app.commandLine.appendSwitch('lang', 'nl');
  silenceChromium();
  registerAppScheme();
  lockDown();
  const program = createApplication(root);
  void program.openDocuments(named);
  app.on('second-instance', (_event, _argv, _folder, more) => {
    program.showWindow();
    void program.openDocuments(unpackDocuments(more));
  });
  // A double click on macOS, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void program.openDocuments([path]);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  // What is being kept or cleared of the journal is not cut off by the end; a disk that does not answer waits for
  // nobody. Electron that was held back here once does not quit when asked again: it exits.
  app.on('will-quit', (event) => {
    event.preventDefault();
    void inTime(program.settled, 2000, () => undefined).finally(() => app.exit());
  });
  // Not awaited at the top level: Electron becomes ready only after this module has ended.
  void app.whenReady().then(() => {
    serveApp(session.defaultSession, join(root, 'out/renderer'));
    program.open();
  });
} else {
  console.log('Voorkant is already open; its window comes to the front.');
  app.quit();
}

/** Opens the log in the system's place for it, and writes to it what nobody else catches. */
function keepLog(): void {
  try {
    openLog(app.getPath('logs'));
  } catch (error) {
    // Without a log the program still opens.
    log.error('no folder for the log', error);
  }
  log.info(
    `Voorkant ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`,
  );
  // Only listens: what Electron does with such an error stays as it is.
  process.on('uncaughtExceptionMonitor', (error) => log.error('uncaught', error));
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    log.error(`the page is gone: ${reason}, ${exitCode}`);
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    log.error(`${type} is gone: ${reason}, ${exitCode}`);
  });
}
