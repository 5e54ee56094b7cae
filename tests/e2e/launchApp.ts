import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { projectFolder } from '../../scripts/setUp/paths.mjs';
import { isRoot } from '../../scripts/setUp/sandbox.mjs';
import { plainEnvironment } from './environment';
import { pictureFile } from './pictures';

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
 * Starts the built program in the real Electron with a profile of its own and waits for its
 * window. Needs a build (`npm run test:e2e` makes it); the display comes from `globalSetup.ts`.
 * `switches` are for Electron; `folder` holds another program than this checkout; a
 * `lastingProfile` is the caller's, and may have been of another start; `example` is chosen on the start page where
 * that is shown (null: it stays). Playwright adds some that quieten Chromium: what the program asks of
 * the network by itself is for `startProgram` to find out.
 *
 * ```ts
 * let open: OpenApp;
 * beforeAll(async () => { open = await launchApp(); });
 * afterAll(() => open.close());
 * it('…', async () => { await open.page.getByRole('heading', { name: 'Voorkant' }).waitFor(); });
 * ```
 */
export async function launchApp(
  switches: readonly string[] = [],
  folder = projectFolder,
  lastingProfile?: string,
  example: string | null = firstExample,
): Promise<OpenApp> {
  const profile = lastingProfile ?? (await ownProfile());
  // No executable is named: only then does Playwright hold the app back until it has attached. Else
  // it waits forever, one time in twenty, for a navigation that has happened before.
  const app = await _electron.launch({
    args: [folder, `--user-data-dir=${profile}`, '--log-level=3', ...switches],
    chromiumSandbox: !isRoot(),
    env: plainEnvironment(),
    // A launch takes a second; what it printed stands in the error.
    timeout: 20_000,
  });
  const complaints: string[] = [];
  app.on('window', (page) => {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => complaints.push(error.stack ?? String(error)));
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  if (example !== null) await chooseExample(page, example);
  return {
    app,
    page,
    complaints,
    takePicture: async (name) => {
      const path = pictureFile(name);
      await page.screenshot({ path });
      return path;
    },
    close: async () => {
      // What a test leaves unsaved is not saved: the second button of each such question.
      await app
        .evaluate(({ dialog }) => {
          dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
        })
        .catch(() => undefined);
      await app.close();
      if (lastingProfile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}

/** A profile in which somebody chose a library of his own: none is made among the documents of who runs the tests. */
async function ownProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'voorkant-profile-'));
  const chosen = { language: 'nl', area: '', reopens: false, libraryFolder: libraryIn(profile) };
  await writeFile(join(profile, 'settings.json'), JSON.stringify(chosen));
  return profile;
}

/** The example that tests begin with. */
export const firstExample = 'Eerste stap vanaf 2027';

/** Waits for the window, and chooses an example on the start page as a person does; a file that is opened is left. */
export async function chooseExample(page: Page, name = firstExample): Promise<void> {
  const opened = page.locator('.bar__name');
  await page.locator('.start, .bar__name:visible').first().waitFor();
  if (await opened.isVisible()) return;
  await page.locator('.entry', { has: page.getByText(name, { exact: true }) }).click();
  await opened.waitFor();
}

/** The library of a profile that `launchApp` made. */
export function libraryIn(profile: string): string {
  return join(profile, 'Voorkant');
}
