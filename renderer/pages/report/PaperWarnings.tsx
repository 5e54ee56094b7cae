import type { ReactNode } from 'react';
import { saidWarnings } from '../../values/saidWarnings';
import type { View } from '../../values/view';
import { useTexts } from '../../format/useTexts';

/** Each warning that holds, with the figures that it concerns and why it is one. */
export function PaperWarnings({ view }: { readonly view: View }): ReactNode {
  const { t } = useTexts();
  const { texts } = view;
  const held = saidWarnings(view);
  return (
    <section>
      <h2>{t('report:warnings')}</h2>
      {held.length === 0 ? <p>{t('report:noWarnings')}</p> : null}
      <ul className="paper__warnings">
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
