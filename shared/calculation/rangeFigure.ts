import { mainHeadline } from '../model/mainHeadline';
import type { FilledModel } from '../model/model';
import { findDimension } from '../value/space';
import type { CompiledModel } from './compileModel';
import type { FigureCell } from './perturbedRuns';
import { shownName } from './shown';

/** The figure that ranges and sensitivities are about: that of the model's `evidenceRange`, or its main headline. */
export interface RangeFigure extends FigureCell {
  /** The item that it is about; null: everything together. */
  readonly item: string | null;
}

/** The figure for one item of the dimension that the dataset brings; for everything where the model has no other. */
export function rangeFigure(
  { model, space }: Pick<CompiledModel, 'model' | 'space'>,
  item: string | null,
): RangeFigure {
  const { kind, id, per } = declaredFigure(model);
  const area = model.dimensions.find(({ source }) => source === 'dataset')?.id ?? '';
  const cell = findDimension(space, area)?.items.indexOf(item ?? '') ?? -1;
  return cell < 0 || per[area] === undefined
    ? { name: shownName(kind, id), cell: 0, item: null }
    : { name: shownName(kind, id, area), cell, item };
}

/** Names of the figure: for everything together, and for each dimension that it is told apart by. */
export function rangeFigureNames(model: FilledModel): readonly string[] {
  const { kind, id, per } = declaredFigure(model);
  return [
    shownName(kind, id),
    ...Object.keys(per).map((dimension) => shownName(kind, id, dimension)),
  ];
}

interface DeclaredFigure {
  readonly kind: 'range' | 'headline';
  readonly id: string;
  readonly per: Readonly<Record<string, string>>;
}

function declaredFigure(model: FilledModel): DeclaredFigure {
  const { evidenceRange } = model;
  if (evidenceRange !== undefined) {
    return { kind: 'range', id: evidenceRange.warning, per: evidenceRange.per ?? {} };
  }
  const headline = mainHeadline(model);
  if (headline === undefined) throw new Error('a model has a headline');
  return { kind: 'headline', id: headline.id, per: headline.per ?? {} };
}
