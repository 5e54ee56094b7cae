import type { ReactNode } from 'react';
import { useLateStarts } from '../../answer/useLateStarts';
import { lateText } from '../../values/lateStarts';
import { saidWarnings } from '../../values/saidWarnings';
import { useTexts } from '../../format/useTexts';
import { useRangeWarns } from '../../state/useRange';
import { useView } from '../../state/useView';

/** Each warning that holds, with the figures that it concerns and why it is one. */
export function PaperWarnings(): ReactNode {
  const view = useView();
  const rangeWarns = useRangeWarns();
  const { t } = useTexts();
  const { run, texts } = view;
  const held = saidWarnings(view, rangeWarns);
  const late = useLateStarts();
  const beside = run.model.headlines.find(({ id }) => id === run.model.calendar?.headline);
  return (
    <section>
      <h2>{t('report:warnings')}</h2>
      {held.length === 0 && late === null ? <p>{t('report:noWarnings')}</p> : null}
      <ul className="paper__warnings">
        {late === null ? null : (
          <li>
            {beside === undefined ? null : <strong>{texts.say(beside.label)}: </strong>}
            {lateText(late, view)}
          </li>
        )}
        {held.map(({ id, text, explanation, headlines }) => (
          <li key={id}>
            {headlines.length === 0 ? null : (
              <strong>{headlines.map(({ label }) => texts.say(label)).join(', ')}: </strong>
            )}
            {text}. <span className="paper__note">{explanation}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
