import type { ReactNode } from 'react';
import { WhyButton } from '../elements/WhyButton';
import type { LateStarts } from '../values/lateStarts';
import { LateWarning } from './LateWarning';
import { overriddenCells } from '../values/overriddenCells';
import { saidWarnings } from '../values/saidWarnings';
import { useRangeWarns } from '../state/useRange';
import { useView } from '../state/useView';

interface Props {
  readonly late: LateStarts | null;
}

/**
 * What is decided too late, each warning that holds once, with the names of the figures that it concerns, and which
 * cells were overridden.
 */
export function AnswerWarnings({ late }: Props): ReactNode {
  const view = useView();
  const rangeWarns = useRangeWarns();
  const { say } = view.texts;
  return (
    <ul className="answer__warnings">
      {late === null ? null : <LateWarning late={late} />}
      {[...saidWarnings(view, rangeWarns), ...overriddenCells(view)].map(
        ({ id, text, explanation, cell, headlines }) => (
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
        ),
      )}
    </ul>
  );
}
