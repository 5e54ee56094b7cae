import type { Outcomes, Question, WorkerRequest } from './messages';
import { newestOnly } from './newestOnly';

export interface ScenarioWorker {
  /** Asks for a calculation; an older question of this worker that still waits is dropped. */
  readonly ask: (question: Question) => void;
  /** What waits is no longer wanted. */
  readonly forget: () => void;
}

/**
 * A worker for one kind of calculation. `answered` gets each outcome with the very question that was asked,
 * so that the page can see whether it is still about what is on screen.
 */
export function scenarioWorker<K extends keyof Outcomes>(
  kind: K,
  modelText: string,
  answered: (outcome: Outcomes[K], question: Question) => void,
): ScenarioWorker {
  const worker = new Worker(new URL('./calculationWorker.ts', import.meta.url), { type: 'module' });
  const send = (request: WorkerRequest): void => {
    worker.postMessage(request);
  };
  let asked: Question | null = null;
  const questions = newestOnly<Question>((question) => {
    asked = question;
    send({ kind, ...question });
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
  send({ kind: 'model', text: modelText });
  return { ask: questions.ask, forget: questions.forget };
}
