import { describe, expect, it } from 'vitest';
import { foundCells, nextPlace } from '../../../renderer/grid/findCells';
import { sheetRows } from '../../../renderer/grid/sheetRows';
import { allRows, selectionOn, sheetView } from '../../fixtures/window/sheet';

const view = sheetView();
const { rows } = sheetRows(view, new Set(), allRows);
const { selection, placeOf } = selectionOn(view);
const found = (text: string) => foundCells(rows, selection.size().columns, text, view);

describe('finding in the sheet', () => {
  it('finds names, also those of formulas, whatever capitals and accents', () => {
    expect(found('PRIJSSTIJGING')).toEqual([placeOf('inflation', 'name')]);
    expect(found('inflation')).toEqual([placeOf('inflation', 'name')]);
    expect(found('nergens')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  it('finds numbers as they are shown, with points or without', () => {
    const cells = [placeOf('cost', 1)];
    expect(found('2.000')).toEqual(expect.arrayContaining(cells));
    expect(found('2000')).toEqual(expect.arrayContaining(cells));
  });

  it('goes on from the active cell, and from the last place to the first', () => {
    const places = [
      { row: 1, column: 0 },
      { row: 1, column: 3 },
      { row: 4, column: 2 },
    ];
    expect(nextPlace(places, null, false)).toEqual(places[0]);
    expect(nextPlace(places, { row: 1, column: 0 }, false)).toEqual(places[1]);
    expect(nextPlace(places, { row: 4, column: 2 }, false)).toEqual(places[0]);
    expect(nextPlace(places, { row: 1, column: 0 }, true)).toEqual(places[2]);
    expect(nextPlace([], { row: 1, column: 0 }, true)).toBeNull();
  });
});
