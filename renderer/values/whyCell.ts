import { everyItem, type CellValue } from '../../shared/engine/explain';
import { itemSeparator } from '../../shared/value/namedArray';

/** A value that somebody asks the reason of. */
export interface WhyCell {
  /** An input or a variable, or what the model shows by `shownName`. */
  readonly name: string;
  /** Items joined with `|` in the order of `keyDimensions`; empty without dimensions. */
  readonly items: string;
  readonly run: 'own' | 'reference';
  /** In this variant of the model; left out: in the scenario itself. */
  readonly variant?: string;
}

/** The items that the cells have in common, and `*` where they differ. */
export function patternOf(cells: readonly Pick<CellValue, 'items'>[]): string {
  const [first = [], ...others] = cells.map(({ items }) => items.split(itemSeparator));
  return first
    .map((item, place) => (others.every((one) => one[place] === item) ? item : everyItem))
    .join(itemSeparator);
}
