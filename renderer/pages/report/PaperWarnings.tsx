import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { allWarnings, warningTexts } from '../../values/warnings';
import type { View } from '../../values/view';

/** Each warning that holds, with the figures that it concerns and why it is one. */
export function PaperWarnings({ view }: { readonly view: View }): ReactNode {
  const { t } = useTranslation('report');
  const { run, texts } = view;
  const held = warningTexts(allWarnings(run.model), view);
  return (
    <section>
      <h2>{t('warnings')}</h2>
      {held.length === 0 ? <p>{t('noWarnings')}</p> : null}
      <ul className="paper__warnings">
        {held.map(({ id, text, explanation }) => {
          const figures = run.model.headlines.filter(({ warnings }) => warnings.includes(id));
          return (
            <li key={id}>
              {figures.length === 0 ? null : (
                <strong>{figures.map(({ label }) => texts.say(label)).join(', ')}: </strong>
              )}
              {text}. <span className="paper__note">{explanation}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
