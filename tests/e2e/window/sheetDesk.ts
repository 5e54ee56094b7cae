import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { OpenApp } from '../launchApp';

/** Hands and eyes at the sheet of the program that `open` gives. */
export function sheetDesk(open: () => OpenApp) {
  /** Where the focus is: row and column of a cell. */
  function focus(): Promise<string> {
    return open().page.evaluate(() => {
      const focused = document.activeElement;
      const row = focused?.closest('[row-id]')?.getAttribute('row-id') ?? '';
      return `${row} ${focused?.getAttribute('col-id') ?? ''}`;
    });
  }

  const cell = (row: string, column: string): Locator =>
    open().page.locator(`.sheet [row-id="${row}"] [col-id="${column}"]`);

  return {
    cell,
    focus,
    /** Shows only rows with these words, all of them without. */
    find: (words: string): Promise<void> =>
      open().page.getByRole('searchbox', { name: 'Zoek een regel' }).fill(words),
    says: async (place: Locator, text: string): Promise<void> => {
      await expect
        .poll(async () => (await place.textContent())?.replaceAll('\u00a0', ' '))
        .toBe(text);
    },
    press: async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await open().page.keyboard.press(key);
    },
    /** The cells that are drawn as chosen: row and column of each. */
    chosen: (): Promise<readonly string[]> =>
      open().page.evaluate(() =>
        [...document.querySelectorAll('.sheet__grid .ag-cell[aria-selected="true"]')].map(
          (one) =>
            `${one.closest('[row-id]')?.getAttribute('row-id') ?? ''} ${one.getAttribute('col-id') ?? ''}`,
        ),
      ),
    clipboard: (): Promise<string> => open().app.evaluate(({ clipboard }) => clipboard.readText()),
    /** As if another program had copied it. */
    putOnClipboard: (text: string): Promise<void> =>
      open().app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text),
    foot: (): Locator => open().page.locator('.sheet__foot'),
  };
}
