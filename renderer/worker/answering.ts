import type { Steps } from '../../shared/lib/steps';
import type { Kind, Outcomes, Questions, WorkerAnswers } from './messages';

/** A question, and who asks it. */
export interface Asked {
  readonly seat: number;
  readonly kind: Kind;
  readonly question: Questions[Kind];
}

/** Answers questions that come to a thread. */
export interface Answering {
  /** All that came in one message. */
  readonly ask: (questions: readonly Asked[]) => void;
  /** Nobody hears the answer to what this seat asked: what is left of it is not done. */
  readonly left: (seat: number) => void;
}

interface Work {
  readonly seat: number;
  readonly steps: Steps<Outcomes[Kind]>;
  /** Milliseconds of its longest step. */
  longest: number;
}

/** Milliseconds after which an answer that is there waits for no other. */
const longestTogether = 50;

/**
 * The first step of each question is done when it comes, and what that answers is said together. Other steps are done
 * one in a turn, so that a newer question waits for one step at most.
 *
 * @param nextTurn does something after what has come meanwhile.
 */
export function createAnswering(
  answer: (kind: Kind, question: Questions[Kind]) => Steps<Outcomes[Kind]>,
  say: (answers: WorkerAnswers) => void,
  nextTurn: (work: () => void) => void = (work) => setTimeout(work),
): Answering {
  let unfinished: readonly Work[] = [];

  /** Null: there are more steps to do. */
  function doStep(work: Work): WorkerAnswers[number] | null {
    const begin = performance.now();
    const { done, value } = work.steps.next();
    work.longest = Math.max(work.longest, performance.now() - begin);
    if (done !== true) return null;
    return { seat: work.seat, outcome: value, milliseconds: work.longest };
  }

  function begin(work: Work): void {
    unfinished = [...unfinished, work];
    if (unfinished.length === 1) nextTurn(goOn);
  }

  function goOn(): void {
    const [work, ...others] = unfinished;
    if (work === undefined) return;
    const found = doStep(work);
    unfinished = found === null ? [...others, work] : others;
    if (found !== null) say([found]);
    if (unfinished.length > 0) nextTurn(goOn);
  }

  return {
    ask: (questions) => {
      let ready: WorkerAnswers[number][] = [];
      let waiting = 0;
      for (const { seat, kind, question } of questions) {
        const work: Work = { seat, steps: answer(kind, question), longest: 0 };
        const found = doStep(work);
        if (found === null) begin(work);
        else ready.push(found);
        waiting += work.longest;
        if (waiting < longestTogether || ready.length === 0) continue;
        say(ready);
        ready = [];
        waiting = 0;
      }
      if (ready.length > 0) say(ready);
    },
    left: (seat) => {
      unfinished = unfinished.filter((work) => work.seat !== seat);
    },
  };
}
