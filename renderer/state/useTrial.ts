import { useState } from 'react';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { createSession, type CalculationSession } from '../../shared/calculation/session';
import type { Problem } from '../../shared/lib/problem';
import type { Scenario } from '../../shared/model/scenario';
import type { ModelVersions } from '../../shared/calculation/modelVersions';
import type { Editor } from './editor';
import { useAppContext } from './useAppContext';

/** What would come of a change. */
export interface Trial {
  readonly scenario: Scenario;
  /** What is wrong with it that is not wrong now. */
  readonly problems: readonly Problem[];
  /** Null where something is wrong. */
  readonly run: ScenarioRun | null;
}

type TryOut = (scenario: Scenario) => Trial;

/**
 * Calculates a changed scenario beside the one on screen, which stays as it is. Only what depends on the change is
 * compiled and calculated again. The same function each time.
 */
export function useTrial(): TryOut {
  const { editor, models } = useAppContext();
  const [tryOut] = useState(() => createTrial(editor, models));
  return tryOut;
}

function createTrial({ store, session: now }: Editor, models: ModelVersions): TryOut {
  let session: CalculationSession | null = null;
  return (scenario) => {
    session ??= createSession(
      models.map(({ model }) => model),
      now(),
    );
    const { compiled: onScreen, views } = store.getState();
    const known = new Set(onScreen.problems.map(textOf));
    const problems = session.compile(scenario).problems.filter((one) => !known.has(textOf(one)));
    return { scenario, problems, run: problems.length > 0 ? null : session.run(scenario, views) };
  };
}

function textOf({ code, where, values }: Problem): string {
  return JSON.stringify([code, where, values]);
}
