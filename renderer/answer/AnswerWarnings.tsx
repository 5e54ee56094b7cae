import type { ReactNode } from 'react';
import type { View } from '../values/view';
import { WhyButton } from '../elements/WhyButton';
import type { LateStarts } from '../values/lateStarts';
import { LateWarning } from './LateWarning';
import { saidWarnings } from '../values/saidWarnings';

interface Props {
  readonly view: View;
  readonly late: LateStarts | null;
}

/** What is decided too late, and each warning that holds once, with the names of the figures that it concerns. */
export function AnswerWarnings({ view, late }: Props): ReactNode {
  const { say } = view.texts;
  return (
    <ul className="answer__warnings">
      {late === null ? null : <LateWarning view={view} late={late} />}
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
