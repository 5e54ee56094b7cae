import { digits, signed, withSign } from '../renderer/format/formatNumber';
import type { Display } from '../shared/model/model';
import { monthStart } from '../shared/model/yearDate';

/** A table; a cell may hold any text, on one line. No rows: nothing at all. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''];
}

/** Blocks of lines as one text, each block followed by an empty line. */
export function paragraphs(...blocks: readonly string[]): string[] {
  return blocks.flatMap((block) => [block, '']);
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A formula on lines of its own. */
export function codeBlock(text: string): string[] {
  return ['```text', text, '```', ''];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}

const months = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A figure in Dutch notation with its sign, without rounding away what a source says. */
export function figure(value: number, { form, symbol, decimals }: Display): string {
  switch (form) {
    case 'percentage':
      return `${signed(value * 100, (size) => digits(size, 4, 0))} %`;
    case 'year':
      return String(value);
    case 'date': {
      const day = monthStart(value);
      return day === null ? digits(value, 6, 0) : months.format(Date.UTC(day.year, day.month, 1));
    }
    case 'flag':
      return value === 0 ? 'nee' : value === 1 ? 'ja' : digits(value, 6, 0);
    case 'number':
    case 'factor':
    case 'oneIn': {
      if (symbol === undefined) return signed(value, (size) => digits(size, 6, 0));
      const cents = decimals === 0 && !Number.isInteger(value) ? 2 : decimals;
      const amount = signed(value, (size) => digits(size, cents));
      return withSign(amount, symbol).replaceAll('\u00a0', ' ');
    }
  }
}
