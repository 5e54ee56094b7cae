import type { View } from '../values/view';
import { cellAt, type SheetRow } from '../values/valueRow';
import { cellText } from './cellText';
import type { Place } from './selection/ranges';
import { valueColumnAt } from './selection/sheetSelection';
import { plainText } from './sheetFilter';

/**
 * Cells that hold the text, row by row: in the name of a row, its name in formulas, or what stands in a cell. Points
 * between thousands need not be typed.
 *
 * @param columns how many columns the sheet has.
 */
export function foundCells(
  rows: readonly SheetRow[],
  columns: number,
  text: string,
  view: Pick<View, 'run' | 'texts'>,
): readonly Place[] {
  const wanted = plainText(text);
  if (wanted === '') return [];
  const digits = /^[\d.,\u2212-]+$/.test(wanted) ? withoutPoints(wanted) : null;
  return rows.flatMap((row, index): readonly Place[] => {
    const found: Place[] = [];
    const own = row.kind === 'value' ? `${row.label} ${row.name}` : row.label;
    if (plainText(own).includes(wanted)) found.push({ row: index, column: 0 });
    for (let column = 0; row.kind === 'value' && column < columns; column++) {
      const value = valueColumnAt(column);
      const cell = value === undefined ? undefined : cellAt(row, value);
      if (cell === undefined) continue;
      const shown = plainText(cellText(row, cell, view).replaceAll('\u00a0', ' '));
      const isThere =
        shown.includes(wanted) || (digits !== null && withoutPoints(shown).includes(digits));
      if (isThere) found.push({ row: index, column });
    }
    return found;
  });
}

function withoutPoints(text: string): string {
  return text.replaceAll('.', '').replaceAll('-', '\u2212');
}

/** The next of these places behind a cell, or before it; from the last to the first. Null: there is none. */
export function nextPlace(
  places: readonly Place[],
  from: Place | null,
  isBackwards: boolean,
): Place | null {
  const order = ({ row, column }: Place): number => row * 10_000 + column;
  const at = from === null ? -1 : order(from);
  if (isBackwards) return places.findLast((one) => order(one) < at) ?? places.at(-1) ?? null;
  return places.find((one) => order(one) > at) ?? places[0] ?? null;
}
