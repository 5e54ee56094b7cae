import type { Model } from '../../shared/model/model';
import { readModel } from '../../shared/model/readModel';
import { createAnswers, type Answers } from './answers';
import type { Kind, OpeningAnswer, Questions, WorkerAnswer, WorkerRequest } from './messages';
import { answerOpening } from './opening';

/* Calculates beside the window what takes longer than a frame. */

let texts: readonly string[] = [];
let answers: Answers | null = null;

function answerTo<K extends Kind>(kind: K, question: Questions[K]): WorkerAnswer {
  answers ??= createAnswers(texts.map(modelOf));
  return answers[kind](question);
}

function modelOf(text: string): Model {
  const read = readModel(text);
  if (!read.ok) throw new Error('the page sends models that it has read itself');
  return read.value;
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
  postMessage(answerTo(data.kind, data.question));
});
