import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import type { TableCell } from '../../../shared/spreadsheet/table';
import { readTabSeparated, tabSeparated } from '../../../renderer/format/tabSeparated';

describe('a table for a spreadsheet', () => {
  it.each<readonly [what: string, cell: TableCell, written: string]>([
    ['a whole number without separators', { value: 1041940.5, display: written.euro }, '1041940,5'],
    ['a percentage as a percentage', { value: 0.039, display: written.percentage }, '3,9%'],
    ['a negative number with its sign', { value: -200, display: written.euro }, '-200'],
    ['a negative percentage', { value: -0.05, display: written.percentage }, '-5%'],
    ['so many decimals', { value: 1 / 3, display: written.decimal, decimals: 6 }, '0,333333'],
    ['zero without a sign', { value: -1e-9, display: written.decimal, decimals: 6 }, '0'],
    ['a missing number as nothing', { value: NaN, display: written.euro }, ''],
    ['a text as it is', 'Jeugdhulp, € per kind', 'Jeugdhulp, € per kind'],
    ['a text that would be a formula', '=HYPERLINK("x")', '\'=HYPERLINK("x")'],
    ['a text that begins with a plus', '+31 6', "'+31 6"],
    ['a text that begins with a minus', '-2+3+cmd', "'-2+3+cmd"],
    ['a text that begins with an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a text that begins with a tab', '\t=1', "' =1"],
    ['a text that begins with a return', '\r=1', "' =1"],
    ['a text that begins with a quotation mark', '"a', `'"a`],
    ['a text with a space before its sign', ' =1', "' =1"],
    ['a text in wide letters', '\uff1d1', "'\uff1d1"],
    ['a line end of another kind', 'een\u2028twee\u0085drie', 'een twee drie'],
    ['a text of several lines on one', 'een\r\ntwee\tdrie', 'een twee drie'],
  ])('writes %s', (_, cell, written) => {
    expect(tabSeparated([[cell]])).toBe(written);
  });

  it('puts tabs between cells and line ends between rows', () => {
    expect(
      tabSeparated([
        ['Jaar', 'Kosten'],
        ['2027', { value: 12, display: written.euro }],
      ]),
    ).toBe('Jaar\tKosten\r\n2027\t12');
  });

  it('is read as rows of cells, whatever the line ends', () => {
    expect(readTabSeparated('a\tb\r\nc\n')).toEqual([['a', 'b'], ['c']]);
  });

  it('reads a cell in quotes with tabs, ends of lines and quotes in it', () => {
    expect(readTabSeparated('"a\tb\nc"\t"zegt ""ja"""\r\n"x\t2\r\n')).toEqual([
      ['a\tb\nc', 'zegt "ja"'],
      ['"x', '2'],
    ]);
    expect(readTabSeparated('\t\n')).toEqual([['', '']]);
    expect(readTabSeparated('')).toEqual([['']]);
  });
});
