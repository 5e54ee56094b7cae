import { useState, type ReactNode } from 'react';
import { AnswerWarnings } from './AnswerWarnings';
import { Figure } from './Figure';
import { GoalButton } from './GoalButton';
import { mainHeadline } from '../../shared/model/mainHeadline';
import { useLateStarts } from './useLateStarts';
import './answer.css';
import { useAppContext, useShell } from '../state/useAppContext';
import { useView } from '../state/useView';

interface Props {
  /** In a low window without the details, so that what stands below has room. */
  readonly brief?: boolean;
  /** Above the sheet it is one line, until somebody opens it. */
  readonly folds?: boolean;
}

/** The headline figures, in the order of the model, and below them the warnings that concern them. */
export function Answer({ brief = false, folds = false }: Props): ReactNode {
  const view = useView();
  const { run, texts } = view;
  const late = useLateStarts();
  const [isFull, setFull] = useState(false);
  const { shell } = useAppContext();
  const isLine = useShell(({ folded }) => folded.answerAtSheet) && folds;
  const main = mainHeadline(run.model);
  const hasMore = run.model.headlines.some(({ details }) => details.length > 1);
  return (
    <section
      className={[
        'answer',
        ...(brief ? ['answer--brief'] : []),
        ...(isLine ? ['answer--line'] : []),
      ].join(' ')}
      aria-labelledby="answer-title"
    >
      <h2 id="answer-title" className="only-spoken">
        {texts.t('answer.title')}
      </h2>
      <dl className="answer__figures">
        {run.model.headlines.map((headline) => (
          <Figure
            key={headline.id}
            headline={headline}
            isFull={isFull}
            isLate={late !== null && headline.id === run.model.calendar?.headline}
          />
        ))}
      </dl>
      {brief ? null : (
        <div className="answer__tools">
          {hasMore ? (
            <button
              type="button"
              className="name-link answer__more"
              aria-expanded={isFull}
              onClick={() => setFull(!isFull)}
            >
              {texts.t(isFull ? 'answer.less' : 'answer.more')}
            </button>
          ) : null}
          {main === undefined ? null : <GoalButton headline={main} isInWords />}
        </div>
      )}
      {isLine ? null : <AnswerWarnings late={late} />}
      {folds ? (
        <button
          type="button"
          className="name-link answer__fold"
          aria-expanded={!isLine}
          onClick={() => shell.fold('answerAtSheet', !isLine)}
        >
          {texts.t(isLine ? 'answer.unfold' : 'answer.fold')}
        </button>
      ) : null}
    </section>
  );
}
