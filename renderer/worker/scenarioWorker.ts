import type { Scenario } from '../../shared/model/scenario';
import type { Outcomes, WorkerRequest } from './messages';
import { newestOnly } from './newestOnly';

export interface ScenarioWorker {
  /** Asks for a calculation; an older question of this worker that still waits is dropped. */
  readonly ask: (scenario: Scenario) => void;
  /** What waits is no longer wanted. */
  readonly forget: () => void;
}

/**
 * A worker for one kind of calculation. `answered` gets each outcome with the very scenario that was asked about,
 * so that the page can see whether it is still the one on screen.
 */
export function scenarioWorker<K extends keyof Outcomes>(
  kind: K,
  modelText: string,
  answered: (outcome: Outcomes[K], scenario: Scenario) => void,
): ScenarioWorker {
  const worker = new Worker(new URL('./calculationWorker.ts', import.meta.url), { type: 'module' });
  const send = (request: WorkerRequest): void => {
    worker.postMessage(request);
  };
  let asked: Scenario | null = null;
  const questions = newestOnly<Scenario>((scenario) => {
    asked = scenario;
    send({ kind, scenario });
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Outcomes[K]>) => {
    const scenario = asked;
    questions.answered();
    if (scenario !== null) answered(data, scenario);
  });
  worker.addEventListener('error', (event) => {
    // A bug: what was asked stays without an answer, and the next question is not kept waiting for it.
    console.error(event.message);
    questions.answered();
  });
  send({ kind: 'model', text: modelText });
  return { ask: questions.ask, forget: questions.forget };
}
