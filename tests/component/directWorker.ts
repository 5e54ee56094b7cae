import { createAnswers } from '../../renderer/worker/answers';
import type { StartWorker } from '../../renderer/worker/scenarioWorker';
import type { Model } from '../../shared/model/model';

/** A worker that never answers. */
export const silentWorker: StartWorker = () => ({
  ask: () => undefined,
  forget: () => undefined,
  end: () => undefined,
});

/** A worker that calculates for real, in this thread, and answers in the next turn. */
export function directWorker(model: Model): StartWorker {
  const answers = createAnswers([model]);
  return (kind, answered) => {
    let ended = false;
    return {
      ask: (question) => {
        queueMicrotask(() => {
          if (!ended) answered(answers[kind](question), question);
        });
      },
      forget: () => undefined,
      end: () => (ended = true),
    };
  };
}
