// An Electron window with nothing of Voorkant in it: what every program of this kind costs.
import { app, BrowserWindow } from 'electron';
import { fileURLToPath } from 'node:url';

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(fileURLToPath(new URL('index.html', import.meta.url)));
});
