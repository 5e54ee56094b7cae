import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type OpenApp } from './launchApp';

let open: OpenApp;

beforeAll(async () => {
  open = await launchApp();
});

afterAll(() => open.close());

/** What the page gets when it asks for an address: the status, or that it was refused. */
function fetchInPage(address: string): Promise<number | string> {
  return open.page.evaluate(
    (url) =>
      fetch(url).then(
        (response) => response.status,
        () => 'refused',
      ),
    address,
  );
}

/** The same from main, where no content policy stands in between. */
function fetchInMain(address: string): Promise<number | string> {
  return open.app.evaluate(
    ({ net }, url) =>
      net.fetch(url).then(
        (response) => response.status,
        () => 'refused',
      ),
    address,
  );
}

describe('the window', () => {
  it('shows the page of the own protocol under the name of the program', async () => {
    await open.page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(open.page.url()).toBe('voorkant://app/index.html');
    expect(await open.page.title()).toMatch(/Voorkant$/);
    await open.takePicture('window');
  });

  it('is Dutch, also for the browser inside', async () => {
    expect(await open.page.evaluate(() => document.documentElement.lang)).toBe('nl');
    expect(await open.page.evaluate(() => navigator.language)).toBe('nl');
  });

  it('has a page with a sandbox, in a world of its own, without Node', async () => {
    const preferences = await open.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    // Electron says of these only that they are on.
    const on = ['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'experimentalFeatures'];
    for (const name of [...on, 'allowRunningInsecureContent']) {
      expect(preferences[name] ?? false).toBe(false);
    }
    expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
    const globals = ['require', 'process', 'module', 'Buffer', 'global', 'electron'];
    const present = await open.page.evaluate(
      (names) => names.filter((name) => name in globalThis),
      globals,
    );
    expect(present).toEqual([]);
  });

  it('offers the page the bridge and nothing else', async () => {
    const names = await open.page.evaluate(() =>
      Object.keys((globalThis as unknown as { voorkant: object }).voorkant).sort(),
    );
    expect(names).toEqual([
      'appInfo',
      'changeSettings',
      'chooseAutosave',
      'chooseLibrary',
      'choosePlace',
      'clearWork',
      'discardWork',
      'findBase',
      'findWork',
      'firstDocument',
      'forgetRecent',
      'keepWork',
      'listLibrary',
      'listRecent',
      'listSnapshots',
      'onCommand',
      'onDocument',
      'onFilesChanged',
      'onPresent',
      'onSaveBeforeClose',
      'openDocument',
      'openDropped',
      'openListed',
      'peek',
      'present',
      'print',
      'readAutosave',
      'readExamples',
      'readModels',
      'readSettings',
      'readSnapshot',
      'reportError',
      'reportState',
      'saveDocument',
      'saveDocumentAs',
      'saveExport',
      'savePdf',
      'savePicture',
      'setLanguage',
      'setPerson',
      'takeWork',
    ]);
  });
});

describe('the own protocol', () => {
  it.each([
    ['a file of the page', 'voorkant://app/index.html', 200],
    ['a file that is not there', 'voorkant://app/nothing.js', 404],
    ['a path upwards', 'voorkant://app/../../package.json', 404],
    ['an encoded path upwards', 'voorkant://app/..%2f..%2fpackage.json', 403],
    ['a doubly encoded path upwards', 'voorkant://app/..%252f..%252fpackage.json', 404],
    ['a path upwards with backslashes', 'voorkant://app/..%5c..%5cpackage.json', 403],
    ['a path from the root', 'voorkant://app//etc/passwd', 403],
    ['another host', 'voorkant://elsewhere/index.html', 403],
  ])('answers %s', async (_name, address, status) => {
    expect(await fetchInMain(address)).toBe(status);
  });
});

describe('the network', () => {
  const outside = [
    'https://example.invalid/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'voorkant://elsewhere/index.html',
  ];

  it.each(outside)('is out of reach of the page: %s', async (address) => {
    expect(await fetchInPage(address)).toBe('refused');
  });

  it.each(['https://example.invalid/', 'http://127.0.0.1:9/'])(
    'is out of reach of main: %s',
    async (address) => {
      expect(await fetchInMain(address)).toBe('refused');
    },
  );

  it('cannot be navigated to, nor opened in a new window', async () => {
    const opened = await open.page.evaluate(() => {
      const other = window.open('https://example.invalid/');
      window.location.href = 'https://example.invalid/';
      return other === null;
    });
    await open.page.waitForTimeout(200);
    expect(opened).toBe(true);
    expect(open.page.url()).toBe('voorkant://app/index.html');
    expect(open.app.windows()).toHaveLength(1);
  });

  it('is not reached by another file of our own in the place of the page', async () => {
    const [asset] = await open.page.evaluate(() =>
      Array.from(document.scripts, ({ src }) => src).filter((src) => src !== ''),
    );
    for (const address of [asset ?? '', 'voorkant://app/licences.md', 'data:text/html,x']) {
      await open.page.evaluate((to) => {
        window.location.href = to;
      }, address);
      await open.page.waitForTimeout(100);
      expect(open.page.url()).toBe('voorkant://app/index.html');
    }
  });

  it('writes no file by itself: downloads are denied', async () => {
    await open.app.evaluate(({ session }) => {
      const main = globalThis as { downloads?: string[] };
      main.downloads = [];
      session.defaultSession.on('will-download', (event, item) => {
        main.downloads?.push(`${item.getFilename()} ${event.defaultPrevented}`);
      });
    });
    await open.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
    });
    const heard = (): Promise<unknown> =>
      open.app.evaluate(() => (globalThis as { downloads?: string[] }).downloads);
    await expect.poll(heard).toEqual(['x.txt true']);
  });
});

describe('permissions', () => {
  it.each(['geolocation', 'notifications', 'camera', 'midi'])('denies %s', async (name) => {
    const state = await open.page.evaluate(
      async (permission) =>
        (await navigator.permissions.query({ name: permission as PermissionName })).state,
      name,
    );
    expect(state).toBe('denied');
  });

  it('denies a request the page makes all the same', async () => {
    const outcome = await open.page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => {
              resolve('granted');
            },
            (error) => {
              resolve(error.code === error.PERMISSION_DENIED ? 'denied' : error.message);
            },
          );
        }),
    );
    expect(outcome).toBe('denied');
    expect(await open.page.evaluate(() => Notification.requestPermission())).toBe('denied');
  });
});
