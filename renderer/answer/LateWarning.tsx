import type { ReactNode } from 'react';
import { useAppContext } from '../state/useAppContext';
import { lateText, type LateStarts } from '../values/lateStarts';
import { useView } from '../state/useView';

interface Props {
  readonly late: LateStarts;
}

/** Starts that the calendar calls too late, beside the figure that they make earlier than it can be; one step mends them. */
export function LateWarning({ late }: Props): ReactNode {
  const view = useView();
  const { editor } = useAppContext();
  const { model } = view.run;
  const { t, say } = view.texts;
  const headline = model.headlines.find(({ id }) => id === model.calendar?.headline);
  return (
    <li className="warning">
      {headline === undefined ? null : <strong>{say(headline.label)}</strong>}
      <span>
        {lateText(late, view)}
        {late.values.length === 0 ? null : (
          <>
            {' '}
            <button
              type="button"
              className="name-link"
              onClick={() => editor.actions.setValues(late.values, t('late.step'))}
            >
              {t('late.move')}
            </button>
          </>
        )}
      </span>
    </li>
  );
}
