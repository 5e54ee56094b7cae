import { formulas } from 'virtual:formulasReadAhead';
import { knowFormulas } from '../../shared/expression/parse';
import type { Model } from '../../shared/model/model';
import { readModel } from '../../shared/model/readModel';
import type { Scenario } from '../../shared/model/scenario';
import { createAnswers, type Answers } from './answers';
import { createGlancer, type AskGlance, type GlanceAnswer } from './glances';
import { answerOpening } from './opening';
import type {
  Kind,
  OpeningAnswer,
  Outcomes,
  Questions,
  Sent,
  SentQuestion,
  WorkerAnswers,
  WorkerRequest,
} from './messages';

/* Calculates beside the window what takes longer than a frame. */

/** Milliseconds after which an answer that is there waits for no other. */
const longestTogether = 50;

knowFormulas(formulas);

let texts: readonly string[] = [];
let answers: Answers | null = null;
let last: Scenario | null = null;
let glance: AskGlance | null = null;

function answerTo<K extends Kind>(kind: K, question: Questions[K]): Outcomes[K] {
  answers ??= createAnswers(texts.map(modelOf));
  return answers[kind](question);
}

function modelOf(text: string): Model {
  const read = readModel(text);
  if (!read.ok) throw new Error('the page sends models that it has read itself');
  return read.value;
}

/** The question with its whole scenario, which shares with the last one what did not change. */
function wholeQuestion({ changed, ...question }: SentQuestion): Questions[Kind] {
  last = { ...last, ...changed } as Scenario;
  return { ...question, scenario: last };
}

function answerAll(questions: readonly Sent[]): void {
  let ready: WorkerAnswers[number][] = [];
  let waiting = 0;
  for (const { seat, kind, question } of questions) {
    const begin = performance.now();
    const outcome = answerTo(kind, wholeQuestion(question));
    const milliseconds = performance.now() - begin;
    ready.push({ seat, outcome, milliseconds });
    waiting += milliseconds;
    if (waiting < longestTogether) continue;
    postMessage(ready satisfies WorkerAnswers);
    ready = [];
    waiting = 0;
  }
  if (ready.length > 0) postMessage(ready satisfies WorkerAnswers);
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'models') {
    texts = data.texts;
    return;
  }
  if (data.kind === 'open') {
    const say = (answer: OpeningAnswer): void => postMessage(answer);
    answerOpening(data.question, texts, say).catch((error: unknown) =>
      say({ failed: String(error) }),
    );
    return;
  }
  if (data.kind === 'glance') {
    glance ??= createGlancer(texts);
    glance(data.text).then(
      (found) => postMessage({ glance: found } satisfies GlanceAnswer),
      (error: unknown) => {
        console.error('no glance', error);
        postMessage({ glance: null } satisfies GlanceAnswer);
      },
    );
    return;
  }
  answerAll(data.questions);
});
