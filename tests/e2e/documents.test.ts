import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  forgetHeard,
  heardBy,
  openFile,
  openId,
  save,
  showBarePage,
  type BarePage,
} from './barePage';
import { launchApp, type OpenApp } from './launchApp';
import { chooseToOpen } from './system';

let open: OpenApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-documents-'));
  open = await launchApp();
  await showBarePage(open);
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

/** Tells main, as the page does, that the file of that id is on screen. */
function show(documentId: string) {
  return open.page.evaluate((id) => {
    const state = { documentId: id, name: '', unsaved: false, undo: null, redo: null };
    return (globalThis as BarePage).voorkant.reportState(state);
  }, documentId);
}

function listRecent() {
  return open.page.evaluate(() => (globalThis as BarePage).voorkant.listRecent());
}

describe('opening', () => {
  it('gives the page the text of the chosen file, without its path', async () => {
    const answer = await openFile(open, join(folder, 'Eerste stap.voorkant'), '{"é": 1}');
    expect(answer).toMatchObject({
      kind: 'opened',
      document: { name: 'Eerste stap', text: '{"é": 1}' },
    });
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  it('may be cancelled', async () => {
    await chooseToOpen(open, undefined);
    const answer = await open.page.evaluate(() => (globalThis as BarePage).voorkant.openDocument());
    expect(answer).toEqual({ kind: 'cancelled' });
  });

  it('refuses another kind of file', async () => {
    expect(await openFile(open, join(folder, 'notes.txt'), 'x')).toEqual({
      kind: 'refused',
      problem: { code: 'noScenarioExtension', where: 'notes.txt', values: {} },
    });
  });

  it('of a recent file goes by its key', async () => {
    await show(await openId(open, join(folder, 'Recent.voorkant'), 'r'));
    const [newest] = await listRecent();
    expect(newest).toMatchObject({ name: 'Recent' });
    expect(JSON.stringify(newest)).not.toContain(folder);
    const answer = await open.page.evaluate(
      (key) => (globalThis as BarePage).voorkant.openListed(key),
      newest?.key ?? '',
    );
    expect(answer).toMatchObject({ kind: 'opened', document: { name: 'Recent', text: 'r' } });
  });

  it('of a file that the page does not show is not remembered', async () => {
    await openId(open, join(folder, 'Refused.voorkant'), 'no scenario');
    expect((await listRecent()).map(({ name }) => name)).not.toContain('Refused');
  });

  it('of a recent file that is not in the list is refused', async () => {
    const answer = await open.page.evaluate(() =>
      (globalThis as BarePage).voorkant.openListed('e7ba2c73-8c0d-4f0f-8b54-95b1a5f8e2aa'),
    );
    expect(answer).toMatchObject({ kind: 'refused', problem: { code: 'notInRecent' } });
  });
});

describe('a drop on the window', () => {
  /** Drops a file as the system does, on a page that opens what is dropped or does nothing. */
  async function drop(path: string, opensDrops: boolean): Promise<void> {
    await forgetHeard(open);
    await open.page.evaluate((opens) => {
      const page = globalThis as BarePage;
      document.body.style.height = '300px';
      document.ondragover = (event) => {
        if (opens) event.preventDefault();
      };
      document.ondrop = (event) => {
        const file = event.dataTransfer?.files[0];
        if (!opens || file === undefined) return;
        event.preventDefault();
        void page.voorkant.openDropped(file).then((answer) => page.heard.push(answer));
      };
    }, opensDrops);
    const session = await open.page.context().newCDPSession(open.page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 50, y: 50, data });
    }
    await session.detach();
  }

  it('gives the page the text of the file', async () => {
    await writeFile(join(folder, 'Drop.voorkant'), 'dropped');
    await drop(join(folder, 'Drop.voorkant'), true);
    await expect
      .poll(() => heardBy(open))
      .toMatchObject([{ kind: 'opened', document: { name: 'Drop', text: 'dropped' } }]);
  });

  it('refuses another kind of file', async () => {
    await writeFile(join(folder, 'secret.txt'), 'x');
    await drop(join(folder, 'secret.txt'), true);
    await expect
      .poll(() => heardBy(open))
      .toMatchObject([
        { kind: 'refused', problem: { code: 'noScenarioExtension', where: 'secret.txt' } },
      ]);
  });

  it('opens nothing by itself: the page stays', async () => {
    await drop(join(folder, 'Drop.voorkant'), false);
    await open.page.waitForTimeout(300);
    expect(open.page.url()).toBe('voorkant://app/index.html');
    expect(open.app.windows()).toHaveLength(1);
    expect(await open.page.title()).toBe('Bare');
  });

  it('of something that a script made up is refused', async () => {
    const answers = await open.page.evaluate(() => {
      const { openDropped } = (globalThis as BarePage).voorkant;
      return Promise.all([
        openDropped(new File(['x'], '/etc/passwd.voorkant')),
        openDropped({ name: '/etc/passwd.voorkant' }),
      ]);
    });
    for (const answer of answers) {
      expect(answer).toMatchObject({ kind: 'refused', problem: { code: 'notOnDisk', where: '' } });
    }
  });
});

