import { rangeFigure } from '../../shared/calculation/rangeFigure';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { outcomeAt, type Outcome } from '../values/outcome';

/** The figure that values are weighed by, of everything together, as it is now. */
export function figureNow(run: ScenarioRun): Outcome {
  const { name, cell } = rangeFigure(run, null);
  return outcomeAt(run, name, cell);
}
