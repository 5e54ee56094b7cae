import type { Table, TableCell } from '../../shared/spreadsheet/table';
import { tabSeparated } from '../format/tabSeparated';
import type { Texts } from '../format/useTexts';
import type { PictureContent } from './pictureContent';

/** Decimals that are kept of what goes to a spreadsheet: enough for cents and for shares. */
const decimals = 6;

/** The numbers of a picture: a row for each item along the axis, a column for each series. */
export function pictureTable(
  { title, unit, over, items, series, picture }: PictureContent,
  { say }: Pick<Texts, 'say'>,
): Table {
  const { display } = picture;
  return {
    title,
    notes: [unit],
    head: [over, ...series.map(({ label }) => say(label))],
    rows: items.map((item, index): readonly TableCell[] => [
      item,
      ...series.map(({ values, errors }): TableCell => {
        const error = errors[index] ?? null;
        return error === null ? { value: values[index] ?? NaN, display, decimals } : error.kind;
      }),
    ]),
  };
}

/** The same as cells to paste. */
export function pictureCells(content: PictureContent, texts: Pick<Texts, 'say'>): string {
  const { head, rows } = pictureTable(content, texts);
  return tabSeparated([head, ...rows]);
}
