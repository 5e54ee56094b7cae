import { app, type Session, type WebContents } from 'electron';
import { blockNetwork } from './offline';
import { isPage } from './pageFile';

/** Holds every session and every page of the app to the same rules, however they come to exist. */
export function lockDown(): void {
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents);
  });
}

function lockSession(session: Session): void {
  blockNetwork(session);
  // Electron security checklist 5: the page needs no permission, so it gets none.
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Files are written by main, where the person chose; the browser writes none.
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

function lockContents(contents: WebContents): void {
  // Electron security checklist 13: no navigation but to the page itself, in any frame.
  contents.on('will-frame-navigate', (event) => {
    if (!isPage(event.url)) {
      event.preventDefault();
    }
  });
  contents.on('will-redirect', (event) => {
    if (!isPage(event.url)) {
      event.preventDefault();
    }
  });
  // Electron security checklist 14 and 15: no new windows, and nothing is handed to another program.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Electron security checklist 11 and 12: no webviews, whatever their options.
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
