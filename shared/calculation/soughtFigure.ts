import { itemSeparator, indexByKey } from '../value/namedArray';
import { findDimension } from '../value/space';
import type { CompiledModel } from './compileModel';
import { evaluateDraws, type Draws } from './drawnRuns';
import type { PreparedRuns } from './preparedRuns';
import { shownName } from './shown';

/** Stands for every year in the items of a figure. */
export const everyYear = '*';

/** A figure that something is sought or told of. */
export type SoughtFigure =
  /** A headline; of an item of the area, or where it has no such figure or the item is null of everything together. */
  | { readonly kind: 'headline'; readonly id: string; readonly item: string | null }
  /** A cell of a variable, or with `*` in the place of the year the same cell in every year. */
  | { readonly kind: 'variable'; readonly name: string; readonly items: string };

/** The cells of one variable, by storage index: more than one where a figure is of every year. */
export interface FigureCells {
  readonly name: string;
  readonly cells: readonly number[];
}

/** Null where the model has no such figure. */
export function cellsOfFigure(
  { model, space, program }: CompiledModel,
  figure: SoughtFigure,
): FigureCells | null {
  if (figure.kind === 'headline') {
    const declared = model.headlines.find(({ id }) => id === figure.id);
    if (declared === undefined) return null;
    const area = model.dimensions.find(({ source }) => source === 'dataset')?.id ?? '';
    const cell = findDimension(space, area)?.items.indexOf(figure.item ?? '') ?? -1;
    return cell < 0 || declared.per?.[area] === undefined
      ? { name: shownName('headline', figure.id), cells: [0] }
      : { name: shownName('headline', figure.id, area), cells: [cell] };
  }
  const variable = program.variables.get(figure.name);
  if (variable === undefined || figure.name.startsWith('#')) return null;
  const known = indexByKey(space, variable.dimensions);
  const cells = keysOf(space.time.items, figure.items).map((key) => known.get(key) ?? -1);
  return cells.includes(-1) ? null : { name: figure.name, cells };
}

function keysOf(years: readonly string[], items: string): readonly string[] {
  const parts = items.split(itemSeparator);
  if (parts.at(-1) !== everyYear) return [items];
  return years.map((year) => parts.with(-1, year).join(itemSeparator));
}

/** What is told of more than one cell: the least of them, or the most. */
export type Extreme = 'least' | 'most';

/** Evaluates a figure in each draw. */
export function evaluateFigure(
  prepared: PreparedRuns,
  { name, cells }: FigureCells,
  extreme: Extreme = 'least',
): (draws: Draws) => Float64Array {
  const evaluate = evaluateDraws(prepared, { own: [name], reference: [] });
  const further = extreme === 'least' ? Math.min : Math.max;
  return (draws) => {
    const found = evaluate(draws).own.get(name) ?? new Float64Array();
    const size = found.length / draws.count;
    return Float64Array.from({ length: draws.count }, (_, draw) =>
      cells
        .map((cell) => found[draw * size + cell] ?? NaN)
        .reduce((one, other) => further(one, other)),
    );
  };
}

/**
 * A figure as it is typed: `total` or `total[north]` is a headline; with all items of a variable, the year last,
 * a cell of it: `total[north|2029]`; `total[north|*]` is that cell in every year. Null where there is
 * no such figure.
 */
export function readFigure(compiled: CompiledModel, typed: string): SoughtFigure | null {
  const [, name = '', items = ''] = /^(\w+)(?:\[([^\]]*)\])?$/.exec(typed) ?? [];
  const { model, space } = compiled;
  const area = model.dimensions.find(({ source }) => source === 'dataset')?.id ?? '';
  const isOfArea = findDimension(space, area)?.items.includes(items) ?? false;
  if (model.headlines.some(({ id }) => id === name) && (items === '' || isOfArea)) {
    return { kind: 'headline', id: name, item: items === '' ? null : items };
  }
  const figure = { kind: 'variable', name, items } as const;
  return cellsOfFigure(compiled, figure) === null ? null : figure;
}
