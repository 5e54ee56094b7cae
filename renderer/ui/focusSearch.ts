/** Puts the focus in the search field that is in sight, its text selected; false when there is none. */
export function focusSearch(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>('input[type="search"]');
  const field = [...fields].find((one) => one.checkVisibility());
  field?.focus();
  field?.select();
  return field !== undefined;
}
