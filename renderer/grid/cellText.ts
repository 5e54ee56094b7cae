import { errorText } from '../state/errorText';
import type { View } from '../state/view';
import type { Texts } from '../texts/useTexts';
import { formatPlain } from '../ui/formatNumber';
import type { SheetCell, ValueRow } from './sheetRow';

/** What a cell says. Its unit stands in the column beside it. */
export function cellText(row: ValueRow, cell: SheetCell, { t, words }: Texts): string {
  if (cell === null) return t('sheet.notSummed');
  if (typeof cell !== 'number') return cell.kind;
  const number = formatPlain(cell, row.display, words);
  return row.timed ? number : `${number}\u2002${t('sheet.wholePeriod')}`;
}

/** Nothing to look at: no sum, or zero. */
export function isQuiet(cell: SheetCell | undefined): boolean {
  return cell === null || cell === 0;
}

/** An error, or euros below zero, which have their minus sign as well. */
export function isBad({ display }: ValueRow, cell: SheetCell | undefined): boolean {
  if (typeof cell === 'number') return display === 'euro' && cell <= -0.5;
  return cell !== null && cell !== undefined;
}

/** Why a cell shows no number; nothing for a number. */
export function cellTitle(cell: SheetCell | undefined, view: View): string | undefined {
  if (cell === undefined || typeof cell === 'number') return undefined;
  return cell === null ? view.texts.t('sheet.notSummedTitle') : errorText(cell, view);
}
