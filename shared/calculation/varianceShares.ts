import type { Steps } from '../lib/steps';
import { joinSources, sourcesOf, type Columns } from '../analysis/problem';
import { sobolIndices, type SobolIndex } from '../analysis/sobolIndices';
import { tornado, type Tornado } from '../analysis/tornado';
import { createDrawRuns } from './drawRuns';
import { drawsOfCell } from './drawnFigures';
import type { FigureCell } from './perturbedRuns';
import type { PreparedRuns } from './preparedRuns';
import type { DrawSettings } from '../model/scenario';
import type { Uncertain } from './uncertainInputs';

/** How many sources are told by themselves; the others are taken together. */
const mostTold = 10;

export interface VarianceShares {
  /** The largest first; of a factor of the model or an assumption by its id. */
  readonly told: readonly (SobolIndex & { readonly kind: 'input' | 'factor' })[];
  /** All others together; null where there are none. */
  readonly others: SobolIndex | null;
  /** How many sources the others are. */
  readonly othersCount: number;
}

/** Each uncertain input at its P10 and P90, the others as the scenario has them. Costs two draws for each. */
export function figureTornado(
  prepared: PreparedRuns,
  uncertain: Uncertain,
  figure: FigureCell,
): Tornado {
  return tornado(
    uncertain.inputs.map(({ name }) => name),
    evaluateFigure(prepared, uncertain, figure),
  );
}

/**
 * How much of the variance of a figure comes from each source of chance. The ten that move it furthest when each goes
 * alone from P10 to P90 are told by themselves. Costs up to 13 times `draws`, in as many steps.
 */
export function* varianceShares(
  prepared: PreparedRuns,
  uncertain: Uncertain,
  figure: FigureCell,
  { seed, count: draws }: DrawSettings,
): Steps<VarianceShares> {
  const { problem } = uncertain;
  const evaluate = evaluateFigure(prepared, uncertain, figure);
  const names = sourcesOf(problem);
  const screened = tornado(
    names.map((_, index) => String(index)),
    (columns) => evaluate(aloneInputs(uncertain, columns)),
  );
  const moving = screened.bars.filter(({ low, high }) => low !== high);
  const largest = moving.slice(0, mostTold).map(({ name }) => Number(name));
  const rest = names.map((_, index) => index).filter((index) => !largest.includes(index));
  const others = { name: '', sources: rest };
  yield;
  const found = yield* sobolIndices({
    sources: names.length,
    groups: [
      ...largest.map((index) => ({ name: String(index), sources: [index] })),
      ...(rest.length === 0 ? [] : [others]),
    ],
    draws,
    seed,
    evaluate: (sources) => evaluate(joinSources(problem, sources)),
  });
  const told = found.slice(0, largest.length).map((index) => {
    const source = Number(index.name);
    const input = problem.inputs[source];
    return input === undefined
      ? {
          ...index,
          name: problem.factors[source - problem.inputs.length] ?? '',
          kind: 'factor' as const,
        }
      : { ...index, name: input.name, kind: 'input' as const };
  });
  return {
    told: told.sort((one, other) => other.total.value - one.total.value),
    others: found[largest.length] ?? null,
    othersCount: rest.length,
  };
}

/**
 * Inputs of which a source alone is moved: its own chance, or that of what follows its factor, as far as it does. What
 * is not moved is central.
 */
function aloneInputs({ problem }: Uncertain, sources: Columns): Columns {
  const middle = (column: Float64Array | undefined): Float64Array =>
    (column ?? new Float64Array()).map((chance) => (Number.isNaN(chance) ? 0.5 : chance));
  const joined = joinSources(problem, sources.map(middle));
  return joined.map((column, index) => {
    const input = problem.inputs[index];
    const factor = input === undefined ? -1 : problem.factors.indexOf(input.factor ?? '');
    const common = factor < 0 ? undefined : sources[problem.inputs.length + factor];
    return column.map((chance, draw) => {
      const isOwn = !Number.isNaN(sources[index]?.[draw]);
      const isShared = common !== undefined && !Number.isNaN(common[draw]);
      return isOwn || isShared ? chance : NaN;
    });
  });
}

/** One figure of the scenario in every draw. */
function evaluateFigure(
  prepared: PreparedRuns,
  uncertain: Uncertain,
  { name, cell }: FigureCell,
): (columns: Columns) => Float64Array {
  const run = createDrawRuns(prepared, uncertain, { own: [name], reference: [] });
  return (columns) => {
    const draws = columns[0]?.length ?? 0;
    return drawsOfCell(run(columns).own.get(name) ?? new Float64Array(), draws, cell);
  };
}
