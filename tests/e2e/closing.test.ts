import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageState } from '../../shared/ipc/contract';
import { heardBy, showBarePage, type BarePage } from './barePage';
import { launchApp, type OpenApp } from './launchApp';
import { answerQuestions, chooseMenuItem, closeWindow, takeAsked } from './system';

const unsaved: PageState = {
  documentId: null,
  name: 'Eerste stap',
  unsaved: true,
  undo: 'Normaliseren',
  redo: null,
};

let open: OpenApp;
let hasEnded = true;

// A program that stayed goes on with a new page; one that ended leaves the next test to start another.
beforeEach(async () => {
  if (hasEnded) {
    open = await launchApp();
    hasEnded = false;
    open.app.on('close', () => {
      hasEnded = true;
    });
  }
  await showBarePage(open);
});

afterEach(async () => {
  if (hasEnded) await open.close();
});

afterAll(async () => {
  if (!hasEnded) await open.close();
});

async function report(state: PageState): Promise<void> {
  await open.page.evaluate(
    (reported) => (globalThis as BarePage).voorkant.reportState(reported),
    state,
  );
}

/** Lets the page answer a wish to save, and note that it was asked. */
async function listen(isSaved: boolean): Promise<void> {
  await open.page.evaluate(
    ({ saves, state }) => {
      const page = globalThis as BarePage;
      page.voorkant.onSaveBeforeClose(async () => {
        page.heard.push('save');
        if (saves) await page.voorkant.reportState(state);
        return saves;
      });
    },
    { saves: isSaved, state: { ...unsaved, unsaved: false } },
  );
}

async function expectToEnd(): Promise<void> {
  await expect.poll(() => hasEnded, { timeout: 5000 }).toBe(true);
}

async function expectToStay(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(hasEnded).toBe(false);
  expect(await open.page.title()).toBe('Bare');
}

describe('the title', () => {
  it('has name and mark of unsaved work, whatever the page calls itself', async () => {
    const title = () =>
      open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    expect(await title()).toBe('Voorkant');
    await report(unsaved);
    expect(await title()).toBe('● Eerste stap — Voorkant');
    await open.page.evaluate(() => {
      document.title = 'Other';
    });
    await report({ ...unsaved, unsaved: false });
    expect(await title()).toBe('Eerste stap — Voorkant');
  });
});

describe('closing', () => {
  it('asks nothing when everything is saved', async () => {
    await report({ ...unsaved, unsaved: false });
    await closeWindow(open);
    await expectToEnd();
  });

  it.each([
    ['the close button', () => closeWindow(open)],
    ['Ctrl+Q', () => chooseMenuItem(open, 'quit')],
    ['the system', () => open.app.evaluate(({ app }) => app.quit())],
  ])('with unsaved work asks: %s; Annuleren stays', async (_way, close) => {
    await report(unsaved);
    await answerQuestions(open, 'Annuleren');
    await close();
    await expect
      .poll(() => takeAsked(open))
      .toMatchObject([
        {
          message: 'Wilt u uw wijzigingen in ‘Eerste stap’ bewaren?',
          buttons: ['Bewaren', 'Niet bewaren', 'Annuleren'],
          defaultId: 0,
          cancelId: 2,
        },
      ]);
    await expectToStay();
  });

  it('with unsaved work ends without saving: Niet bewaren', async () => {
    await report(unsaved);
    await listen(true);
    await answerQuestions(open, 'Niet bewaren');
    await closeWindow(open);
    await expectToEnd();
  });

  it.each([
    ['the close button', () => closeWindow(open)],
    ['Ctrl+Q', () => chooseMenuItem(open, 'quit')],
  ])('with unsaved work ends once the page has saved: Bewaren after %s', async (_way, close) => {
    await report(unsaved);
    await listen(true);
    await answerQuestions(open, 'Bewaren');
    await close();
    await expectToEnd();
  });

  it('with unsaved work asks again about what was edited while the page saved', async () => {
    await report(unsaved);
    await open.page.evaluate(() => {
      const page = globalThis as BarePage;
      page.voorkant.onSaveBeforeClose(() => {
        page.heard.push('save');
        return Promise.resolve(true);
      });
    });
    await answerQuestions(open, 'Bewaren');
    await closeWindow(open);
    // The second question is about the newer work; the stub answers it as the first.
    await expect.poll(async () => (await heardBy(open)).length).toBeGreaterThan(1);
    await answerQuestions(open, 'Annuleren');
    await expectToStay();
  });

  it('with unsaved work stays when the page could not save: Bewaren', async () => {
    await report(unsaved);
    await listen(false);
    await answerQuestions(open, 'Bewaren');
    await closeWindow(open);
    await expect.poll(() => heardBy(open)).toEqual(['save']);
    await expectToStay();
  });

  it('stays when the page fails while it saves', async () => {
    await report(unsaved);
    await open.page.evaluate(() => {
      const page = globalThis as BarePage;
      page.voorkant.onSaveBeforeClose(() => {
        page.heard.push('save');
        return Promise.reject(new Error('on purpose'));
      });
    });
    await answerQuestions(open, 'Bewaren');
    await closeWindow(open);
    await expect.poll(() => heardBy(open)).toEqual(['save']);
    await expectToStay();
  });
});

describe('a page that does not save', () => {
  it('because it hangs can be closed all the same, after an explanation', async () => {
    await report(unsaved);
    await listen(true);
    await open.page.evaluate(() => {
      setTimeout(() => {
        // As a calculation that never ends.
        for (;;);
      });
    });
    await answerQuestions(open, 'Bewaren', 'Toch afsluiten');
    await closeWindow(open);
    await expect.poll(() => hasEnded, { timeout: 10_000 }).toBe(true);
  });

  it('because it does not listen can be closed all the same', async () => {
    await report(unsaved);
    await answerQuestions(open, 'Bewaren', 'Toch afsluiten');
    await closeWindow(open);
    await expectToEnd();
  });

  it('because it has crashed closes without a question', async () => {
    await report(unsaved);
    await open.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect
      .poll(() =>
        open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()),
      )
      .toBe('Voorkant');
    await closeWindow(open);
    await expectToEnd();
  });
});
