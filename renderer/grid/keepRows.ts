import type { SheetCell, SheetRow } from '../values/valueRow';

/**
 * The new rows, with the old row in the place of each that shows the same: the grid touches only what is another
 * object than before.
 */
export function keepRows(
  before: readonly SheetRow[],
  after: readonly SheetRow[],
): readonly SheetRow[] {
  const old = new Map(before.map((row) => [row.id, row]));
  let kept = before.length === after.length;
  const rows = after.map((row, index) => {
    const known = old.get(row.id);
    const same = known !== undefined && isSame(known, row) ? known : row;
    kept &&= same === before[index];
    return same;
  });
  return kept ? before : rows;
}

/** Keeps rows from one time to the next, as `keepRows`. */
export function createRowKeeper(): (rows: readonly SheetRow[]) => readonly SheetRow[] {
  let last: readonly SheetRow[] = [];
  return (rows) => (last = keepRows(last, rows));
}

function isSame(a: SheetRow, b: SheetRow): boolean {
  const keys = Object.keys(b) as (keyof SheetRow)[];
  return keys.length === Object.keys(a).length && keys.every((key) => equal(a[key], b[key]));
}

/** Numbers, texts, and small plain objects and lists of these. */
function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(b);
  return (
    keys.length === Object.keys(a).length &&
    keys.every((key) =>
      equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}

/** Whether two cells look the same; a cell of another row or an error never does. */
export function sameCell(a: SheetCell | undefined, b: SheetCell | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && equal(a, b));
}
