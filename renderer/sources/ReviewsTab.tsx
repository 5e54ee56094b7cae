import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import type { Review } from '../../shared/model/model';
import { formatFull } from '../format/formatNumber';
import { FactLinks } from './FactLinks';
import type { SourcesTarget } from './sourcesTarget';
import { UsedBy } from './UsedBy';
import { useView } from '../state/useView';

interface Props {
  readonly onGoTo: (target: SourcesTarget) => void;
}

/** Years that went otherwise than was budgeted: what it cost, why, and where the model has that. */
export function ReviewsTab({ onGoTo }: Props): ReactNode {
  const view = useView();
  return view.run.model.reviews.map((review) => (
    <OneReview key={review.id} review={review} onGoTo={onGoTo} />
  ));
}

function OneReview({ review, onGoTo }: Props & { readonly review: Review }): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { say, words } = view.texts;
  return (
    <section className="origin" aria-label={say(review.title)}>
      <h3>{say(review.title)}</h3>
      <p className="sources__lead">{say(review.about)}</p>
      <dl className="amounts">
        {review.amounts.map(({ label, value, display, fact }) => (
          <div key={label.nl} className="amounts__one">
            <dt>
              {say(label)}{' '}
              <button
                type="button"
                className="name-link"
                aria-label={t('sources:reviews.toFact', { label: say(label) })}
                onClick={() => onGoTo({ tab: 'facts', wanted: fact })}
              >
                {t('sources:detail.fact')}
              </button>
            </dt>
            <dd>{formatFull(value, display, words)}</dd>
          </div>
        ))}
      </dl>
      <table className="findings">
        <caption className="only-spoken">{say(review.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sources:reviews.cause')}</th>
            <th scope="col">{t('sources:reviews.model')}</th>
            <th scope="col">{t('sources:reviews.heldBy')}</th>
          </tr>
        </thead>
        <tbody>
          {review.causes.map(({ id, label, facts: said, heldBy, explanation }) => (
            <tr key={id}>
              <td>
                <strong>{say(label)}</strong>
                <FactLinks facts={said} brief onGoTo={onGoTo} />
              </td>
              <td>{say(explanation)}</td>
              <td>
                <UsedBy names={heldBy} onGoTo={onGoTo} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
