import type { ReactNode } from 'react';
import type { Model } from '../../shared/model/model';
import { unbroken } from './unbroken';
import { useTexts } from '../format/useTexts';

/** Where the documents contradict each other, and where the model ends. */
export function LimitsTab({ model }: { readonly model: Model }): ReactNode {
  const { t } = useTexts();
  const { contradictions, simplifications, outside } = model;
  return (
    <div className="ends">
      <section aria-label={t('sources:limits.contradictions')}>
        <h3>{t('sources:limits.contradictions')}</h3>
        <table className="findings findings--two">
          <caption className="only-spoken">{t('sources:limits.contradictions')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sources:limits.fact')}</th>
              <th scope="col">{t('sources:limits.handling')}</th>
            </tr>
          </thead>
          <tbody>
            {contradictions.map(({ fact, handling }) => (
              <tr key={fact}>
                <td>{unbroken(fact)}</td>
                <td>{unbroken(handling)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Points title={t('sources:limits.simplifications')} points={simplifications} />
      <Points title={t('sources:limits.outside')} points={outside} />
    </div>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="ends__points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
