import { describe, expect, it } from 'vitest';
import { arrangedRows, asInModel } from '../../../renderer/grid/arrangeRows';
import { sheetRows } from '../../../renderer/grid/sheetRows';
import { allRows, sheetView } from '../../fixtures/window/sheet';

const view = sheetView();
const { rows } = sheetRows(view, new Set(['cost']), allRows);

function numbers(ids: readonly { readonly id: string }[]): readonly string[] {
  return ids.map(({ id }) => id);
}

describe('arranging rows', () => {
  it('leaves them as the model has them', () => {
    expect(arrangedRows(rows, asInModel)).toBe(rows);
  });

  it('sorts within each block, with what is below a row', () => {
    const sorted = arrangedRows(rows, { sort: { column: 0, direction: 'down' }, unit: null });
    const headings = (some: typeof rows) => some.filter(({ kind }) => kind === 'block');
    expect(headings(sorted)).toEqual(headings(rows));
    expect([...numbers(sorted)].sort()).toEqual([...numbers(rows)].sort());
    const at = sorted.findIndex(({ id }) => id === 'cost');
    expect(sorted[at + 1]?.id.startsWith('cost/')).toBe(true);
    const values = sorted.flatMap((row): (number | string)[] => {
      const value = row.kind === 'value' && row.depth === 0 ? row.years[0]?.value : undefined;
      return row.kind === 'block' ? ['|'] : typeof value === 'number' ? [value] : [];
    });
    for (const [index, value] of values.entries()) {
      const next = values[index + 1];
      if (typeof value === 'number' && typeof next === 'number') {
        expect(value).toBeGreaterThanOrEqual(next);
      }
    }
  });

  it('keeps rows of one unit, and only blocks that have some', () => {
    const euros = arrangedRows(rows, { sort: null, unit: 'EUR' });
    expect(euros.some(({ id }) => id === 'cost')).toBe(true);
    expect(euros.every((row) => row.kind === 'block' || row.unit === 'EUR')).toBe(true);
    const lastOf = euros.at(-1);
    expect(lastOf?.kind).toBe('value');
  });
});
