import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { SearchField } from '../ui/SearchField';
import { Select } from '../ui/Select';
import { FactLine } from './FactLine';
import type { SourcesTarget } from './sourcesTarget';
import { useView } from '../state/useView';
import type { Fact } from '../../shared/model/model';
import type { Labels } from '../values/labels';
import { plain } from './registerFilter';

interface Props {
  /** The fact that somebody asked to see; null: all of them. */
  readonly wanted: string | null;
  readonly onGoTo: (target: SourcesTarget) => void;
}

/** What the documents say, by document: the statement, where it stands, and what rests on it. */
export function FactsTab({ wanted, onGoTo }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { documents, topics, facts } = view.run.model;
  const { say } = view.texts;
  const [search, setSearch] = useState('');
  const [document, setDocument] = useState<string | null>(
    () => facts.find(({ id }) => id === wanted)?.document ?? null,
  );
  const [topic, setTopic] = useState<string | null>(null);
  const words = useDeferredValue(search);
  const found = filterFacts(facts, words, { document, topic }, view.labels);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === null) return;
    const line = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    line?.scrollIntoView({ block: 'center' });
    line?.focus();
  }, [wanted]);
  return (
    <>
      <div className="sources__filters" role="group" aria-label={t('sources:tabs.facts')}>
        <SearchField label={t('sources:facts.search')} text={search} onChange={setSearch} />
        <Select
          label={t('sources:facts.document')}
          value={document ?? ''}
          options={[
            { value: '', label: t('sources:facts.allDocuments') },
            ...documents.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(id) => setDocument(id === '' ? null : id)}
        />
        {topics.length === 0 ? null : (
          <Select
            label={t('sources:facts.topic')}
            value={topic ?? ''}
            options={[
              { value: '', label: t('sources:facts.allTopics') },
              ...topics.map(({ id, label }) => ({ value: id, label: say(label) })),
            ]}
            onChange={(id) => setTopic(id === '' ? null : id)}
          />
        )}
        <p className="quiet sources__found" role="status">
          {t('sources:facts.count', { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? <p className="quiet">{t('sources:facts.nothing')}</p> : null}
      <div ref={list}>
        {documents.map(({ id, title, origin }) => {
          const own = found.filter((fact) => fact.document === id);
          return own.length === 0 ? null : (
            <section key={id} className="origin" aria-label={title}>
              <h3>{title}</h3>
              <p className="quiet origin__by">{origin}</p>
              <table className="findings">
                <caption className="only-spoken">{title}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('sources:facts.statement')}</th>
                    <th scope="col">{t('sources:facts.place')}</th>
                    <th scope="col">{t('sources:facts.usedBy')}</th>
                  </tr>
                </thead>
                <tbody>
                  {own.map((fact) => (
                    <FactLine
                      key={fact.id}
                      fact={fact}
                      wanted={fact.id === wanted}
                      onGoTo={onGoTo}
                    />
                  ))}
                </tbody>
              </table>
            </section>
          );
        })}
      </div>
    </>
  );
}

/** What the reader chose: null is all of them. */
interface FactChoice {
  readonly document: string | null;
  readonly topic: string | null;
}

/** The facts of a document and about a topic that hold every word, in what they say or in what rests on them. */
function filterFacts(
  facts: readonly Fact[],
  search: string,
  { document, topic }: FactChoice,
  labels: Labels,
): readonly Fact[] {
  const words = plain(search).split(' ');
  return facts.filter((fact) => {
    if (document !== null && fact.document !== document) return false;
    if (topic !== null && fact.topic !== topic) return false;
    const { statement, place, quote = '', usedBy } = fact;
    const names = usedBy.map((name) => labels.quantity(name));
    const text = plain([statement, place, quote, ...names].join(' '));
    return words.every((word) => text.includes(word));
  });
}
