/** Which rows the reader wants to see. */
export interface SheetFilter {
  readonly search: string;
  /** Id of a group of rows; null: all of them. */
  readonly block: string | null;
  readonly onlyChanged: boolean;
  /** The dimension of the model that one item can be chosen of; null: it has none. */
  readonly dimension: string | null;
  /** Null: all items, added up or opened. */
  readonly item: string | null;
}

/** Every word of the search text stands in the label or the name, whatever its accents and capitals. */
export function matches(name: string, label: string, search: string): boolean {
  if (search.trim() === '') return true;
  const text = plainText(`${label} ${name}`);
  return plainText(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Small letters without accents. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}
