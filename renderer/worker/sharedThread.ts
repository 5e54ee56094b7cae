import type { ModelVersions } from '../../shared/calculation/modelVersions';
import type { Scenario } from '../../shared/model/scenario';
import type { Hand } from './hand';
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
 * Milliseconds without a question after which a thread ends that has one model and what was calculated with it, some
 * 35 MB: while nobody is at the window, and while somebody is, who may ask at any moment.
 */
const idle = { alone: 1000, inCompany: 60_000 };

/**
 * Questions that come together go together, in one message, and of a scenario only what differs from the one before
 * it: what an edit leaves alone is neither copied nor compared. Answers come together too, unless some take long.
 *
 * @param ready nothing is started before.
 * @param hand lets the thread end while nobody needs it; it is started again when a hand comes to the window, which is
 * before something is asked. Null: it stays until the last seat is left.
 */
export function sharedThread(
  models: ModelVersions,
  startThread: () => Thread = calculationThread,
  ready: Promise<void> = Promise.resolve(),
  hand: Hand | null = null,
): SharedThread {
  // By seat. Each hears the outcome of its own kind only; the type checker cannot see that.
  const askers = new Map<number, Asker<never>>();
  let seats = 0;
  let thread: Thread | null = null;
  let sent: Scenario | null = null;
  let collected: Collected[] = [];
  /** Seats of which a question is under way. */
  const underWay = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAnswer = 0;
  let isBroken = false;

  hand?.onSeen(() => {
    // What has broken down is tried again for a question only.
    if (thread !== null || isBroken || askers.size === 0) return;
    void ready.then(() => {
      if (askers.size === 0) return;
      thread ??= start();
      endWhenIdle();
    });
  });

  function endWhenIdle(): void {
    clearTimeout(timer);
    if (hand === null || thread === null || underWay.size > 0) return;
    const { alone, inCompany } = idle;
    const until = Math.max(lastAnswer + alone, hand.lastSeen() + inCompany);
    const left = until - performance.now();
    if (left > 0) timer = setTimeout(endWhenIdle, left);
    else stop();
  }

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
    clearTimeout(timer);
    isBroken = false;
  }

  function start(): Thread {
    const started = startThread();
    started.addEventListener('message', ({ data }) => {
      if (thread !== started) return;
      for (const { seat, outcome, milliseconds } of data as WorkerAnswers) {
        underWay.delete(seat);
        askers.get(seat)?.answered(outcome as never, milliseconds);
      }
      lastAnswer = performance.now();
      endWhenIdle();
    });
    const breakDown = (reason: string): void => {
      if (thread !== started) return;
      stop();
      isBroken = true;
      for (const asker of [...askers.values()]) asker.broke(reason);
    };
    started.addEventListener('error', ({ message }) => breakDown(message));
    started.addEventListener('messageerror', () => breakDown('a message that cannot be read'));
    started.postMessage({ kind: 'models', models } satisfies WorkerRequest);
    return started;
  }

  function stop(): void {
    clearTimeout(timer);
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
            endWhenIdle();
          }
        },
      };
    },
  };
}

export function calculationThread(): Thread {
  return new Worker(new URL('./calculationWorker.ts', import.meta.url), { type: 'module' });
}
