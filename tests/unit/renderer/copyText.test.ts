import { describe, expect, it } from 'vitest';
import { copyText } from '../../../renderer/grid/copyText';
import { positionOfColumn } from '../../../renderer/grid/selection/sheetSelection';
import { selectionOn } from '../../fixtures/window/sheet';
import { sheetView } from '../../fixtures/window/sheet';

describe('copy', () => {
  const view = sheetView();
  const { selection, placeOf } = selectionOn(view);

  it('takes a cell as a number that a spreadsheet reads, a row with its name and unit', () => {
    selection.choose(placeOf('growth', 'all'));
    expect(copyText(selection, view)).toBe('1,5%');
    selection.choose(placeOf('cost', 1));
    expect(copyText(selection, view)).toBe('2000');
    selection.choose(placeOf('cost', 'name'));
    expect(copyText(selection, view)).toBe('Kosten\t€\t3000\t1000\t2000');
    selection.choose(placeOf('cost_per_head', 'all'));
    expect(copyText(selection, view)).toBe('');
  });

  it('takes a range row by row, and with a line of headings when asked', () => {
    selection.choose(placeOf('cost', 0));
    selection.extend({ ...placeOf('cost', 1), row: placeOf('cost', 1).row + 1 });
    const text = copyText(selection, view) ?? '';
    expect(text.split('\r\n')[0]).toBe('1000\t2000');
    expect(text.split('\r\n')).toHaveLength(2);
    const headed = copyText(selection, view, true) ?? '';
    expect(headed.split('\r\n')[0]).toBe('Naam\tEenheid\t2027\t2028');
    expect(headed.split('\r\n')[1]).toBe('Kosten\t€\t1000\t2000');
  });

  it('joins ranges that stand below each other or side by side, and no others', () => {
    selection.choose(placeOf('cost', 0));
    selection.add(placeOf('inflation', 0));
    expect(copyText(selection, view)).toBe('1000\r\n3%');
    selection.choose(placeOf('cost', 'all'));
    selection.add(placeOf('cost', 1));
    expect(copyText(selection, view)).toBe('3000\t2000');
    selection.add(placeOf('inflation', 0));
    expect(copyText(selection, view)).toBeNull();
    expect(positionOfColumn(0)).toBe(3);
  });
});
