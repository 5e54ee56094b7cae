import { answerShares } from '../../../shared/calculation/answerWeights';
import { createDrawnAnswer } from '../../../shared/calculation/drawnAnswer';
import { prepareRuns } from '../../../shared/calculation/preparedRuns';
import { seekGoal, type GoalRequest } from '../../../shared/calculation/seekGoal';
import { allSteps } from '../../../shared/lib/steps';
import { mainHeadline } from '../../../shared/model/mainHeadline';
import type { Difference, Findings } from '../report/figure';
import type { SoughtFigure } from '../../../shared/calculation/soughtFigure';
import { twoWayOutcome, type TwoWayRequest } from '../../../shared/calculation/twoWayOutcomes';
import { interleave, summary } from '../report/measure';
import { compiled, type World } from './world';

const rounds = 5;
const draws = 10_000;
const megabyte = 2 ** 20;

/** What an analysis takes on one core, from the question to the answer, laying out its loops included. */
export function measureAnalyses(world: World): Findings {
  const prepared = prepareRuns(compiled(world), world.scenario);
  const settings = { seed: 1, count: draws };
  const headline = mainHeadline(world.model)?.id ?? '';
  const parts = world.model.parts.slice(0, 4).map(({ id }) => id);
  const figure = { kind: 'headline', id: headline, item: null } as const;
  const movers = parts.map((name) => ({ kind: 'part', name }) as const);
  const goal: GoalRequest = { figure, target: 1e6, kind: 'atLeast', movers };
  const table = tableRequest(world, figure);
  const found = differences(prepared);
  if (found.length > 0) return { figures: [], differences: found };
  const before = memoryUsed();
  const answer = createDrawnAnswer(prepared, null, settings)?.(0, draws);
  const used = (memoryUsed() - before) / megabyte;
  const timed = interleave(
    {
      shares: () => allSteps(answerShares(prepared, null, settings)),
      goal: () => seekGoal(prepared, goal),
      table: () => twoWayOutcome(prepared, table),
    },
    rounds,
  );
  return {
    differences: [],
    figures: [
      {
        what: `memory of ${String(answer?.answer.length ?? 0)} draws of answer, effect and costs per year`,
        unit: 'MB',
        value: used,
        target: { must: 300, better: 'less' },
      },
      { what: 'variance over the ten largest, one core', unit: 'ms', ...summary(timed.shares) },
      {
        what: `a goal over ${String(parts.length)} parts, one core`,
        unit: 'ms',
        ...summary(timed.goal),
        target: { must: 500, better: 'less' },
      },
      {
        what: `a table of ${String(twoWayOutcome(prepared, table)?.outcomes.length ?? 0)} outcomes, one core`,
        unit: 'ms',
        ...summary(timed.table),
        target: { must: 1000, better: 'less' },
      },
    ],
  };
}

/** The first assumption and the first part that have 21 values. */
function tableRequest({ model }: World, figure: SoughtFigure): TwoWayRequest {
  const name = model.switchingValues[0]?.assumption ?? model.assumptions[0]?.id ?? '';
  return {
    figure,
    x: { of: 'assumption', name },
    y: { of: 'part', name: model.switchingValues[0]?.parts[0] ?? model.parts[0]?.id ?? '' },
  };
}

function memoryUsed(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** A draw in a part of its own, and as one of many. */
function differences(prepared: Parameters<typeof createDrawnAnswer>[0]): readonly Difference[] {
  const settings = { seed: 1, count: 20 };
  const whole = createDrawnAnswer(prepared, null, settings)?.(0, 20).answer ?? new Float64Array();
  const alone = createDrawnAnswer(prepared, null, settings);
  return [...whole].flatMap((ours, draw) => {
    const theirs = alone?.(draw, 1).answer[0] ?? NaN;
    return Object.is(ours, theirs) ? [] : [{ where: `draw ${String(draw)}`, ours, theirs }];
  });
}
