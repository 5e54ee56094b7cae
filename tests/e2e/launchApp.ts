import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { electronProgram } from '../../scripts/setUp/runtime.mjs';
import { isRoot } from '../../scripts/setUp/sandbox.mjs';

/** Folder of the pictures that tests take; not in git. */
const pictureFolder = join(projectFolder, 'tests/e2e/out');

export interface LaunchOptions {
  /** A packed app instead of the checkout's build. */
  readonly program?: string;
  /** Further switches for Electron, such as `--log-net-log=FILE`. */
  readonly switches?: readonly string[];
}

/** The program, open, with its first window loaded. */
export interface OpenApp {
  /** Playwright's hold on main: `app.evaluate(({ BrowserWindow }) => ...)`. */
  readonly app: ElectronApplication;
  /** Playwright's hold on the window. */
  readonly page: Page;
  /** What the page wrote to its console as a warning or an error, refusals by the policy included. */
  readonly complaints: readonly string[];
  /** Saves a picture of the window as `tests/e2e/out/NAME.png` and returns its path. */
  readonly takePicture: (name: string) => Promise<string>;
  /** Closes the program and removes its profile. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the built program in the real Electron with an empty profile of its own and waits for its
 * window. Needs a build (`npm run test:e2e` makes it); the display comes from `globalSetup.ts`.
 *
 * ```ts
 * let open: OpenApp;
 * beforeAll(async () => { open = await launchApp(); });
 * afterAll(() => open.close());
 * it('…', async () => { await open.page.getByRole('heading', { name: 'Voorkant' }).waitFor(); });
 * ```
 */
export async function launchApp(options: LaunchOptions = {}): Promise<OpenApp> {
  const profile = await mkdtemp(join(tmpdir(), 'voorkant-profile-'));
  const switches = [`--user-data-dir=${profile}`, '--log-level=3', ...(options.switches ?? [])];
  // The program is always named: Playwright would otherwise add switches of its own to it, among
  // them those that keep Chromium off the network, which the product has to set itself.
  const app = await _electron.launch({
    executablePath: options.program ?? electronProgram,
    args: options.program === undefined ? [projectFolder, ...switches] : switches,
    chromiumSandbox: !isRoot(),
    env: environment(),
  });
  const complaints: string[] = [];
  app.on('window', (page) => {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return {
    app,
    page,
    complaints,
    takePicture: async (name) => {
      await mkdir(pictureFolder, { recursive: true });
      const path = join(pictureFolder, `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
    close: async () => {
      await app.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** The environment without what would turn Electron into a plain Node. */
function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return Object.fromEntries(entries);
}
