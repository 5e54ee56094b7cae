import { readModel } from '../../shared/model/readModel';
import { createAnswers, type Answers } from './answers';
import type { Kind, Questions, WorkerAnswer, WorkerRequest } from './messages';

/* Calculates beside the window what takes longer than a frame. */

let answers: Answers | null = null;

function answerTo<K extends Kind>(kind: K, question: Questions[K]): WorkerAnswer {
  if (answers === null) throw new Error('the model comes before the first question');
  return answers[kind](question);
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'model') {
    const read = readModel(data.text);
    if (!read.ok) throw new Error('the page sends a model that it has read itself');
    answers = createAnswers(read.value);
    return;
  }
  postMessage(answerTo(data.kind, data.question));
});
