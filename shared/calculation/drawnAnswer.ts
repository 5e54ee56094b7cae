import { drawProblem } from '../analysis/problem';
import type { DrawSettings } from '../model/scenario';
import { findDimension } from '../value/space';
import type { CompiledModel } from './compileModel';
import { createDrawRuns } from './drawRuns';
import type { DrawnValues } from './drawnRuns';
import { drawsOfCell } from './drawnFigures';
import type { FigureCell } from './perturbedRuns';
import type { PreparedRuns } from './preparedRuns';
import { rangeFigure } from './rangeFigure';
import { declaredSwitching, type DeclaredSwitching } from './switchingOutcomes';
import { uncertainInputs } from './uncertainInputs';

/** What some draws say of the answer on screen, draws in order and outermost; NaN where it could not be calculated. */
export interface DrawnAnswer {
  /** The item of the area that it is about; null: everything together. */
  readonly item: string | null;
  readonly years: readonly number[];
  /** The main headline, as shown. One for each draw. */
  readonly answer: Float64Array;
  /** Draws times years, in the prices that are looked at. */
  readonly effect: Float64Array;
  readonly costs: Float64Array;
  readonly reference: Float64Array;
  /** What the model has a sentence for; with the last draws. */
  readonly switching: readonly DeclaredSwitching[];
}

/** Draws `count` draws from the one numbered `from` on. */
export type DrawAnswer = (from: number, count: number) => DrawnAnswer;

/**
 * Draws of the answer for an item of the area. Which draw has which number depends on seed and number of draws alone,
 * so they may be asked for in any parts. Null where the model says nothing of uncertainty.
 */
export function createDrawnAnswer(
  prepared: PreparedRuns,
  wanted: string | null,
  { seed, count: draws }: DrawSettings,
): DrawAnswer | null {
  const { compiled } = prepared;
  const { model, space } = compiled;
  const uncertain = uncertainInputs(prepared);
  if (model.uncertainty === undefined || uncertain === null) return null;
  const figure = rangeFigure(compiled, wanted);
  const effect = yearlyFigure(compiled, model.uncertainty.effect, wanted);
  const costs = yearlyFigure(compiled, model.uncertainty.costs, wanted);
  const factor = model.money?.factor;
  const run = createDrawRuns(prepared, uncertain, {
    own: [
      ...new Set([figure.name, effect.name, costs.name, ...(factor === undefined ? [] : [factor])]),
    ],
    reference: [costs.name],
  });
  const columns = drawProblem(uncertain.problem, draws, seed);
  const years = space.time.years;
  return (from, count) => {
    const part = columns.map((column) => column.subarray(from, from + count));
    const { own, reference } = run(part);
    const inPrices = (found: DrawnValues, one: YearlyFigure): Float64Array =>
      ofYears(found, own.get(factor ?? ''), one, count, years.length);
    return {
      item: figure.item,
      years,
      answer: drawsOfCell(own.get(figure.name) ?? new Float64Array(), count, figure.cell),
      effect: inPrices(own, effect),
      costs: inPrices(own, costs),
      reference: inPrices(reference, costs),
      switching: from + count < draws ? [] : declaredSwitching(prepared, wanted),
    };
  };
}

/** Draws of two parts that follow each other. */
export function joinDrawn(one: DrawnAnswer, other: DrawnAnswer): DrawnAnswer {
  const join = (key: 'answer' | 'effect' | 'costs' | 'reference'): Float64Array => {
    const joined = new Float64Array(one[key].length + other[key].length);
    joined.set(one[key]);
    joined.set(other[key], one[key].length);
    return joined;
  };
  return {
    ...other,
    answer: join('answer'),
    effect: join('effect'),
    costs: join('costs'),
    reference: join('reference'),
  };
}

/** A variable over the years: where its cell of the first year is, and how far the next year lies. */
interface YearlyFigure extends FigureCell {
  readonly step: number;
}

function yearlyFigure(
  { model, space }: CompiledModel,
  {
    variable,
    per = {},
  }: { readonly variable: string; readonly per?: Readonly<Record<string, string>> | undefined },
  item: string | null,
): YearlyFigure {
  const area = model.dimensions.find(({ source }) => source === 'dataset')?.id ?? '';
  const items = findDimension(space, area)?.items ?? [];
  const cell = items.indexOf(item ?? '');
  const name = per[area];
  return cell < 0 || name === undefined
    ? { name: variable, cell: 0, step: 1 }
    : { name, cell, step: items.length };
}

function ofYears(
  found: DrawnValues,
  factors: Float64Array | undefined,
  { name, cell, step }: YearlyFigure,
  draws: number,
  years: number,
): Float64Array {
  const values = found.get(name) ?? new Float64Array();
  const cells = values.length / draws;
  return Float64Array.from({ length: draws * years }, (_, at) => {
    const draw = Math.floor(at / years);
    const year = at % years;
    return (values[draw * cells + year * step + cell] ?? NaN) * (factors?.[at] ?? 1);
  });
}
