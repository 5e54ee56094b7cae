import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { AppContext } from '../../renderer/state/startUp';
import type { Kind } from '../../renderer/worker/messages';
import type { StartWorker } from '../../renderer/worker/scenarioWorker';
import type { Scenario } from '../../shared/model/scenario';
import type { Values } from '../fixtures/build/buildScenario';
import { dividedModel } from '../fixtures/town/divided';
import { townScenario } from '../fixtures/town/town';
import { directWorker } from '../fixtures/window/directWorker';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

export interface DividedTown {
  readonly session: AppContext;
  /** The kinds of the workers that were started. */
  readonly started: readonly Kind[];
}

/** The towns with their levers there, and a worker that calculates. */
export async function dividedSession(
  levers: Values = { online: 0.2, sharing: 0.5 },
  model = dividedModel,
  overrides: Scenario['overrides'] = [],
): Promise<DividedTown> {
  const started: Kind[] = [];
  const start = directWorker(model);
  const worker: StartWorker = (kind, answered) => {
    started.push(kind);
    return start(kind, answered);
  };
  const scenario = townScenario({ levers, overrides }, model);
  return { session: await openSession({ model, scenario, worker }), started };
}

/** Shows a part of the window, with one worker for all that is divided. */
export function showDivided({ session }: DividedTown, Part: () => ReactNode): UserEvent {
  return show(session, <Part />);
}
