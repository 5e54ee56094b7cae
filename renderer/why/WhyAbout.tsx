import { useId, type ReactNode } from 'react';
import type { WhyContent } from './whyContent';
import { useView } from '../state/useView';

interface Props {
  readonly content: Pick<WhyContent, 'details' | 'papers'>;
}

/** What is known of an input: range, quality, source, who changed it; and what the documents say. */
export function WhyAbout({ content: { details, papers } }: Props): ReactNode {
  const view = useView();
  const { t } = view.texts;
  const papersId = useId();
  return (
    <>
      {details.length === 0 ? null : (
        <>
          <h3>{t('why:details')}</h3>
          <dl className="why__details">
            {details.map(({ id, term, text }) => (
              <div key={id}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {papers.length === 0 ? null : (
        <section aria-labelledby={papersId}>
          <h3 id={papersId}>{t('why:papers')}</h3>
          <ul className="why__papers">
            {papers.map(({ fact, document }) => (
              <li key={fact.id} tabIndex={0} className="why__row why__paper">
                <cite>{document.title}</cite>
                <span className="quiet">{fact.place}</span>
                <span>{fact.statement}</span>
                {fact.quote === undefined ? null : <q>{fact.quote}</q>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
