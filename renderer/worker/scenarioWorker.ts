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

/**
 * Starts a worker for one kind of calculation. Each question that is not dropped for a newer one comes back once: with
 * its outcome to `answered`, or, when it could not be calculated, to `failed`; left out, the window says so and offers
 * to ask again.
 */
export type StartWorker = <K extends Kind>(
  kind: K,
  answered: (outcome: Outcomes[K], question: Questions[K]) => void,
  failed?: (question: Questions[K]) => void,
) => ScenarioWorker<Questions[K]>;

/** The part of a worker thread that is used here. */
export type Thread = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export interface ScenarioWorkerParts<K extends Kind> {
  readonly kind: K;
  /** Gets each outcome with the very question that was asked, so that one can see what it is about. */
  readonly answered: (outcome: Outcomes[K], question: Questions[K]) => void;
  readonly failed: (question: Questions[K]) => void;
  readonly modelTexts: readonly string[];
  readonly startThread?: () => Thread;
}

/**
 * A worker for one kind of calculation. When its thread breaks down, the question goes to a new thread; when that one
 * breaks down too, to `failed`. The next question gets a new thread again.
 */
export function scenarioWorker<K extends Kind>({
  kind,
  answered,
  failed,
  modelTexts,
  startThread = calculationThread,
}: ScenarioWorkerParts<K>): ScenarioWorker<Questions[K]> {
  let thread: Thread | null = null;
  let hasEnded = false;
  let asked: Questions[K] | null = null;
  let breakdowns = 0;
  const questions = newestOnly<Questions[K]>((question) => {
    asked = question;
    breakdowns = 0;
    send(question);
  });

  function send(question: Questions[K]): void {
    thread ??= start();
    // A kind and its own question: the type checker cannot see that they belong together.
    thread.postMessage({ kind, question });
  }

  function start(): Thread {
    const started = startThread();
    started.addEventListener('message', ({ data }) => {
      const question = asked;
      if (thread !== started || question === null) return;
      asked = null;
      questions.answered();
      answered(data as Outcomes[K], question);
    });
    const onBreakdown = (reason: string): void => {
      console.error(`worker ${kind}: ${reason}`);
      if (thread === started) breakDown();
    };
    started.addEventListener('error', ({ message }) => onBreakdown(message));
    started.addEventListener('messageerror', () => onBreakdown('a message that cannot be read'));
    started.postMessage({ kind: 'models', texts: modelTexts } satisfies WorkerRequest);
    return started;
  }

  function breakDown(): void {
    thread?.terminate();
    thread = null;
    const question = asked;
    if (hasEnded || question === null) return;
    breakdowns += 1;
    if (breakdowns < 2 && !questions.isWaiting()) {
      send(question);
      return;
    }
    asked = null;
    const isNewest = !questions.isWaiting();
    questions.answered();
    if (isNewest) failed(question);
  }

  return {
    ask: questions.ask,
    forget: questions.forget,
    end: () => {
      hasEnded = true;
      thread?.terminate();
      thread = null;
      asked = null;
    },
  };
}

export function calculationThread(): Thread {
  return new Worker(new URL('./calculationWorker.ts', import.meta.url), { type: 'module' });
}
