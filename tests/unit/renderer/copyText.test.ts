import { describe, expect, it } from 'vitest';
import { copyText, pastedCell } from '../../../renderer/grid/copyText';
import { rowAt, sheetView } from '../../fixtures/window/sheet';

describe('copy and paste', () => {
  const view = sheetView();
  it('copies a cell as a number that a spreadsheet reads, a row between tabs', () => {
    expect(copyText(rowAt(view, 'growth'), 'all', view)).toBe('1,5%');
    expect(copyText(rowAt(view, 'cost'), 1, view)).toBe('2000');
    expect(copyText(rowAt(view, 'cost'), undefined, view)).toBe('Kosten\t€\t3000\t1000\t2000');
    expect(copyText(rowAt(view, 'cost_per_head'), 'all', view)).toBe('');
  });
  it.each([
    ['35%\r\n', '35%'],
    [' 1.041.940 ', '1.041.940'],
    ['1\t2', { count: 2 }],
    ['1\n2\n', { count: 2 }],
  ])('reads %j', (text, cell) => {
    expect(pastedCell(text)).toEqual(cell);
  });
});
