/**
 * Questions to something that takes its time, of which only the newest matters. One question is under way at
 * most; of those that come meanwhile the newest waits and the others are dropped. Every answer is newer than
 * the one before it, so each may be shown; after the last question comes its answer.
 */
export interface NewestOnly<Question> {
  readonly ask: (question: Question) => void;
  /** Whether a newer question waits for the one that is under way. */
  readonly isWaiting: () => boolean;
  /** To be called when the answer has come. */
  readonly answered: () => void;
  /** Forgets the question that waits; one that is under way will still be answered. */
  readonly forget: () => void;
}

export function newestOnly<Question>(send: (question: Question) => void): NewestOnly<Question> {
  let underWay = false;
  let waiting: { readonly question: Question } | null = null;
  return {
    ask: (question) => {
      if (underWay) {
        waiting = { question };
        return;
      }
      underWay = true;
      send(question);
    },
    isWaiting: () => waiting !== null,
    answered: () => {
      underWay = false;
      if (waiting === null) return;
      const { question } = waiting;
      waiting = null;
      underWay = true;
      send(question);
    },
    forget: () => {
      waiting = null;
    },
  };
}
