import type { ColumnResizedEvent } from 'ag-grid-community';
import { beforeEach, expect, it } from 'vitest';
import { keepWidths, keptWidths } from '../../renderer/grid/columnWidths';
import { keep } from '../../renderer/ui/kept';
import type { SheetRow } from '../../renderer/values/valueRow';

beforeEach(() => localStorage.clear());

/** A column that was made so wide; `source`: by whom. */
function resized(id: string, width: number, source: string, finished = true) {
  const column = { getColId: () => id, getActualWidth: () => width };
  return { finished, source, columns: [column] } as unknown as ColumnResizedEvent<SheetRow>;
}

it('keeps what a person made wider, by hand or by a double click, for the next time', () => {
  keepWidths(resized('2027', 130, 'uiColumnResized'));
  keepWidths(resized('name', 400, 'autosizeColumns'));
  expect(keptWidths()).toEqual({ 2027: 130, name: 400 });
  keepWidths(resized('2027', 90, 'uiColumnResized'));
  expect(keptWidths()).toEqual({ 2027: 90, name: 400 });
});

it('keeps nothing of widths that the window gave, or while the hand still moves', () => {
  keepWidths(resized('2027', 130, 'api'));
  keepWidths(resized('2027', 130, 'uiColumnResized', false));
  expect(keptWidths()).toEqual({});
});

it('takes no width that is none from what was kept', () => {
  keep('columns', { 2027: -5, 2028: 'wide', name: 300 });
  keepWidths(resized('unit', 80, 'uiColumnResized'));
  expect(keptWidths()).toEqual({ name: 300, unit: 80 });
});