describe('saving', () => {
  it('writes to the file it came from, and leaves nothing beside it', async () => {
    const before = await readdir(folder);
    const id = await openId(open, join(folder, 'Plan.voorkant'), 'one');
    expect(await save(open, id, 'twee ✓')).toEqual({
      kind: 'saved',
      document: { id, name: 'Plan' },
    });
    expect(await readFile(join(folder, 'Plan.voorkant'), 'utf8')).toBe('twee ✓');
    expect(await readdir(folder)).toEqual([...before, 'Plan.voorkant'].sort());
  });

  it('refuses to write over what others changed, until the person says so', async () => {
    const id = await openId(open, join(folder, 'Shared.voorkant'), 'one');
    await writeFile(join(folder, 'Shared.voorkant'), 'theirs');
    expect(await save(open, id, 'mine')).toEqual({
      kind: 'refused',
      problem: { code: 'fileChangedByOthers', where: 'Shared.voorkant', values: {} },
    });
    expect(await readFile(join(folder, 'Shared.voorkant'), 'utf8')).toBe('theirs');
    expect(await save(open, id, 'mine', 'overwrite')).toMatchObject({ kind: 'saved' });
    expect(await readFile(join(folder, 'Shared.voorkant'), 'utf8')).toBe('mine');
  });

  it('refuses a page that makes up an id', async () => {
    await expect(save(open, 'e7ba2c73-8c0d-4f0f-8b54-95b1a5f8e2aa', 'x')).rejects.toThrow(
      'document:save: failed',
    );
    await expect(save(open, '/etc/passwd', 'x')).rejects.toThrow('document:save: refused request');
  });
});

describe('the recent files', () => {
  it('are in the menu, open from there, and can be forgotten', async () => {
    await show(await openId(open, join(folder, 'Menu & meer.voorkant'), 'from the menu'));
    const key = (await listRecent())[0]?.key ?? '';
    const label = () =>
      open.app.evaluate(
        ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.label,
        key,
      );
    await expect.poll(label).toMatch(/^Menu && meer \(voorkant-documents-\w+\)$/);
    await forgetHeard(open);
    await open.page.evaluate(() => {
      const page = globalThis as BarePage;
      page.voorkant.onDocument((arrived) => page.heard.push(arrived));
    });
    await open.app.evaluate(({ Menu }, id) => {
      Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
    }, key);
    await expect
      .poll(() => heardBy(open))
      .toMatchObject([
        { kind: 'opened', document: { name: 'Menu & meer', text: 'from the menu' } },
      ]);
    await open.page.evaluate(() => (globalThis as BarePage).voorkant.forgetRecent());
    expect(await listRecent()).toEqual([]);
    await expect.poll(label).toBeUndefined();
  });
});
