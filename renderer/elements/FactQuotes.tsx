import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import type { Model } from '../../shared/model/model';
import './factQuotes.css';

interface Props {
  readonly model: Model;
  /** Ids of facts; what is not among the facts is left out. */
  readonly facts: readonly string[];
  /** What stands there as long as it is closed; left out: that these are the words themselves. */
  readonly title?: string;
}

/** On demand the words of the documents themselves, each with its document and place. */
export function FactQuotes({ model, facts, title }: Props): ReactNode {
  const { t } = useTexts();
  const found = facts.flatMap((id) => model.facts.filter((fact) => fact.id === id));
  if (found.length === 0) return null;
  return (
    <details className="quotes">
      <summary>{title ?? t('sources:facts.quote')}</summary>
      <ul>
        {found.map(({ id, statement, quote, document, place }) => (
          <li key={id}>
            <q>{quote ?? statement}</q>{' '}
            <cite className="quotes__place">
              {model.documents.find((one) => one.id === document)?.title ?? document}, {place}
            </cite>
          </li>
        ))}
      </ul>
    </details>
  );
}
