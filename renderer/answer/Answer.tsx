import { useState, type ReactNode } from 'react';
import { AnswerWarnings } from './AnswerWarnings';
import { Figure } from './Figure';
import { useLateStarts } from './useLateStarts';
import './answer.css';
import { useView } from '../state/useView';

interface Props {
  /** In a low window without the details, so that what stands below has room. */
  readonly brief?: boolean;
}

/** The headline figures, in the order of the model, and below them the warnings that concern them. */
export function Answer({ brief = false }: Props): ReactNode {
  const view = useView();
  const { run, texts } = view;
  const late = useLateStarts();
  const [isFull, setFull] = useState(false);
  const hasMore = run.model.headlines.some(({ details }) => details.length > 1);
  return (
    <section className={brief ? 'answer answer--brief' : 'answer'} aria-labelledby="answer-title">
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
      {hasMore && !brief ? (
        <button
          type="button"
          className="name-link answer__more"
          aria-expanded={isFull}
          onClick={() => setFull(!isFull)}
        >
          {texts.t(isFull ? 'answer.less' : 'answer.more')}
        </button>
      ) : null}
      <AnswerWarnings late={late} />
    </section>
  );
}
