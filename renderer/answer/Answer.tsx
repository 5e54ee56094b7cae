import type { ReactNode } from 'react';
import type { View } from '../values/view';
import { AnswerWarnings } from './AnswerWarnings';
import { Figure } from './Figure';
import { useLateStarts } from './useLateStarts';
import './answer.css';

interface Props {
  readonly view: View;
  /** In a low window without the details, so that what stands below has room. */
  readonly brief?: boolean;
}

/** The headline figures, in the order of the model, and below them the warnings that concern them. */
export function Answer({ view, brief = false }: Props): ReactNode {
  const { run, texts } = view;
  const late = useLateStarts(view);
  return (
    <section className={brief ? 'answer answer--brief' : 'answer'} aria-labelledby="answer-title">
      <h2 id="answer-title" className="only-spoken">
        {texts.t('answer.title')}
      </h2>
      <dl className="answer__figures">
        {run.model.headlines.map((headline) => (
          <Figure
            key={headline.id}
            view={view}
            headline={headline}
            isLate={late !== null && headline.id === run.model.calendar?.headline}
          />
        ))}
      </dl>
      <AnswerWarnings view={view} late={late} />
    </section>
  );
}
