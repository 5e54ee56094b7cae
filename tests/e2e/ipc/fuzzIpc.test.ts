import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';
import { contract } from '../../../shared/ipc/contract';
import { seed, size } from '../../proof/size';
import { showBarePage } from '../barePage';
import { launchApp, type OpenApp } from '../launchApp';

/*
 * A page that says anything to main, through the bridge that the real page has. Each call settles, main lives, and
 * no file changes but those that the dialogs gave.
 */

/** On each of the 38 channels: together 3000 in every `npm test`. */
const calls = size(80, 20_000);

/** Calls under way at one moment. */
const atOnce = 100;

/** The function of the bridge for each channel; what the page hears comes over no channel. */
const functions: Readonly<Record<keyof typeof contract, string>> = {
  'models:read': 'readModels',
  'examples:read': 'readExamples',
  'app:info': 'appInfo',
  'document:open': 'openDocument',
  'document:openListed': 'openListed',
  'document:openDropped': 'openDropped',
  'document:takeArrived': 'onDocument',
  'document:save': 'saveDocument',
  'document:choosePlace': 'choosePlace',
  'document:saveAs': 'saveDocumentAs',
  'work:keep': 'keepWork',
  'work:clear': 'clearWork',
  'work:found': 'findWork',
  'work:take': 'takeWork',
  'work:discard': 'discardWork',
  'autosave:read': 'readAutosave',
  'autosave:choose': 'chooseAutosave',
  'snapshots:list': 'listSnapshots',
  'snapshots:read': 'readSnapshot',
  'snapshots:findBase': 'findBase',
  'picture:save': 'savePicture',
  'export:save': 'saveExport',
  'paper:savePdf': 'savePdf',
  'paper:print': 'print',
  'present:show': 'present',
  'document:peek': 'peek',
  'document:first': 'firstDocument',
  'library:list': 'listLibrary',
  'library:choose': 'chooseLibrary',
  'files:follow': 'onFilesChanged',
  'settings:change': 'changeSettings',
  'recent:list': 'listRecent',
  'recent:forget': 'forgetRecent',
  'settings:read': 'readSettings',
  'settings:setLanguage': 'setLanguage',
  'settings:setPerson': 'setPerson',
  'state:report': 'reportState',
  'error:report': 'reportError',
  'close:answer': 'onSaveBeforeClose',
};

let open: OpenApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-ipc-'));
  await mkdir(join(folder, 'chosen'));
  await mkdir(join(folder, 'bystanders'));
  for (const name of ['plan.voorkant', 'secret.txt', 'picture.svg']) {
    await writeFile(join(folder, 'bystanders', name), `of nobody: ${name}`);
  }
  open = await launchApp();
  await showBarePage(open);
  await stubSystem();
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

/** The person answers dialogs at random with files of one folder; printers and screens do nothing. */
async function stubSystem(): Promise<void> {
  await open.app.evaluate(
    ({ dialog, BrowserWindow }, chosen) => {
      let turn = 0;
      const next = (): string | undefined =>
        turn++ % 3 === 0
          ? undefined
          : `${chosen}/file ${turn % 7}${turn % 2 === 0 ? '.voorkant' : ''}`;
      dialog.showOpenDialog = () => {
        const path = next();
        return Promise.resolve({
          canceled: path === undefined,
          filePaths: path === undefined ? [] : [path],
        });
      };
      dialog.showSaveDialog = () => {
        const path = next();
        return Promise.resolve({ canceled: path === undefined, filePath: path ?? '' });
      };
      dialog.showMessageBox = () =>
        Promise.resolve({ response: turn++ % 2, checkboxChecked: false });
      const window = BrowserWindow.getAllWindows()[0];
      if (window === undefined) throw new Error('there is a window');
      window.setFullScreen = () => undefined;
      window.webContents.printToPDF = () => Promise.resolve(Buffer.from('%PDF'));
      window.webContents.print = (_options, done) => done?.(true, '');
    },
    join(folder, 'chosen'),
  );
}

