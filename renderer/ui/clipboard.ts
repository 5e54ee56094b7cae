/**
 * Puts text on the clipboard; false when that is not allowed. Only while the person presses something: that way it
 * asks for no permission, of which the page has none.
 */
export function copyToClipboard(text: string): boolean {
  let isCopied = false;
  function copy(event: ClipboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  }
  document.addEventListener('copy', copy, { capture: true, once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor asks for a permission
  document.execCommand('copy');
  document.removeEventListener('copy', copy, { capture: true });
  return isCopied;
}
