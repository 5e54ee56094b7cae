import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetHeard, heardBy, showBarePage, type BarePage } from './barePage';
import { launchApp, type OpenApp } from './launchApp';
import { chooseMenuItem, pressKey } from './system';

let open: OpenApp;

beforeAll(async () => {
  open = await launchApp();
  await showBarePage(
    open,
    '<input aria-label="Naam"><input type="range" aria-label="Deel"><p tabindex="-1">Elders</p>',
  );
  await open.page.evaluate(() => {
    const page = globalThis as BarePage;
    page.voorkant.onCommand((command) => page.heard.push(command));
  });
});

afterAll(() => open.close());

beforeEach(async () => {
  await report('Normaliseren 0 % naar 35 %', 'Contracten');
  await open.page.reload();
  await open.page.evaluate(() => {
    const page = globalThis as BarePage;
    page.heard = [];
    page.voorkant.onCommand((command) => page.heard.push(command));
  });
  await report('Normaliseren 0 % naar 35 %', 'Contracten');
});

/** Reports steps to undo and redo, and waits until the menu shows them. */
async function report(undo: string | null, redo: string | null): Promise<void> {
  await open.page.evaluate(
    ([undoName, redoName]) =>
      (globalThis as BarePage).voorkant.reportState({
        documentId: null,
        name: 'Plan',
        unsaved: false,
        undo: undoName,
        redo: redoName,
      }),
    [undo, redo] as const,
  );
  const expected = undo === null ? 'Ongedaan maken' : `Ongedaan maken: ${undo}`;
  await expect.poll(() => itemOf('undo')).toEqual({ label: expected, enabled: undo !== null });
}

function itemOf(id: string) {
  return open.app.evaluate(({ Menu }, itemId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(itemId);
    return { label: item?.label, enabled: item?.enabled };
  }, id);
}

/** Commands that came within a moment. */
async function commands(): Promise<readonly unknown[]> {
  await open.page.waitForTimeout(150);
  const heard = await heardBy(open);
  await forgetHeard(open);
  return heard;
}

describe('the menu', () => {
  it('names the steps, and greys out what cannot be done', async () => {
    expect(await itemOf('redo')).toEqual({ label: 'Opnieuw: Contracten', enabled: true });
    await report(null, null);
    expect(await itemOf('redo')).toEqual({ label: 'Opnieuw', enabled: false });
  });

  it('forgets the steps of a page that is gone', async () => {
    await open.page.reload();
    await expect.poll(() => itemOf('undo')).toEqual({ label: 'Ongedaan maken', enabled: false });
  });

  it.each([
    ...['start', 'new', 'open', 'save', 'saveAs', 'export', 'savePdf', 'print'],
    ...['undo', 'redo', 'find', 'present', 'about', 'snapshots'],
  ])('tells the page: %s', async (id) => {
    await chooseMenuItem(open, id);
    expect(await commands()).toEqual([id]);
  });

  it('speaks the language of the page', async () => {
    const speak = (language: 'nl' | 'en') =>
      open.page.evaluate(
        (chosen) => (globalThis as BarePage).voorkant.setLanguage(chosen),
        language,
      );
    await speak('en');
    await expect.poll(() => itemOf('save')).toMatchObject({ label: 'Save' });
    expect(
      await open.page.evaluate(() => (globalThis as BarePage).voorkant.readSettings()),
    ).toMatchObject({ language: 'en', person: null });
    await speak('nl');
    await expect.poll(() => itemOf('save')).toMatchObject({ label: 'Bewaren' });
  });
});

describe('the keys', () => {
  it.each([
    ['H', ['control', 'shift'], 'start'],
    ['N', ['control'], 'new'],
    ['O', ['control'], 'open'],
    ['S', ['control'], 'save'],
    ['S', ['control', 'shift'], 'saveAs'],
    ['Z', ['control'], 'undo'],
    ['Y', ['control'], 'redo'],
    ['Z', ['control', 'shift'], 'redo'],
    ['F', ['control'], 'find'],
    ['P', ['control'], 'print'],
    ['F5', [], 'present'],
  ] as const)('%s with %s says %s', async (key, modifiers, command) => {
    await open.page.getByText('Elders').focus();
    await pressKey(open, key, ...modifiers);
    expect(await commands()).toEqual([command]);
  });

  it('come to the page first, which may keep them', async () => {
    await open.page.evaluate(() => {
      document.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    });
    await pressKey(open, 'Z', 'control');
    expect(await commands()).toEqual([]);
  });

  it('take back and repeat typing in a text field, and tell the page nothing of it', async () => {
    const field = open.page.getByLabel('Naam');
    await field.pressSequentially('abc');
    await pressKey(open, 'Z', 'control');
    expect(await commands()).toEqual([]);
    expect(await field.inputValue()).toBe('');
    await pressKey(open, 'Y', 'control');
    expect(await commands()).toEqual([]);
    expect(await field.inputValue()).toBe('abc');
  });

  it('leave alone what was typed in a field that has lost the focus', async () => {
    const field = open.page.getByLabel('Naam');
    for (const elsewhere of [open.page.getByText('Elders'), open.page.getByLabel('Deel')]) {
      await field.fill('');
      await field.pressSequentially('abc');
      await elsewhere.focus();
      await pressKey(open, 'Z', 'control');
      await pressKey(open, 'Y', 'control');
      expect(await commands()).toEqual(['undo', 'redo']);
      expect(await field.inputValue()).toBe('abc');
    }
  });

  it('in a text field where nothing was typed are the page’s', async () => {
    await open.page.getByLabel('Naam').focus();
    await pressKey(open, 'Z', 'control');
    expect(await commands()).toEqual(['undo']);
  });
});
