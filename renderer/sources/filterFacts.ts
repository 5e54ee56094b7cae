import type { Fact } from '../../shared/model/model';
import type { Labels } from '../values/labels';
import { plain } from './registerFilter';

/** What the reader chose: null is all of them. */
export interface FactChoice {
  readonly document: string | null;
  readonly topic: string | null;
}

/** The facts of a document and about a topic that hold every word, in what they say or in what rests on them. */
export function filterFacts(
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
