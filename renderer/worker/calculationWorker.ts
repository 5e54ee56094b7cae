import { formulas } from 'virtual:formulasReadAhead';
import type { ModelVersions } from '../../shared/calculation/modelVersions';
import { knowFormulas } from '../../shared/expression/parse';
import type { Scenario } from '../../shared/model/scenario';
import { createAnswering } from './answering';
import { createAnswers, type Answers } from './answers';
import { createGlancer, type AskGlance, type GlanceAnswer } from './glances';
import { answerOpening } from './opening';
import type {
  Kind,
  OpeningAnswer,
  Questions,
  SentQuestion,
  WorkerAnswers,
  WorkerRequest,
} from './messages';

/* Calculates beside the window what takes longer than a frame. */

knowFormulas(formulas);

let models: ModelVersions | null = null;
let answers: Answers | null = null;
let last: Scenario | null = null;
let glance: AskGlance | null = null;

const answering = createAnswering(
  (kind, question) => {
    answers ??= createAnswers(known().map(({ model }) => model));
    return answers(kind, question);
  },
  (found) => postMessage(found satisfies WorkerAnswers),
);

function known(): ModelVersions {
  if (models === null) throw new Error('the page sends its models before anything else');
  return models;
}

/** The question with its whole scenario, which shares with the last one what did not change. */
function wholeQuestion({ changed, ...question }: SentQuestion): Questions[Kind] {
  last = { ...last, ...changed } as Scenario;
  return { ...question, scenario: last };
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'models') {
    models = data.models;
    return;
  }
  if (data.kind === 'open') {
    const say = (answer: OpeningAnswer): void => postMessage(answer);
    answerOpening(data.question, known(), say).catch((error: unknown) =>
      say({ failed: String(error) }),
    );
    return;
  }
  if (data.kind === 'glance') {
    glance ??= createGlancer(known());
    glance(data.text).then(
      (found) => postMessage({ glance: found } satisfies GlanceAnswer),
      (error: unknown) => {
        console.error('no glance', error);
        postMessage({ glance: null } satisfies GlanceAnswer);
      },
    );
    return;
  }
  if (data.kind === 'left') {
    answering.left(data.seat);
    return;
  }
  answering.ask(
    data.questions.map((sent) => ({ ...sent, question: wholeQuestion(sent.question) })),
  );
});
