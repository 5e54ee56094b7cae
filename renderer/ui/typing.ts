/*
 * A text field keeps its own steps, of which the browser tells through these old calls only. Where the page gets a
 * key first (all systems but macOS) the field has used it already if it had any use for it.
 */

/** Takes back typing in the field that has the focus; false when there is none, or nothing to take back. */
export function undoTyping(): boolean {
  return ask('undo');
}

/** Does typing again that was taken back; false when there is none. */
export function redoTyping(): boolean {
  return ask('redo');
}

/** Inputs that hold no text; with the focus on a slider the typing of another field must not be undone. */
const withoutText = new Set(['range', 'checkbox', 'radio', 'button', 'submit', 'reset', 'file']);

function isTextField(focused: Element | null): boolean {
  if (focused instanceof HTMLElement && focused.dataset['settled'] === 'true') return false;
  if (focused instanceof HTMLTextAreaElement) return true;
  return focused instanceof HTMLInputElement && !withoutText.has(focused.type);
}

function ask(command: 'undo' | 'redo'): boolean {
  const isField = isTextField(document.activeElement);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way to ask
  if (!isField || !document.queryCommandEnabled(command)) return false;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nor to do it
  return document.execCommand(command);
}
