import { drawProblem } from '../analysis/problem';
import { robustness, type Robustness } from '../analysis/robustness';
import { mainHeadline } from '../model/mainHeadline';
import type { DrawSettings, Scenario } from '../model/scenario';
import { createDrawRuns } from './drawRuns';
import { drawsOfCell } from './drawnFigures';
import type { Views } from './inputs';
import { rangeFigure } from './rangeFigure';
import type { CalculationSession } from './session';
import { uncertainInputs } from './uncertainInputs';

/** Scenarios beside each other, and the item of the area that their answers are about; null: everything together. */
export interface RobustRequest {
  /** The one on screen, whose seed and number of draws hold for all. */
  readonly scenario: Scenario;
  readonly others: readonly Scenario[];
  readonly views: Views;
  readonly item: string | null;
}

/**
 * In which share of the draws each scenario has the best answer: the one on screen first. What is uncertain in several
 * stands at the same chance in all, so that luck is the same for each. Null where a model says nothing of uncertainty,
 * or does not say which way its answer is better. Costs the draws of each scenario.
 */
export function robustOutcome(
  session: CalculationSession,
  { scenario, others, views, item }: RobustRequest,
): Robustness | null {
  const better = mainHeadline(session.compile(scenario).model)?.better ?? 'none';
  if (better === 'none') return null;
  const outcomes = [scenario, ...others].map((one) =>
    answersOf(session, one, { views, item }, scenario.draws),
  );
  return outcomes.every((one) => one !== null) ? robustness(outcomes, better) : null;
}

function answersOf(
  session: CalculationSession,
  scenario: Scenario,
  { views, item }: Pick<RobustRequest, 'views' | 'item'>,
  { seed, count }: DrawSettings,
): Float64Array | null {
  const prepared = session.prepare(scenario, views);
  const uncertain = uncertainInputs(prepared);
  if (uncertain === null) return null;
  const { name, cell } = rangeFigure(prepared.compiled, item);
  const run = createDrawRuns(prepared, uncertain, { own: [name], reference: [] });
  const { own } = run(drawProblem(uncertain.problem, count, seed));
  return drawsOfCell(own.get(name) ?? new Float64Array(), count, cell);
}
