import type { ReactNode } from 'react';
import type { View } from '../values/view';
import { WhyButton } from '../elements/WhyButton';
import { saidWarnings } from '../values/saidWarnings';

/** Each warning that holds once, with the names of the figures that it concerns. */
export function AnswerWarnings({ view }: { readonly view: View }): ReactNode {
  const { say } = view.texts;
  return (
    <ul className="answer__warnings">
      {saidWarnings(view).map(({ id, text, explanation, cell, headlines }) => (
        <li key={id} className="warning">
          {headlines.map(({ id: headline, label }) => (
            <strong key={headline}>{say(label)}</strong>
          ))}
          <span>
            <WhyButton cell={cell} label={explanation}>
              {text}
            </WhyButton>
          </span>
        </li>
      ))}
    </ul>
  );
}
