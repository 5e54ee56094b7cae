import type { Fact } from '../../shared/model/model';
import type { Labels } from '../values/labels';
import { plain } from './registerFilter';

/** The facts of a document (null: of all) that hold every word, in what they say or in what rests on them. */
export function filterFacts(
  facts: readonly Fact[],
  search: string,
  document: string | null,
  labels: Labels,
): readonly Fact[] {
  const words = plain(search).split(' ');
  return facts.filter((fact) => {
    if (document !== null && fact.document !== document) return false;
    const { statement, place, quote = '', usedBy } = fact;
    const names = usedBy.map((name) => labels.quantity(name));
    const text = plain([statement, place, quote, ...names].join(' '));
    return words.every((word) => text.includes(word));
  });
}
