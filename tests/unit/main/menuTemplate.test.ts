import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate, type MenuContent } from '../../../main/menuTemplate';
import { fill, nativeTexts, windowTitle } from '../../../main/nativeTexts';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';

const nl = nativeTexts('nl');

/** A menu on Linux or Windows, and what was done with it. */
function openMenu(changes: Partial<MenuContent> = {}) {
  const done: string[] = [];
  const menus = menuTemplate({
    texts: nl,
    state: { undo: null, redo: null },
    recent: [],
    isMac: false,
    hasDeveloperTools: false,
    command: (command) => done.push(command),
    openRecent: (key) => done.push(`recent ${key}`),
    forgetRecent: () => done.push('forget'),
    ...changes,
  });
  return { menus, items: menus.flatMap(itemsOf), done };
}

/** An item and all items below it. */
function itemsOf(item: MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] {
  const below = Array.isArray(item.submenu) ? item.submenu : [];
  return [item, ...below.flatMap(itemsOf)];
}

function choose(item: MenuItemConstructorOptions | undefined): void {
  (item?.click as () => void)();
}

describe('the menu', () => {
  it('is in Dutch, and in English when chosen', () => {
    expect(openMenu().menus.map(({ label }) => label?.replace('&', ''))).toEqual([
      'Bestand',
      'Bewerken',
      'Beeld',
      'Help',
    ]);
    expect(
      openMenu({ texts: nativeTexts('en') }).menus.map(({ label }) => label?.replace('&', '')),
    ).toEqual(['File', 'Edit', 'View', 'Help']);
  });

  it.each([
    ['new', 'Nieuw…', 'CmdOrCtrl+N'],
    ['open', 'Openen…', 'CmdOrCtrl+O'],
    ['save', 'Bewaren', 'CmdOrCtrl+S'],
    ['saveAs', 'Bewaren als…', 'CmdOrCtrl+Shift+S'],
    ['snapshots', 'Eerdere versies…', undefined],
    ['export', 'Exporteren…', undefined],
    ['savePdf', 'Bewaren als PDF…', undefined],
    ['print', 'Afdrukken…', 'CmdOrCtrl+P'],
    ['undo', 'Ongedaan maken', 'CmdOrCtrl+Z'],
    ['redo', 'Opnieuw', 'Ctrl+Y'],
    ['find', 'Zoeken in rekenblad', 'CmdOrCtrl+F'],
    ['present', 'Presenteren', 'F5'],
    ['help', 'Toetsen en functies', 'F1'],
    ['about', 'Over Voorkant', undefined],
  ])('has %s: %s, %s', (id, label, accelerator) => {
    const { items, done } = openMenu();
    const item = items.find((each) => each.id === id);
    expect(item?.label).toBe(label);
    expect(item?.accelerator).toBe(accelerator);
    choose(item);
    expect(done).toEqual([id]);
  });

  it.each([
    ['Ctrl+Shift+Z', false, 'redo'],
    ['Cmd+Y', true, 'redo'],
  ])('also knows %s', (accelerator, isMac, command) => {
    const { items, done } = openMenu({ isMac });
    const item = items.find((each) => each.accelerator === accelerator);
    expect(item?.visible).toBe(false);
    choose(item);
    expect(done).toEqual([command]);
  });

  it('gives each key to one item', () => {
    for (const isMac of [false, true]) {
      const keys = openMenu({ isMac, hasDeveloperTools: true }).items.flatMap(
        ({ accelerator }) => accelerator ?? [],
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('names the steps to undo and redo, also with an ampersand in them', () => {
    const { items } = openMenu({ state: { undo: 'Rood & wit 0 % naar 35 %', redo: 'Contracten' } });
    const item = (id: string) => items.find((each) => each.id === id);
    expect(item('undo')?.label).toBe('Ongedaan maken: Rood && wit 0 % naar 35 %');
    expect(item('redo')?.label).toBe('Opnieuw: Contracten');
    expect(item('undo')?.enabled).toBe(true);
  });

  it('greys out undo and redo when there is nothing, except where the keys of text need them', () => {
    const enabled = (isMac: boolean) =>
      openMenu({ isMac })
        .items.filter(({ id }) => id === 'undo' || id === 'redo')
        .map((item) => item.enabled);
    expect(enabled(false)).toEqual([false, false]);
    expect(enabled(true)).toEqual([true, true]);
  });

  it('lists recent files and opens them', () => {
    const recent = [
      { key: 'k1', name: 'A & B', folder: 'Plannen', openedAt: '2026-01-01T12:00:00.000Z' },
    ];
    const { items, done } = openMenu({ recent });
    const item = items.find(({ id }) => id === 'k1');
    expect(item?.label).toBe('A && B (Plannen)');
    choose(item);
    choose(items.find(({ id }) => id === 'forgetRecent'));
    expect(done).toEqual(['recent k1', 'forget']);
  });

  it('says so when there are none', () => {
    const item = openMenu().items.find(({ label }) => label === 'Nog niets geopend');
    expect(item?.enabled).toBe(false);
  });

  it('has tools for developers only where there are developers', () => {
    const roles = (hasDeveloperTools: boolean) =>
      openMenu({ hasDeveloperTools }).items.map(({ role }) => role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
  });
});

describe('the title', () => {
  it.each([
    ['Eerste stap', false, 'Eerste stap — Voorkant'],
    ['Eerste stap', true, '● Eerste stap — Voorkant'],
    ['', false, 'Voorkant'],
    ['{{app}}', false, '{{app}} — Voorkant'],
  ])('of %j, unsaved %s', (name, unsaved, expected) => {
    expect(windowTitle({ name, unsaved }, nl)).toBe(expected);
  });
});

describe('the texts', () => {
  /** Each text by its path, as the names of its placeholders. */
  function placeholders(texts: object, path = ''): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(
      Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'string'
          ? [[path + key, (value.match(/\{\{\w+\}\}/g) ?? []).sort()]]
          : Object.entries(placeholders(value as object, `${path}${key}.`)),
      ),
    );
  }

  it('are the same ones in both languages', () => {
    expect(placeholders(nativeTexts('en'))).toEqual(placeholders(nl));
  });

  it('are filled in once', () => {
    expect(fill('{{a}} {{b}} {{c}}', { a: '{{b}}', b: '$&' })).toBe('{{b}} $& {{c}}');
  });

  it.each(['nl', 'en'])('say what is wrong with a file, in %s', async (language) => {
    const path = join(projectFolder, `assets/locales/${language}/problem.json`);
    const texts = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
    const codes = await problemCodes();
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) {
      expect(texts[code], code).toMatch(/^\S.*\.$/);
    }
  });
});

/** The codes that main gives: the first argument of `fileProblem`, as it stands in the sources. */
async function problemCodes(): Promise<readonly string[]> {
  const files = ['fileProblems', 'readDocument', 'documents', 'handlers', 'paper'];
  const sources = await Promise.all(
    files.map((name) => readFile(join(projectFolder, `main/${name}.ts`), 'utf8')),
  );
  const calls = sources.join('\n').matchAll(/fileProblem\((?:\w+ \? )?'(\w+)'(?: : '(\w+)')?/g);
  return [...new Set([...calls].flatMap(([, ...codes]) => codes.filter(Boolean)))];
}
