import { describe, expect, it, vi } from 'vitest';
import { keyBindings, pressed, sheetKeyOf } from '../../../../renderer/state/keys';
import { headOf } from '../../../../renderer/grid/selection/ranges';
import { selectionOn, sheetView } from '../../../fixtures/window/sheet';

describe('the selection of a sheet', () => {
  const view = sheetView();

  it('holds values and no headings', () => {
    const { selection } = selectionOn(view);
    selection.choose({ row: 0, column: 3 });
    selection.chooseAll();
    const rows = selection.rows();
    expect(rows.length).toBeGreaterThan(5);
    expect(selection.cells().every(({ row }) => rows.includes(row))).toBe(true);
  });

  it('walks from the active cell and takes the range along', () => {
    const { selection, placeOf } = selectionOn(view);
    selection.choose(placeOf('cost', 0));
    expect(selection.target({ kind: 'rowEdge', to: 'last' })).toEqual(placeOf('cost', 1));
    expect(selection.target({ kind: 'rowEdge', to: 'first' })).toEqual(placeOf('cost', 'name'));
    selection.extendBy({ kind: 'step', direction: 'right' });
    expect(selection.cells().map(({ cell }) => cell.value)).toEqual([1000, 2000]);
    selection.extendBy({ kind: 'sheetEdge', to: 'last' });
    const chosen = selection.store.getState();
    expect(chosen === null ? null : headOf(chosen).row).toBe(selection.size().rows - 1);
    expect(selection.target({ kind: 'sheetEdge', to: 'first' }).row).toBe(1);
  });

  it('goes below the cell where Tab began when Enter follows', () => {
    const { selection, placeOf } = selectionOn(view);
    selection.choose(placeOf('inflation', 'all'));
    expect(selection.goOn('along', false)).toEqual(placeOf('inflation', 0));
    expect(selection.goOn('along', false)).toEqual(placeOf('inflation', 1));
    const below = selection.goOn('down', false);
    expect(below?.column).toBe(placeOf('inflation', 'all').column);
  });

  it('says that a row ends, so that Tab can leave the sheet', () => {
    const { selection, placeOf } = selectionOn(view);
    selection.choose(placeOf('cost', 1));
    expect(selection.goOn('along', false)).toBeNull();
    selection.choose(placeOf('growth', 0));
    expect(selection.goOn('along', false)).toBeNull();
  });

  it('stays as it is when the grid gives the focus to the active cell', () => {
    const { selection, placeOf } = selectionOn(view);
    selection.choose(placeOf('cost', 0));
    selection.extendBy({ kind: 'step', direction: 'right' });
    selection.focused(placeOf('cost', 0));
    expect(selection.cells()).toHaveLength(2);
    selection.focused(placeOf('cost', 1));
    expect(selection.cells()).toHaveLength(1);
  });

  it('tells of other values in the same rows where more than one cell is chosen', () => {
    const { selection, placeOf } = selectionOn(view);
    const years = view.run.space.time.items.length;
    const rows = Array.from({ length: selection.size().rows }, (_, row) => selection.rowAt(row));
    const same = rows.flatMap((row) => (row === undefined ? [] : [row]));
    selection.choose(placeOf('cost', 0));
    const told = vi.fn();
    selection.store.subscribe(told);
    selection.setRows([...same], years);
    expect(told).not.toHaveBeenCalled();
    selection.extendBy({ kind: 'step', direction: 'right' });
    selection.setRows([...same], years);
    expect(told).toHaveBeenCalledTimes(2);
    expect(selection.cells()).toHaveLength(2);
  });

  it('is that of the same rows when others come between', () => {
    const { selection, placeOf } = selectionOn(view);
    selection.choose(placeOf('total', 0));
    const opened = selectionOn(view, ['cost']);
    const rows = Array.from({ length: opened.selection.size().rows }, (_, row) =>
      opened.selection.rowAt(row),
    ).flatMap((row) => (row === undefined ? [] : [row]));
    selection.setRows(rows, view.run.space.time.items.length);
    expect(selection.cells().map(({ row }) => row.id)).toEqual(['total']);
  });
});

describe('the table of keys', () => {
  const press = (key: string, ...held: readonly string[]) => ({
    key,
    ctrlKey: held.includes('Control'),
    metaKey: false,
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
  });

  it('knows a press whatever its capitals', () => {
    expect(pressed(press('d', 'Control'))).toBe('Control+D');
    expect(sheetKeyOf(press(' ', 'Shift'))).toBe('wholeRow');
    expect(sheetKeyOf(press('ArrowDown', 'Control', 'Shift'))).toBe('extendJump');
    expect(sheetKeyOf(press('q'))).toBeUndefined();
  });

  it('has each key once', () => {
    const keys = keyBindings.flatMap((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
