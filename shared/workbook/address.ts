/** A, B, … Z, AA, …; columns are counted from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : `${columnName(rest - 1)}${letter}`;
}

/** Row and column are counted from 0: D5. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** The same that stays what it is where a formula is copied: $D$5. */
export function fixedAddress(row: number, column: number): string {
  return `$${columnName(column)}$${String(row + 1)}`;
}

/** The name of a sheet as it stands in a formula. Names have no apostrophe. */
export function inSheet(name: string, address: string): string {
  return `'${name}'!${address}`;
}
