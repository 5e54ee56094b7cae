import type { Kind, Outcomes, Questions, WorkerRequest } from './messages';
import { newestOnly } from './newestOnly';

export interface ScenarioWorker<Q> {
  /** Asks for a calculation; an older question of this worker that still waits is dropped. */
  readonly ask: (question: Q) => void;
  /** What waits is no longer wanted. */
  readonly forget: () => void;
  /** Ends the worker, also in the middle of a calculation. Nothing is answered from then on. */
  readonly end: () => void;
}

/** Starts a worker for one kind of calculation. */
export type StartWorker = <K extends Kind>(
  kind: K,
  answered: (outcome: Outcomes[K], question: Questions[K]) => void,
) => ScenarioWorker<Questions[K]>;

/**
 * A worker for one kind of calculation. `answered` gets each outcome with the very question that was asked,
 * so that the page can see whether it is still about what is on screen.
 */
export function scenarioWorker<K extends Kind>(
  kind: K,
  modelTexts: readonly string[],
  answered: (outcome: Outcomes[K], question: Questions[K]) => void,
): ScenarioWorker<Questions[K]> {
  const worker = new Worker(new URL('./calculationWorker.ts', import.meta.url), { type: 'module' });
  const send = (request: WorkerRequest): void => {
    worker.postMessage(request);
  };
  let asked: Questions[K] | null = null;
  const questions = newestOnly<Questions[K]>((question) => {
    asked = question;
    // A kind and its own question: the type checker cannot see that they belong together.
    send({ kind, question } as unknown as WorkerRequest);
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Outcomes[K]>) => {
    const question = asked;
    questions.answered();
    if (question !== null) answered(data, question);
  });
  worker.addEventListener('error', (event) => {
    // A bug: what was asked stays without an answer, and the next question is not kept waiting for it.
    console.error(event.message);
    questions.answered();
  });
  send({ kind: 'models', texts: modelTexts });
  return {
    ask: questions.ask,
    forget: questions.forget,
    end: () => {
      worker.terminate();
    },
  };
}
