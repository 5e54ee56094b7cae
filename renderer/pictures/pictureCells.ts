import { tabSeparated, type TableCell } from '../format/tabSeparated';
import type { Texts } from '../format/useTexts';
import type { PictureContent } from './pictureContent';

/** Decimals that are kept of what goes to a spreadsheet: enough for cents and for shares. */
const decimals = 6;

/** The picture as cells for a spreadsheet: a row for each item along the axis, a column for each series. */
export function pictureCells(content: PictureContent, { say }: Pick<Texts, 'say'>): string {
  const { over, items, series, picture } = content;
  const { display } = picture;
  const head = [over, ...series.map(({ label }) => say(label))];
  const rows = items.map((item, index): readonly TableCell[] => [
    item,
    ...series.map(({ values, errors }): TableCell => {
      const error = errors[index] ?? null;
      return error === null ? { value: values[index] ?? NaN, display, decimals } : error.kind;
    }),
  ]);
  return tabSeparated([head, ...rows]);
}
