import type { Dataset, DatasetRow } from '../model/dataset';
import type { Model } from '../model/model';
import { findQuality } from '../model/units';

/** What a model says of people that are counted. */
type Counted = Pick<Model, 'data' | 'units' | 'qualities'>;

/** The bound below which a value of this base quantity is a count of few people; undefined where it never is. */
function boundOf({ data, units }: Counted, variable: string): number | undefined {
  const unit = data.find(({ id }) => id === variable)?.unit;
  return units.find(({ id }) => id === unit)?.fewBelow;
}

/**
 * Whether a base value may lead to a person: counted, not worked out, and from 1 up to the bound of its unit. One that
 * is hidden already does not.
 */
export function isSmallCount(model: Counted, row: DatasetRow): boolean {
  const bound = boundOf(model, row.variable);
  if (bound === undefined || row.below !== undefined) return false;
  const isCounted = findQuality(model, row.status)?.counted === true;
  return isCounted && row.value >= 1 && row.value < bound;
}

/** The base values that may lead to a person, with the bounds that they are below. */
export function smallCounts(
  model: Counted,
  { rows }: Pick<Dataset, 'rows'>,
): readonly { readonly row: DatasetRow; readonly below: number }[] {
  return rows.flatMap((row) => {
    const below = isSmallCount(model, row) ? boundOf(model, row.variable) : undefined;
    return below === undefined ? [] : [{ row, below }];
  });
}

/**
 * The same base data with "less than the bound" in the place of small counts. Who calculates with them takes the
 * middle, with one and the bound as its range.
 */
export function hideSmallCounts(model: Counted, dataset: Dataset): Dataset {
  const small = new Map(smallCounts(model, dataset).map(({ row, below }) => [row, below]));
  if (small.size === 0) return dataset;
  const rows = dataset.rows.map((row) => {
    const below = small.get(row);
    if (below === undefined) return row;
    const { variable, items, status, source, note } = row;
    const range = { value: below / 2, low: 1, high: below - 1, below };
    return { variable, items, ...range, status, source, note };
  });
  return { ...dataset, rows };
}
