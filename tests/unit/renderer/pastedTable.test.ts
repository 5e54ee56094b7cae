import { describe, expect, it } from 'vitest';
import { pastedTable } from '../../../renderer/grid/pastedTable';
import { readTabSeparated } from '../../../renderer/format/tabSeparated';
import { rectanglesOf } from '../../../renderer/grid/selection/ranges';
import type { Column } from '../../../renderer/values/valueRow';
import { selectionOn, sheetView } from '../../fixtures/window/sheet';

const view = sheetView();
const { selection, placeOf } = selectionOn(view);

/** What goes where when this is pasted on the cells from one to the other. */
function pasted(
  text: string,
  from: readonly [string, Column | 'name'],
  to: readonly [string, Column | 'name'] = from,
) {
  selection.choose(placeOf(...from));
  if (to !== from) selection.extend(placeOf(...to));
  const chosen = selection.store.getState();
  const table = pastedTable(
    readTabSeparated(text),
    chosen === null ? [] : rectanglesOf(chosen, selection.size()),
    {
      size: selection.size(),
      rowAt: selection.rowAt,
      years: view.run.space.time.items,
      allYears: 'Alle jaren',
    },
  );
  return {
    ...table,
    cells: table.cells.map(({ row, column, text: put }) => `${row.id} ${String(column)} ${put}`),
  };
}

describe('a table without headings', () => {
  it('goes where it is pasted', () => {
    expect(pasted('4%\t5%', ['inflation', 0]).cells).toEqual(['inflation 0 4%', 'inflation 1 5%']);
  });

  it('goes over a range as often as that is a multiple of it', () => {
    expect(pasted('4%', ['inflation', 0], ['inflation', 1]).cells).toEqual([
      'inflation 0 4%',
      'inflation 1 4%',
    ]);
    expect(pasted('1\t2', ['cost', 'all'], ['cost', 1]).cells).toEqual(['cost 0 2']);
  });

  it('leaves alone what is empty, and counts what has no place', () => {
    const { cells, beside } = pasted('\t7\t8\t9', ['inflation', 0]);
    expect(cells).toEqual(['inflation 1 7']);
    expect(beside).toBe(2);
  });

  it('goes as one value into all cells of a range that can have one', () => {
    const { cells, beside } = pasted('4%', ['growth', 'all'], ['inflation', 0]);
    expect(cells).toContain('growth all 4%');
    expect(cells).toContain('inflation 0 4%');
    expect(cells.some((one) => one.startsWith('growth 0'))).toBe(false);
    expect(beside).toBe(0);
  });

  it('says the years rather than what holds for all of them', () => {
    expect(pasted('9\t1\t2', ['inflation', 'all']).cells).toEqual([
      'inflation 0 1',
      'inflation 1 2',
    ]);
  });
});

describe('a table with headings', () => {
  it('goes by its years, wherever it is pasted', () => {
    expect(pasted('2028\t2027\r\n5%\t4%', ['inflation', 'all']).cells).toEqual([
      'inflation 1 5%',
      'inflation 0 4%',
    ]);
  });

  it('goes by its names, by what formulas call them too', () => {
    const text = 'Prijsstijging\t4%\t5%\r\ngrowth\t2%';
    expect(pasted(text, ['cost', 0]).cells).toEqual([
      'inflation 0 4%',
      'inflation 1 5%',
      'growth all 2%',
    ]);
  });

  it('goes by both, and says which it does not know', () => {
    const text = 'Naam\tEenheid\t2026\t2027\r\nPrijsstijging\t%\t1%\t4%\r\nNergens\t%\t1%\t2%';
    const { cells, unknown } = pasted(text, ['cost', 'name']);
    expect(cells).toEqual(['inflation 0 4%']);
    expect(unknown).toEqual(['Nergens', '2026']);
  });

  it('reads back what whole rows are copied as', () => {
    expect(pasted('Prijsstijging\t%\t\t4%\t5%', ['cost', 'name']).cells).toEqual([
      'inflation 0 4%',
      'inflation 1 5%',
    ]);
  });

  it('does not take a value for a year', () => {
    expect(pasted('2027\r\n5', ['cost', 0]).cells[0]).toBe('cost 0 2027');
  });
});
