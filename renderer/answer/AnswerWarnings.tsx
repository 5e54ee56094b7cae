import type { ReactNode } from 'react';
import type { View } from '../values/view';
import { WhyButton } from '../elements/WhyButton';
import { allWarnings, warningTexts } from '../values/warnings';

/** Each warning that holds once, with the names of the figures that it concerns. */
export function AnswerWarnings({ view }: { readonly view: View }): ReactNode {
  const { model } = view.run;
  const { say } = view.texts;
  return (
    <ul className="answer__warnings">
      {warningTexts(allWarnings(model), view).map(({ id, text, explanation, cell }) => (
        <li key={id} className="warning">
          {model.headlines
            .filter(({ warnings }) => warnings.includes(id))
            .map(({ id: headline, label }) => (
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
