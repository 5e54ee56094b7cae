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

/** Red for euros below zero, which have their minus sign as well; quiet for what is nothing. */
export function cellClasses(row: ValueRow, cell: SheetCell | null | undefined): string[] {
  const classes = [row.timed ? 'sheet-number' : 'sheet-constant'];
  if (cell === null || cell === undefined) classes.push('quiet');
  else if (typeof cell !== 'number') classes.push('bad');
  else if (cell === 0) classes.push('quiet');
  else if (row.display === 'euro' && cell <= -0.5) classes.push('bad');
  return classes;
}

/** Why a cell shows no number; nothing for a number. */
export function cellTitle(cell: SheetCell | undefined, view: View): string | undefined {
  if (cell === undefined || typeof cell === 'number') return undefined;
  return cell === null ? view.texts.t('sheet.notSummedTitle') : errorText(cell, view);
}
