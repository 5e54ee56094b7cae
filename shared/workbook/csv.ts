import { harmless } from './plainText';

/** Dutch: semicolons, decimal commas and a mark that Excel wants. International: RFC 4180, for other programs. */
export type CsvKind = 'dutch' | 'international';

export type CsvCell = string | CsvNumber;

export interface CsvNumber {
  /** Missing is NaN: an empty cell. */
  readonly value: number;
  /** A share: 0.039 is written 3,9%, so that nobody has to know. */
  readonly isShare: boolean;
  /** Rounded to so many as it is written; as many as there are when left out. */
  readonly decimals?: number;
}

const kinds = {
  dutch: { between: ';', decimal: ',', start: '\ufeff' },
  international: { between: ',', decimal: '.', start: '' },
} as const;

/**
 * Rows of cells as text, each row on a line of its own. A text is one cell and no formula, whatever is in it; numbers
 * keep their sign and have fifteen digits.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], kind: CsvKind): string {
  const { between, start } = kinds[kind];
  const lines = rows.map((row) => row.map((cell) => cellText(cell, kind)).join(between));
  return `${start}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cellText(cell: CsvCell, kind: CsvKind): string {
  if (typeof cell === 'string') return quoted(harmless(cell));
  const { value, isShare, decimals = 15 } = cell;
  if (!Number.isFinite(value)) return '';
  const digits = decimalDigits(isShare ? value * 100 : value, decimals);
  return `${digits.replace('.', kinds[kind].decimal)}${isShare ? '%' : ''}`;
}

/** Without an exponent or a sign before nought; rounded half away from zero in decimal notation. */
function decimalDigits(value: number, decimals: number): string {
  const text = Number(value.toPrecision(15)).toLocaleString('en-US', {
    useGrouping: false,
    maximumFractionDigits: decimals,
  });
  return text === '-0' ? '0' : text;
}

/** In quotes where a text has something of the notation in it. */
function quoted(text: string): string {
  return /[";,]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
