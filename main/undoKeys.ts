import type { Command } from '../shared/ipc/contract';

/** A press of a key: what of the page's `KeyboardEvent` matters here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
  readonly target: unknown;
  readonly preventDefault: () => void;
}

/**
 * Takes the keys of undo and redo wherever no text is typed. The browser has one list of typing for
 * the whole page: with the focus on a slider, Ctrl+Z would change a text field that was left long
 * ago, and the menu would never hear of it. In a text field the keys stay the browser's.
 */
export function takeUndoKey(
  press: KeyPress,
  isMac: boolean,
  command: (command: Command) => void,
): void {
  const chosen = commandOf(press, isMac);
  if (chosen !== undefined && !press.defaultPrevented && !isTextField(press.target)) {
    press.preventDefault();
    command(chosen);
  }
}

function commandOf(press: KeyPress, isMac: boolean): 'undo' | 'redo' | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey } = press;
  const isMenuKey = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!isMenuKey || altKey) {
    return undefined;
  }
  switch (press.key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return shiftKey ? undefined : 'redo';
    default:
      return undefined;
  }
}

/** Inputs in which nothing is typed. */
const otherInputs = new Set([
  ...['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'],
]);

function isTextField(target: unknown): boolean {
  // The document itself and windows have none of these.
  const element = (target ?? {}) as {
    readonly tagName?: unknown;
    readonly type?: unknown;
    readonly isContentEditable?: unknown;
    readonly dataset?: { readonly settled?: string };
  };
  // The page says so of a field whose text has been taken: Ctrl+Z takes that back, not letters.
  if (element.dataset?.settled === 'true') {
    return false;
  }
  switch (element.tagName) {
    case 'INPUT':
      return !otherInputs.has(String(element.type));
    case 'TEXTAREA':
      return true;
    default:
      return element.isContentEditable === true;
  }
}
