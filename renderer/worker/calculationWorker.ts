import { readModel } from '../../shared/model/readModel';
import { createAnswers, type Answers } from './answers';
import type { Kind, Questions, WorkerAnswer, WorkerRequest } from './messages';

/* Calculates beside the window what takes longer than a frame. */

let answers: Answers | null = null;

function answerTo<K extends Kind>(kind: K, question: Questions[K]): WorkerAnswer {
  if (answers === null) throw new Error('the models come before the first question');
  return answers[kind](question);
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'models') {
    const models = data.texts.map((text) => {
      const read = readModel(text);
      if (!read.ok) throw new Error('the page sends models that it has read itself');
      return read.value;
    });
    answers = createAnswers(models);
    return;
  }
  postMessage(answerTo(data.kind, data.question));
});
