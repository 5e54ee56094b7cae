import { describe, expect, it } from 'vitest';
import { csvText, type CsvCell } from '../../../shared/workbook/csv';
import { tableCsv, tableWorkbook, type Table } from '../../../shared/spreadsheet/table';
import { workbookSchema } from '../../../shared/workbook/workbook';
import { readTyped } from '../../../renderer/format/typedValue';
import { written } from '../../fixtures/build/displays';

const number = (value: number, isShare = false): CsvCell => ({ value, isShare });

describe('cells as a text', () => {
  it('in Dutch have semicolons, decimal commas and the mark that Excel wants', () => {
    const rows = [
      ['Naam', 'Waarde'],
      ['Balie, noord; "A"', number(-1234.5)],
      ['Aandeel', number(0.039, true)],
    ];
    expect(csvText(rows, 'dutch')).toBe(
      '\ufeffNaam;Waarde\r\n"Balie, noord; ""A""";-1234,5\r\nAandeel;3,9%\r\n',
    );
    expect(csvText(rows, 'international')).toBe(
      'Naam,Waarde\r\n"Balie, noord; ""A""",-1234.5\r\nAandeel,3.9%\r\n',
    );
  });

  it.each([
    [1 / 3, '0,333333333333333'],
    [3357 - 1e-12, '3357'],
    [1e-7, '0,0000001'],
    [1e21, '1000000000000000000000'],
    [-1e-20, '0'],
    [0.1 + 0.2, '0,3'],
    [NaN, ''],
    [Infinity, ''],
  ])('%d is %s', (value, text) => {
    expect(csvText([[number(value)]], 'dutch')).toBe(`\ufeff${text}\r\n`);
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1', '"a', '\uff1d1'])(
    '%j is a text and no formula',
    (text) => {
      const cell = csvText([[text]], 'international').trimEnd();
      expect(cell.replaceAll('"', '')).toMatch(/^'/);
    },
  );

  it('keep the sign of numbers', () => {
    expect(csvText([[number(-5), '-5']], 'international')).toBe("-5,'-5\r\n");
  });

  it('are read back as the same numbers', () => {
    const values = [0, -12, 1.285, 1041940.5, 0.35];
    for (const value of values) {
      const cell = csvText([[number(value)]], 'dutch')
        .replace('\ufeff', '')
        .trim();
      expect(readTyped(cell, written.decimal, { notation: 'comma' })).toMatchObject({ value });
    }
  });
});

describe('a table', () => {
  const table: Table = {
    title: 'Kosten: [alle] jaren?',
    notes: ['per jaar'],
    head: ['Jaar', 'Kosten', 'Aandeel'],
    rows: [
      ['2027', { value: 12.5, display: written.euro }, { value: 0.5, display: written.percentage }],
    ],
  };

  it('is a text with its head, without its notes', () => {
    expect(tableCsv(table, 'dutch')).toBe('\ufeffJaar;Kosten;Aandeel\r\n2027;12,5;50%\r\n');
  });

  it('is a sheet of a workbook, and two of one name are two sheets', () => {
    const about = { title: 'a', author: '', created: '2026-11-27T12:00:00.000Z', properties: [] };
    const made = workbookSchema.parse(tableWorkbook([table, table], about));
    expect(made.sheets.map(({ name }) => name)).toEqual([
      'Kosten alle jaren',
      'Kosten alle jaren 2',
    ]);
    const { rows = [] } = made.sheets[0] ?? {};
    expect(rows[1]).toEqual([{ value: 'per jaar', style: expect.any(Number) as number }]);
    const [year, costs, share] = rows[3] ?? [];
    expect(year).toBe('2027');
    const formatOf = (cell: typeof costs): string | undefined =>
      cell !== null && typeof cell === 'object' ? made.styles[cell.style]?.format : undefined;
    expect([formatOf(costs), formatOf(share)]).toEqual(['"€" #,##0;-"€" #,##0', '0.0%']);
  });
});
