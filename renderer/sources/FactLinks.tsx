import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import type { SourcesTarget } from './sourcesTarget';
import { unbroken } from './unbroken';
import { useView } from '../state/useView';

interface Props {
  /** Ids of facts. */
  readonly facts: readonly string[];
  /** Where it stands only on demand, among the facts. */
  readonly brief?: boolean;
  readonly onGoTo: (target: SourcesTarget) => void;
}

/** What the documents say about it, each with the way to its place among the facts. */
export function FactLinks({ facts, brief = false, onGoTo }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { model } = view.run;
  const found = model.facts.filter(({ id }) => facts.includes(id));
  if (found.length === 0) return null;
  return (
    <ul className="said">
      {found.map(({ id, statement, document, place }) => {
        const title = model.documents.find((one) => one.id === document)?.title ?? document;
        return (
          <li key={id}>
            {unbroken(statement)}{' '}
            <button
              type="button"
              className="name-link"
              aria-label={t('sources:detail.toFact', { title })}
              onClick={() => onGoTo({ tab: 'facts', wanted: id })}
            >
              {brief ? t('sources:detail.fact') : title}
            </button>
            {brief ? null : <span className="quiet"> · {place}</span>}
          </li>
        );
      })}
    </ul>
  );
}
