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

/** Name of the error that code as text ends with in the page, or what it returned. */
function runText(kind: 'eval' | 'function' | 'timer'): Promise<unknown> {
  return open.page.evaluate(
    (how) =>
      new Promise((resolve) => {
        // Later, on its own: what Playwright itself runs may use eval.
        setTimeout(() => {
          try {
            if (how === 'eval') {
              resolve((0, eval)('1 + 1'));
            } else if (how === 'function') {
              // eslint-disable-next-line @typescript-eslint/no-implied-eval
              resolve((new Function('return 2') as () => unknown)());
            } else {
              setTimeout('globalThis.ranText = true' as unknown as () => void);
              setTimeout(() => {
                resolve('ranText' in globalThis ? 2 : 'EvalError');
              }, 50);
            }
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      }),
    kind,
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
      'clearWork',
      'discardWork',
      'findWork',
      'forgetRecent',
      'keepWork',
      'listRecent',
      'onCommand',
      'onDocument',
      'onPresent',
      'onSaveBeforeClose',
      'openDocument',
      'openDropped',
      'openRecent',
      'present',
      'print',
      'readExamples',
      'readModels',
      'readSettings',
      'reportError',
      'reportState',
      'saveDocument',
      'saveDocumentAs',
      'savePdf',
      'savePicture',
      'setLanguage',
      'takeWork',
    ]);
  });
});

describe('the content policy', () => {
  it.each(['eval', 'function', 'timer'] as const)('refuses code as text: %s', async (kind) => {
    // Trusted types refuse a text before the content policy sees it.
    expect(await runText(kind)).toBe(kind === 'timer' ? 'TypeError' : 'EvalError');
  });

  it('refuses an image from outside and a style without a nonce', async () => {
    const outcome = await open.page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        refused.push(event.effectiveDirective);
      });
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      const image = document.createElement('img');
      image.src = 'https://example.invalid/picture.png';
      document.head.append(style, image);
      await new Promise((resolve) => setTimeout(resolve, 100));
      for (const element of [style, image]) {
        element.remove();
      }
      return refused.sort();
    });
    expect(outcome).toEqual(['img-src', 'style-src-elem']);
  });

  it('lets no text become markup, no other worker start, and no other policy be made', async () => {
    const outcome = await open.page.evaluate(() => {
      const refusalOf = (action: () => unknown): string => {
        try {
          action();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const { trustedTypes } = globalThis as unknown as {
        readonly trustedTypes: { readonly createPolicy: (name: string, rules: object) => unknown };
      };
      return [
        refusalOf(() => (document.createElement('div').innerHTML = '<b>x</b>')),
        refusalOf(() => document.createElement('div').insertAdjacentHTML('beforeend', '<b>x</b>')),
        refusalOf(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
        refusalOf(() => (document.createElement('script').textContent = '1')),
        refusalOf(() => (document.createElement('script').src = 'https://example.invalid/x.js')),
        refusalOf(() => new Worker('/index.html')),
        refusalOf(() => new Worker('https://example.invalid/x.js')),
        refusalOf(() => trustedTypes.createPolicy('mine', {})),
        refusalOf(() => trustedTypes.createPolicy('default', {})),
      ];
    });
    expect(outcome).toEqual(outcome.map(() => 'TypeError'));
  });

  it('lets a style with the nonce of this load through, as the grid makes one', async () => {
    const size = await open.page.evaluate(() => {
      const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
      const style = document.createElement('style');
      style.nonce = nonce ?? '';
      style.textContent = '#nonce-test { width: 123px }';
      const box = document.createElement('div');
      box.id = 'nonce-test';
      document.head.append(style);
      document.body.append(box);
      const { width } = box.getBoundingClientRect();
      style.remove();
      box.remove();
      return width;
    });
    expect(size).toBe(123);
  });

  it('gives each load another nonce', async () => {
    const [first, second] = await open.page.evaluate(async () => {
      const load = async () =>
        (await fetch('/index.html')).headers.get('content-security-policy') ?? '';
      return [await load(), await load()];
    });
    expect(first).toMatch(/'nonce-[A-Za-z0-9+/]{22}=='/);
    expect(first).not.toBe(second);
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
