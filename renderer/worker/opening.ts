import { openScenario } from '../../shared/calculation/openScenario';
import type { ModelVersions } from '../../shared/calculation/modelVersions';
import { headlineFigures } from '../../shared/calculation/scenarioContent';
import { ok } from '../../shared/lib/result';
import type {
  Opened,
  OpeningAnswer,
  OpeningQuestion,
  OpeningStep,
  WorkerRequest,
} from './messages';
import { calculationThread, type Thread } from './sharedThread';
import { sha256 } from './sha256';

/** An opening that is under way. */
export interface Opening {
  /** Null when it was stopped. Rejected when no worker can. */
  readonly opened: Promise<Opened | null>;
  /** Ends it, also in the middle of a calculation. */
  readonly stop: () => void;
}

export type OpenAside = (
  question: OpeningQuestion,
  reached: (step: OpeningStep) => void,
) => Opening;

/** Opens a file as `openScenario` does, in a thread of its own that ends with it. */
export function openAside(
  models: ModelVersions,
  startThread: () => Thread = calculationThread,
): OpenAside {
  return (question, reached) => {
    const thread = startThread();
    let stop = (): void => undefined;
    const opened = new Promise<Opened | null>((resolve, reject) => {
      stop = () => resolve(null);
      thread.addEventListener('message', ({ data }) => {
        const answer = data as OpeningAnswer;
        if ('reached' in answer) reached(answer.reached);
        else if ('failed' in answer) reject(new Error(answer.failed));
        else resolve(answer.opened);
      });
      thread.addEventListener('error', ({ message }) => reject(new Error(message)));
      thread.addEventListener('messageerror', () => reject(new Error('an unreadable message')));
      thread.postMessage({ kind: 'models', models } satisfies WorkerRequest);
      thread.postMessage({ kind: 'open', question } satisfies WorkerRequest);
    }).finally(() => thread.terminate());
    return { opened, stop: () => stop() };
  };
}

/** What the thread does. */
export async function answerOpening(
  { text, views }: OpeningQuestion,
  models: ModelVersions,
  say: (answer: OpeningAnswer) => void,
): Promise<void> {
  const begin = performance.now();
  const reached = (): void => say({ reached: 'calculating' });
  const found = await openScenario(text, models, sha256, null, reached);
  if (!found.ok) {
    say({ opened: found });
    return;
  }
  const { scenario, content, marks, session } = found.value;
  const figures = headlineFigures(session.run(scenario));
  const { values, reference, errors, laws, warnings } = session.run(scenario, views);
  const run = { values, reference, errors, laws, warnings };
  const variants = session.variants(scenario, views);
  const outcome = { run, variants, milliseconds: performance.now() - begin };
  say({ opened: ok({ scenario, content, marks, figures, outcome }) });
}
