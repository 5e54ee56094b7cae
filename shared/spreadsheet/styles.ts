import type { Display } from '../model/model';
import type { Style, Workbook } from '../workbook/workbook';

/** The styles of a workbook while it is made: each once, by what it says. */
export interface Styles {
  readonly index: (style: Style) => number;
  readonly all: () => Workbook['styles'];
}

export function createStyles(): Styles {
  const known = new Map<string, number>();
  const styles: Style[] = [];
  return {
    index: (style) => {
      const key = JSON.stringify(style);
      const found = known.get(key) ?? styles.push(style) - 1;
      known.set(key, found);
      return found;
    },
    all: () => styles,
  };
}

export const headStyle: Style = { bold: true, fill: 'E6EAF0', wrap: true };
export const titleStyle: Style = { bold: true };
export const noteStyle: Style = { colour: '5C6670', wrap: true };
/** What a person may fill in. */
export const inputFill = 'FFF9E0';
/** What a person filled in: an input that was changed, a calculated cell that was overridden. */
export const changedFill = 'FFE0B3';

/** How a spreadsheet writes such a figure; it puts its own signs for thousands and decimals. */
export function numberFormat({ form, decimals, symbol }: Display): string {
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (form === 'percentage') return `0${fraction}%`;
  if (form === 'year' || form === 'flag') return '0';
  if (form === 'date') return '0.0##';
  const number = `#,##0${fraction}`;
  if (symbol === undefined) return number;
  const text = `"${symbol.text.replaceAll('"', '')}"`;
  if (symbol.side === 'after') return `${number} ${text}`;
  return `${text} ${number};-${text} ${number}`;
}
