import type { ModelVersions } from '../../shared/calculation/modelVersions';
import type { Scenario } from '../../shared/model/scenario';
import {
  changedParts,
  type Kind,
  type Outcomes,
  type Questions,
  type WorkerAnswers,
  type WorkerRequest,
} from './messages';

/** The part of a worker thread that is used here. */
export type Thread = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Who asks one kind of question hears what comes of it. */
export interface Asker<K extends Kind> {
  /** `milliseconds`: how long others had to wait for it at most. */
  readonly answered: (outcome: Outcomes[K], milliseconds: number) => void;
  /** The thread has broken down: a question that is under way will not be answered. */
  readonly broke: (reason: string) => void;
}

/** A place at a thread, for one kind of question: one of them under way at most. */
export interface Seat<K extends Kind> {
  readonly ask: (question: Questions[K]) => void;
  /**
   * Nothing is heard from then on, and of what was asked no further step is done. With the last seat the thread ends,
   * also in the middle of a step.
   */
  readonly leave: () => void;
}

interface Collected {
  readonly seat: number;
  readonly kind: Kind;
  readonly question: Questions[Kind];
}

/** A thread for one or more kinds of question, started at the first one. */
export interface SharedThread {
  readonly take: <K extends Kind>(kind: K, asker: Asker<K>) => Seat<K>;
}

/**
 * Questions that come together go together, in one message, and of a scenario only what differs from the one before
 * it: what an edit leaves alone is neither copied nor compared. Answers come together too, unless some take long.
 *
 * @param ready nothing is started before.
 */
export function sharedThread(
  models: ModelVersions,
  startThread: () => Thread = calculationThread,
  ready: Promise<void> = Promise.resolve(),
): SharedThread {
  // By seat. Each hears the outcome of its own kind only; the type checker cannot see that.
  const askers = new Map<number, Asker<never>>();
  let seats = 0;
  let thread: Thread | null = null;
  let sent: Scenario | null = null;
  let collected: Collected[] = [];
  /** Seats of which a question is under way. */
  const underWay = new Set<number>();

  function send(): void {
    const questions = collected.map(({ question, ...from }) => {
      const { scenario, ...rest } = question;
      const changed = changedParts(scenario, sent);
      sent = scenario;
      return { ...from, question: { ...rest, changed } };
    });
    collected = [];
    if (questions.length === 0) return;
    thread ??= start();
    thread.postMessage({ kind: 'questions', questions } satisfies WorkerRequest);
    for (const { seat } of questions) underWay.add(seat);
  }

  function start(): Thread {
    const started = startThread();
    started.addEventListener('message', ({ data }) => {
      if (thread !== started) return;
      for (const { seat, outcome, milliseconds } of data as WorkerAnswers) {
        underWay.delete(seat);
        askers.get(seat)?.answered(outcome as never, milliseconds);
      }
    });
    const breakDown = (reason: string): void => {
      if (thread !== started) return;
      stop();
      for (const asker of [...askers.values()]) asker.broke(reason);
    };
    started.addEventListener('error', ({ message }) => breakDown(message));
    started.addEventListener('messageerror', () => breakDown('a message that cannot be read'));
    started.postMessage({ kind: 'models', models } satisfies WorkerRequest);
    return started;
  }

  function stop(): void {
    thread?.terminate();
    thread = null;
    sent = null;
    underWay.clear();
  }

  return {
    take: (kind, asker) => {
      const seat = (seats += 1);
      askers.set(seat, asker);
      return {
        ask: (question) => {
          collected.push({ seat, kind, question });
          if (collected.length === 1) void ready.then(send);
        },
        leave: () => {
          askers.delete(seat);
          collected = collected.filter((one) => one.seat !== seat);
          if (askers.size === 0) stop();
          else if (underWay.delete(seat)) {
            thread?.postMessage({ kind: 'left', seat } satisfies WorkerRequest);
          }
        },
      };
    },
  };
}

export function calculationThread(): Thread {
  return new Worker(new URL('./calculationWorker.ts', import.meta.url), { type: 'module' });
}
