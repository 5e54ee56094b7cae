import type { MessageBoxOptions } from 'electron';
import type { OpenApp } from './launchApp';

type Modifier = 'control' | 'shift' | 'alt';

/** What stubs keep in main. */
type StubbedMain = typeof globalThis & { asked?: unknown[] };

/** Presses a key as the keyboard does: the page first, then the menu. Playwright's own keys never reach the menu. */
export async function pressKey(
  { app }: OpenApp,
  keyCode: string,
  ...modifiers: readonly Modifier[]
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['rawKeyDown', 'char', 'keyUp'] as const) {
        contents?.sendInputEvent({ type, ...key });
      }
    },
    { keyCode, modifiers: [...modifiers] },
  );
}

/** Chooses an item of the menu by its id (main/menuTemplate.ts), if it is enabled. */
export async function chooseMenuItem({ app }: OpenApp, id: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, itemId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(itemId);
    const window = BrowserWindow.getAllWindows()[0];
    if (item?.enabled !== true) {
      throw new Error(`no menu item ${itemId} to choose`);
    }
    (item.click as (...args: readonly unknown[]) => void)({}, window, window?.webContents);
  }, id);
}

/** Lets the next dialogs to open a file answer with `path`, or be cancelled. */
export async function chooseToOpen({ app }: OpenApp, path: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({
        canceled: chosen === undefined,
        filePaths: chosen === undefined ? [] : [chosen],
      });
  }, path);
}

/** Lets the next dialogs to save a file answer with these paths in turn, and then be cancelled. */
export async function chooseToSave({ app }: OpenApp, ...paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, chosen) => {
      const main = globalThis as StubbedMain;
      main.asked = [];
      dialog.showSaveDialog = ((_window: unknown, options: unknown) => {
        main.asked?.push(options);
        const filePath = chosen.shift();
        return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
      }) as typeof dialog.showSaveDialog;
    },
    [...paths],
  );
}

/** Lets the next questions be answered with the button they have of these. One that has none stays open. */
export async function answerQuestions(
  { app }: OpenApp,
  ...buttons: readonly string[]
): Promise<void> {
  await app.evaluate(({ dialog }, texts) => {
    const main = globalThis as StubbedMain;
    main.asked = [];
    dialog.showMessageBox = ((_window: unknown, options: MessageBoxOptions) => {
      main.asked?.push(options);
      const response = (options.buttons ?? []).findIndex((text) => texts.includes(text));
      return response < 0
        ? new Promise(() => undefined)
        : Promise.resolve({ response, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  }, buttons);
}

/** The options of the dialogs that were asked since they were stubbed. */
export function takeAsked({ app }: OpenApp): Promise<readonly Record<string, unknown>[]> {
  return app.evaluate(
    () =>
      ((globalThis as StubbedMain).asked?.splice(0) ?? []) as readonly Record<string, unknown>[],
  );
}

/** Clicks the close button of the window. */
export async function closeWindow({ app }: OpenApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}
