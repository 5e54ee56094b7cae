import { orderStatistics, type OrderStatistics } from '../analysis/orderStatistics';
import { drawProblem } from '../analysis/problem';
import { poissonDraw, randomOf } from '../analysis/random';
import type { Uncertainty } from '../model/model';
import type { DrawSettings } from '../model/scenario';
import { cellItems } from '../value/namedArray';
import { findDimension } from '../value/space';
import { createDrawRuns } from './drawRuns';
import type { DrawnValues } from './drawnRuns';
import type { PreparedRuns } from './preparedRuns';
import { uncertainInputs } from './uncertainInputs';

/** What one item of the area may meet with in a year: what is not known, and what is chance all the same. */
export interface ChanceOutcome {
  readonly item: string;
  readonly year: number;
  readonly draws: number;
  /** Costs when only what is assumed is uncertain. */
  readonly knowledge: OrderStatistics;
  /** Costs with chance on top: other counts than expected, and events. */
  readonly together: OrderStatistics;
  /** What chance alone adds to the costs that were expected, events among it. */
  readonly chance: OrderStatistics;
  /** What events alone cost. */
  readonly events: OrderStatistics;
}

/**
 * Draws of one item in the last year, with Poisson noise on its counts, each cell on its own, and a Poisson number of
 * events. Chance has streams of its own: the draws of what is assumed are those of everything else. In the unit of the
 * costs. Null where the model says nothing of chance, or for everything together: of many small places chance evens out.
 * Costs the draws, and a random number for each that is counted in each.
 */
export function chanceOutcome(
  prepared: PreparedRuns,
  item: string | null,
  { seed, count }: DrawSettings,
): ChanceOutcome | null {
  const { model, space } = prepared.compiled;
  const area = model.dimensions.find(({ source }) => source === 'dataset')?.id ?? '';
  const place = findDimension(space, area)?.items.indexOf(item ?? '') ?? -1;
  const { chance, costs } = model.uncertainty ?? {};
  const costsOfItem = costs?.per?.[area];
  const uncertain = uncertainInputs(prepared);
  if (chance === undefined || costsOfItem === undefined || uncertain === null) return null;
  if (item === null || place < 0) return null;
  const { events } = chance;
  const variables = [chance.counts, chance.price, costsOfItem, events.expected, events.exposure];
  const own = [...new Set(variables)];
  const columns = drawProblem(uncertain.problem, count, seed);
  const found = createDrawRuns(prepared, uncertain, { own, reference: [] })(columns).own;
  const rates = ratesOf(prepared, uncertain, columns, events.rate);
  const at = cellReader(prepared, found, count, place);
  const cells = cellsOf(prepared, chance.counts, place);
  const noise = new Float64Array(count);
  const struck = new Float64Array(count);
  for (let draw = 0; draw < count; draw++) {
    const random = randomOf(seed, `chance ${item} ${String(draw)}`);
    for (const cell of cells) {
      const mean = at.cell(chance.counts, draw, cell);
      noise[draw] =
        (noise[draw] ?? 0) + (poissonDraw(mean, random) - mean) * at.cell(chance.price, draw, cell);
    }
    const rate = (at.item(events.exposure, draw) / events.per) * (rates[draw] ?? NaN);
    const each = rate > 0 ? at.item(events.expected, draw) / rate : 0;
    struck[draw] = poissonDraw(rate, random) * each;
  }
  const known = noise.map((_, draw) => at.item(costsOfItem, draw));
  const both = noise.map((value, draw) => value + (struck[draw] ?? NaN));
  return {
    item,
    year: space.time.years.at(-1) ?? NaN,
    draws: count,
    knowledge: orderStatistics(known),
    together: orderStatistics(known.map((value, draw) => value + (both[draw] ?? NaN))),
    chance: orderStatistics(both),
    events: orderStatistics(struck),
  };
}

/** How often events happen, in each draw. */
function ratesOf(
  { inputs }: PreparedRuns,
  uncertain: NonNullable<ReturnType<typeof uncertainInputs>>,
  columns: readonly Float64Array[],
  name: NonNullable<Uncertainty['chance']>['events']['rate'],
): Float64Array {
  const index = uncertain.inputs.findIndex((one) => one.name === name);
  const quantile = uncertain.inputs[index]?.items[0]?.quantile;
  const now = inputs.get(name)?.[0] ?? NaN;
  const [first = new Float64Array()] = columns;
  return (columns[index] ?? first).map((chance) => quantile?.(chance) ?? now);
}

/** Storage indices of the cells of a variable in the last year that are of one item of the area. */
function cellsOf({ compiled }: PreparedRuns, name: string, place: number): readonly number[] {
  const { model, space, program } = compiled;
  const area = model.dimensions.find(({ source }) => source === 'dataset')?.id ?? '';
  const dimensions = program.variables.get(name)?.dimensions ?? [];
  const size = dimensions.reduce(
    (product, id) => product * (findDimension(space, id)?.items.length ?? 1),
    1,
  );
  const last = space.time.items.length - 1;
  return Array.from({ length: size }, (_, cell) => cell).filter((cell) => {
    const items = cellItems(space, dimensions, cell);
    return items[area] === place && items[space.time.id] === last;
  });
}

function cellReader(prepared: PreparedRuns, found: DrawnValues, draws: number, place: number) {
  const single = new Map<string, number>();
  const cell = (name: string, draw: number, index: number): number => {
    const values = found.get(name) ?? new Float64Array();
    return values[(draw * values.length) / draws + index] ?? NaN;
  };
  return {
    cell,
    /** Of a variable with one cell for the item in a year. */
    item: (name: string, draw: number): number => {
      const index = single.get(name) ?? cellsOf(prepared, name, place)[0] ?? -1;
      single.set(name, index);
      return cell(name, draw, index);
    },
  };
}