/** What files hold that nobody chose. */
async function untouched(): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const root of [join(folder, 'bystanders'), join(projectFolder, 'assets')]) {
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      found[path] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
    }
  }
  return found;
}

/** Calls one function of the bridge again and again with whatever comes; how many did not settle, and how the others did. */
function callAtRandom(name: string, count: number, first: number) {
  return open.page.evaluate(
    async ({ name, count, first, atOnce, bystander }) => {
      let state = first;
      const next = (): number => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
      };
      const below = (limit: number): number => Math.floor(next() * limit);
      const uuids = [crypto.randomUUID(), '0b0c2f43-7a3e-4c52-8d5b-6f6f4ac0a111'];
      const strings = (): unknown[] => [
        ...[
          '',
          'x',
          'plan',
          '../../etc/passwd',
          bystander,
          'file:///etc/passwd',
          '\u0000',
          '\u202e',
        ],
        ...['nl', 'en', 'svg', 'png', 'here', 'off', 'other', '__proto__', '{"format":', '=1+1'],
        'x'.repeat(below(5000)),
        ...uuids,
      ];
      const others = (): unknown[] => [
        ...[undefined, null, true, false, 0, -1, NaN, Infinity, 2 ** 60, 10n, new Date(0)],
        ...[new Uint8Array(below(100)), new ArrayBuffer(8), new Map([[1, 2]]), new Error('x')],
        ...[[], {}, [[[[]]]], { id: 'x', __proto__: null }, new Array(below(1000)).fill(0)],
        { name: 'x', unsaved: true, documentId: null, undo: null, redo: null },
        () => undefined,
        Symbol.iterator,
      ];
      const any = (): unknown => {
        const from = next() < 0.6 ? strings() : others();
        return from[below(from.length)];
      };
      const bridge = (
        globalThis as unknown as { voorkant: Record<string, (...args: unknown[]) => unknown> }
      ).voorkant;
      const called = bridge[name];
      if (called === undefined) throw new Error(`no ${name}`);
      const outcome = { done: 0, rejected: 0, open: 0 };
      for (let begun = 0; begun < count; begun += atOnce) {
        await Promise.all(
          Array.from({ length: Math.min(atOnce, count - begun) }, async () => {
            const args = Array.from({ length: below(4) }, any);
            const late = new Promise((resolve) => setTimeout(resolve, 10_000, 'late'));
            try {
              const answer = await Promise.race([Promise.resolve(called(...args)), late]);
              if (answer === 'late') outcome.open += 1;
              else outcome.done += 1;
              const given = answer as
                { document?: { id?: unknown }; place?: unknown } | null | undefined;
              for (const id of [given?.document?.id, given?.place]) {
                if (typeof id === 'string') uuids.push(id);
              }
            } catch {
              outcome.rejected += 1;
            }
          }),
        );
      }
      return outcome;
    },
    { name, count, first, atOnce, bystander: join(folder, 'bystanders', 'plan.voorkant') },
  );
}

it('the page has a function for every channel', () => {
  expect(Object.keys(functions).sort()).toEqual(Object.keys(contract).sort());
});

it(
  `${calls} calls on every channel settle, main lives, and nothing else is touched`,
  { timeout: 3_600_000 },
  async () => {
    const before = await untouched();
    const { pid } = open.app.process();
    const settled: Record<string, number> = {};
    for (const [index, name] of Object.values(functions).entries()) {
      const { done, rejected, open: unsettled } = await callAtRandom(name, calls, seed + index);
      expect([name, unsettled]).toEqual([name, 0]);
      settled[name] = done + rejected;
    }
    expect(Object.values(settled)).toEqual(Object.values(functions).map(() => calls));
    expect(open.app.process().pid).toBe(pid);
    expect(await open.app.evaluate(({ app }) => app.isReady())).toBe(true);
    expect(await untouched()).toEqual(before);
    const chosen = await readdir(join(folder, 'chosen'));
    expect(chosen.filter((name) => !/^file \d(\.(voorkant|svg|png|pdf))*$/.test(name))).toEqual([]);
  },
);
