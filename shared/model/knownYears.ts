import { itemSeparator } from '../value/namedArray';
import type { Model } from './model';

const none: ReadonlySet<string> = new Set();

/** The key of what holds for every year, from that of a year, which comes last in it: "2027" is "", "oost|2027" is "oost". */
export function everyYearKey(items: string): string {
  return items.slice(0, Math.max(0, items.lastIndexOf(itemSeparator)));
}

/** Whether a key of a series is one for every year: it has an item less than the series has dimensions. */
export function isOfEveryYear(
  { dimensions }: Pick<Model['assumptions'][number], 'dimensions'>,
  items: string,
): boolean {
  const count = items === '' ? 0 : items.split(itemSeparator).length;
  return count < dimensions.length;
}

/** The keys of the years in which a series keeps a value of its own while all other years change together. */
export function knownYears(
  { assumptions }: Pick<Model, 'assumptions'>,
  name: string,
): ReadonlySet<string> {
  const series = assumptions.find(({ id, perYear }) => id === name && perYear);
  if (series === undefined) return none;
  const keys = series.values.map(({ items }) => items);
  return new Set(keys.filter((items) => !isOfEveryYear(series, items)));
}
