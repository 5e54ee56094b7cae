/** Brings the field that searches the sheet into sight and puts the focus in it, its text selected. */
export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('.sheet input[type="search"]');
  field?.focus();
  field?.select();
}
