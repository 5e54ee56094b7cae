import type { Kind, Outcomes, Questions } from './messages';
import { newestOnly } from './newestOnly';
import type { Seat, SharedThread } from './sharedThread';

export interface ScenarioWorker<Q> {
  /** Asks for a calculation; an older question of this worker that still waits is dropped. */
  readonly ask: (question: Q) => void;
  /** What waits is no longer wanted. */
  readonly forget: () => void;
  /** Ends the worker, and with it what it calculates. Nothing is answered from then on. */
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

export interface ScenarioWorkerParts<K extends Kind> {
  readonly kind: K;
  /** Gets each outcome with the very question that was asked, so that one can see what it is about. */
  readonly answered: (outcome: Outcomes[K], question: Questions[K]) => void;
  readonly failed: (question: Questions[K]) => void;
  /** Where it is asked: with other kinds, or alone. */
  readonly thread: SharedThread;
  /** Another thread, for this kind alone. */
  readonly ownThread: () => SharedThread;
}

/**
 * Milliseconds of a step from which on no other kind waits for it, when it takes that long so many times on end:
 * the first ones are slow because nothing is warm yet.
 */
const longestShared = 250;
const timesOnEnd = 3;

/**
 * A worker for one kind of calculation. When its thread breaks down, the question goes to a thread of its own, so that
 * what breaks one kind breaks no other; when that one breaks down too, to `failed`. The next question gets a new thread
 * again. A kind that takes long goes on in a thread of its own as well.
 */
export function scenarioWorker<K extends Kind>({
  kind,
  answered,
  failed,
  thread,
  ownThread,
}: ScenarioWorkerParts<K>): ScenarioWorker<Questions[K]> {
  let seat = take(thread);
  let isAlone = false;
  let longOnes = 0;
  let asked: Questions[K] | null = null;
  let breakdowns = 0;
  const questions = newestOnly<Questions[K]>((question) => {
    asked = question;
    breakdowns = 0;
    seat.ask(question);
  });

  function take(from: SharedThread): Seat<K> {
    return from.take(kind, {
      answered: (outcome, milliseconds) => {
        const question = asked;
        if (question === null) return;
        asked = null;
        longOnes = milliseconds > longestShared ? longOnes + 1 : 0;
        if (longOnes >= timesOnEnd) goAlone();
        questions.answered();
        answered(outcome, question);
      },
      broke: (reason) => {
        console.error(`worker ${kind}: ${reason}`);
        breakDown();
      },
    });
  }

  function goAlone(): void {
    if (isAlone) return;
    isAlone = true;
    seat.leave();
    seat = take(ownThread());
  }

  function breakDown(): void {
    const question = asked;
    if (question === null) return;
    goAlone();
    breakdowns += 1;
    if (breakdowns < 2 && !questions.isWaiting()) {
      seat.ask(question);
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
      seat.leave();
      asked = null;
    },
  };
}
