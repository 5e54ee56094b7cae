import type { Model } from './model';

const none: ReadonlySet<string> = new Set();

/** The years in which a series keeps a value of its own while all other years change together; as text. */
export function knownYears(
  { assumptions }: Pick<Model, 'assumptions'>,
  name: string,
): ReadonlySet<string> {
  const series = assumptions.find(({ id, perYear }) => id === name && perYear);
  if (series === undefined) return none;
  return new Set(series.values.map(({ items }) => items).filter((items) => items !== ''));
}
