import { describe, expect, it } from 'vitest';
import { chosenIn, selectionFigures } from '../../../../renderer/grid/selection/figures';
import type { Column } from '../../../../renderer/values/valueRow';
import { rowAt, sheetScenario, sheetView } from '../../../fixtures/window/sheet';

const view = sheetView();
const { model, space } = view.run;

interface Chosen {
  readonly id: string;
  readonly columns: readonly Column[];
  readonly open?: readonly string[];
}

function figuresOf(...chosen: readonly Chosen[]) {
  const cells = chosen.flatMap(({ id, columns, open }) => chosenIn(rowAt(view, id, open), columns));
  return selectionFigures(cells, model, space.time.id);
}

const pick = (id: string, ...columns: readonly Column[]): Chosen => ({ id, columns });

describe('the figures of a selection', () => {
  it('add up amounts over years, with the mean, the least and the most', () => {
    expect(figuresOf(pick('cost', 0, 1))).toMatchObject({
      count: 2,
      sum: 3000,
      mean: 1500,
      minimum: 1000,
      maximum: 2000,
      noSum: null,
    });
  });

  it('count the column for all years only by itself', () => {
    expect(figuresOf(pick('cost', 'all', 0, 1))).toMatchObject({ count: 2, sum: 3000 });
    expect(figuresOf(pick('cost', 'all'))).toMatchObject({ count: 1, sum: null, noSum: null });
  });

  it('do not add up what builds on its own past', () => {
    expect(figuresOf(pick('reserve', 0, 1))).toMatchObject({ sum: null, noSum: 'years' });
  });

  it('do not add up shares, but have their mean', () => {
    const shares = figuresOf(pick('inflation', 0, 1));
    expect(shares).toMatchObject({ sum: null, noSum: 'years' });
    expect(shares.mean).toBeCloseTo(0.03, 12);
  });

  it('do not add up a total and its parts', () => {
    const [town = ''] = view.run.space.dimensions.find(({ id }) => id === 'town')?.items ?? [];
    const [service = ''] =
      view.run.space.dimensions.find(({ id }) => id === 'service')?.items ?? [];
    const part = rowAtAny([`cost/${service}`, `cost/${town}`]);
    expect(figuresOf(pick('cost', 0), { id: part, columns: [0], open: ['cost'] })).toMatchObject({
      sum: null,
      noSum: 'parts',
    });
  });

  it('only count cells of different units', () => {
    expect(figuresOf(pick('cost', 0), pick('inflation', 0, 1))).toMatchObject({
      count: 3,
      of: null,
      sum: null,
      mean: null,
      noSum: 'units',
    });
  });

  it('say that rounding is why cells do not add up to the sum as it is written', () => {
    // 398.2 and 597.3 are written as 398 and 597, and together as 996; in 2028 everything is twice that.
    const rounded = sheetView(sheetScenario({ levers: { online: 0.0045 } }));
    const rows = ['cost/library', 'cost/desk'].map((id) => rowAt(rounded, id, ['cost']));
    const of = (column: Column) =>
      selectionFigures(
        rows.flatMap((row) => chosenIn(row, [column])),
        model,
        space.time.id,
      );
    expect(of(0)).toMatchObject({ sum: expect.closeTo(995.5, 9) as number, isRounded: true });
    expect(rowAt(rounded, 'cost', ['cost']).isRounded).toBe(true);
    expect(of(1)).toMatchObject({ isRounded: false });
    expect(rowAt(view, 'cost', ['cost']).isRounded).toBeUndefined();
    expect(rowAt(rounded, 'cost').isRounded).toBeUndefined();
  });

  it('are nothing where there is no number', () => {
    expect(selectionFigures([], model, space.time.id)).toMatchObject({ count: 0, noSum: null });
  });
});

function rowAtAny(ids: readonly string[]): string {
  const found = ids.find((id) => {
    try {
      return rowAt(view, id, ['cost']).id === id;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error('no part of the costs');
  return found;
}
