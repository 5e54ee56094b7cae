import type { ReactNode } from 'react';
import type { View } from '../state/view';
import { Figure } from './Figure';
import { looseWarnings, warningTexts } from './warnings';
import './answer.css';

/** The headline figures, in the order of the model. */
export function Answer({ view }: { readonly view: View }): ReactNode {
  const { run, texts } = view;
  return (
    <section className="answer" aria-labelledby="answer-title">
      <h2 id="answer-title" className="only-spoken">
        {texts.t('answer.title')}
      </h2>
      <dl className="answer__figures">
        {run.model.headlines.map((headline) => (
          <Figure key={headline.id} view={view} headline={headline} />
        ))}
      </dl>
      {warningTexts(looseWarnings(run.model), view).map(({ id, text, explanation }) => (
        <p key={id} className="warning answer__loose" title={explanation}>
          {text}
        </p>
      ))}
    </section>
  );
}
