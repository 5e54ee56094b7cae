import type { Display } from '../../shared/model/model';
import type { Texts } from '../format/useTexts';
import type { PictureContent } from './pictureContent';

/** Decimals that are kept of what goes to a spreadsheet: enough for cents and for shares. */
const mostDecimals = 6;

/** The picture as cells for a spreadsheet in Dutch: tabs between the columns, a comma in the numbers. */
export function pictureCells(content: PictureContent, { say }: Pick<Texts, 'say'>): string {
  const { over, items, series, picture } = content;
  const head = [over, ...series.map(({ label }) => say(label))];
  const rows = items.map((item, index) => [
    item,
    ...series.map(({ values }) => cell(values[index] ?? NaN, picture.display)),
  ]);
  return [head, ...rows].map((row) => row.map(plain).join('\t')).join('\r\n');
}

function cell(value: number, display: Display): string {
  if (Number.isNaN(value)) return '';
  const isShare = display === 'percentage';
  const rounded = Number((isShare ? value * 100 : value).toFixed(mostDecimals));
  const text = String(rounded === 0 ? 0 : rounded).replace('.', ',');
  return isShare ? `${text}%` : text;
}

/** A name cannot begin another cell, or a formula where it is pasted. */
function plain(text: string): string {
  const line = text.replaceAll(/[\t\r\n]+/g, ' ');
  return /^[=+@]/.test(line) ? `'${line}` : line;
}
