import { app } from 'electron';
import { log, openLog } from './log';

/** Opens the log in the system's place for it, and writes to it what nobody else catches. */
export function keepLog(): void {
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
