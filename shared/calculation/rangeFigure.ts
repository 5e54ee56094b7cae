import { findDimension } from '../value/space';
import type { CompiledModel } from './compileModel';
import type { FigureCell } from './perturbedRuns';
import { shownName } from './shown';

/** The figure of the model's `evidenceRange`. */
export interface RangeFigure extends FigureCell {
  /** The item that it is about; null: everything together. */
  readonly item: string | null;
}

/** The figure for one item of the dimension that the dataset brings; for everything where the model has no other. */
export function rangeFigure(
  { model, space }: Pick<CompiledModel, 'model' | 'space'>,
  item: string | null,
): RangeFigure {
  const { warning, per = {} } = model.evidenceRange;
  const area = model.dimensions.find(({ source }) => source === 'dataset')?.id ?? '';
  const cell = findDimension(space, area)?.items.indexOf(item ?? '') ?? -1;
  return cell < 0 || per[area] === undefined
    ? { name: shownName('range', warning), cell: 0, item: null }
    : { name: shownName('range', warning, area), cell, item };
}
