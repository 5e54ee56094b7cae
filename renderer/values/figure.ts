import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { partId, shownName } from '../../shared/calculation/shown';
import type { Headline } from '../../shared/model/model';
import type { CellError } from '../../shared/value/cellError';
import { sizeOf } from '../../shared/value/space';
import type { Area } from './area';
import type { WhyCell } from './whyCell';

/** One number of the answer: a headline figure or a detail below it. */
export interface FigureValue {
  /** NaN when it could not be calculated; `error` then says why. */
  readonly value: number;
  readonly error: CellError | null;
  /** The model has this figure for the whole area only, though one item was asked for. */
  readonly wholeOnly: boolean;
  /** To ask why it is so. */
  readonly cell: WhyCell;
}

/** Whether two figures are drawn the same. */
export function isSameFigure(one: FigureValue, other: FigureValue): boolean {
  return (
    Object.is(one.value, other.value) &&
    one.error === other.error &&
    one.cell.name === other.cell.name &&
    one.cell.items === other.cell.items
  );
}

/** Value of a headline figure, or of one of its details, for the chosen area. */
export function figureValue(
  run: ScenarioRun,
  headline: Headline,
  detail: Headline['details'][number] | null,
  area: Area,
): FigureValue {
  const id = detail === null ? headline.id : partId(headline.id, detail.id);
  const { item } = area;
  const perArea = shownName('headline', id, area.dimension);
  const hasPer = run.values.has(perArea);
  const name = item !== null && hasPer ? perArea : shownName('headline', id);
  const index = item !== null && hasPer ? itemIndex(run, area.dimension, item) : 0;
  return {
    value: run.values.get(name)?.values[index] ?? NaN,
    error: run.errors.get(name)?.get(index) ?? null,
    wholeOnly: item !== null && !hasPer,
    cell: { name, items: item !== null && hasPer ? item : '', run: 'own' },
  };
}

function itemIndex(run: ScenarioRun, dimension: string, item: string): number {
  const found = run.space.dimensions.find(({ id }) => id === dimension)?.items.indexOf(item) ?? -1;
  if (found < 0 || found >= sizeOf(run.space, dimension)) throw new Error(`no item ${item}`);
  return found;
}

/** Which way a figure is news: it decides the colour, which never stands without a sign or a word. */
export type Tone = 'good' | 'bad' | 'plain';

/**
 * `worded`: the figure has a word beside it ("minder"), so that good news may be coloured too. Without one only
 * bad news is, which then has its minus sign. What rounds to zero is no news.
 */
export function toneOf(value: number, better: Headline['better'], worded: boolean): Tone {
  if (better === 'none' || Number.isNaN(value) || Math.abs(value) < 0.5) return 'plain';
  const good = better === 'higher' ? value > 0 : value < 0;
  if (good) return worded ? 'good' : 'plain';
  return worded || value < 0 ? 'bad' : 'plain';
}
