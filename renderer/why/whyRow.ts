import type { CellName, CellValue, Precedent } from '../../shared/engine/explain';
import { everyItem } from '../../shared/engine/explain';
import { itemSeparator } from '../../shared/value/namedArray';
import { isSummable } from '../grid/addingUp';
import type { View } from '../state/view';
import { exactAmount } from './exactAmount';
import { cellPlace, quantityName, writtenAs } from './whyNames';
import { whyTexts } from './whyTexts';

/** A value that leads on: to its own explanation. */
export interface WhyRow {
  readonly cell: CellName;
  readonly label: string;
  /** Which cell it is; empty where there is only one. */
  readonly place: string;
  readonly amount: string;
}

type RowView = Pick<View, 'run' | 'labels' | 'texts'>;

/** One row for what was read of a quantity: a cell, or several together. */
export function precedentRow({ name, run, cells }: Precedent, view: RowView): WhyRow {
  const cell: CellName = { name, run, items: patternOf(cells) };
  return {
    cell,
    label: quantityName(name, view),
    place: cellPlace(cell, view),
    amount: cellsAmount(name, cells, view),
  };
}

/** A row for each cell. Only its place tells them apart. */
export function cellRows({ name, run, cells }: Precedent, view: RowView): readonly WhyRow[] {
  const quantity = writtenAs(name, view);
  return cells.map(({ items, value }) => {
    const cell: CellName = { name, run, items };
    const place = cellPlace(cell, view);
    return {
      cell,
      label: place === '' ? quantityName(name, view) : place,
      place: '',
      amount: exactAmount(value, quantity, view.texts),
    };
  });
}

/** The items that the cells have in common, and `*` where they differ. */
export function patternOf(cells: readonly CellValue[]): string {
  const [first = [], ...others] = cells.map(({ items }) => items.split(itemSeparator));
  return first
    .map((item, place) => (others.every((one) => one[place] === item) ? item : everyItem))
    .join(itemSeparator);
}

/** Several values as one: what they have in common, their sum where that says something, else where they lie. */
export function cellsAmount(name: string, cells: readonly CellValue[], view: RowView): string {
  const t = whyTexts(view.texts);
  const quantity = writtenAs(name, view);
  const say = (value: number): string => exactAmount(value, quantity, view.texts);
  const values = cells.map(({ value }) => value);
  const [first = NaN] = values;
  if (values.length === 1) return say(first);
  const count = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  if (Number.isNaN(sum)) return t('several.count', { count });
  if (values.every((value) => value === first))
    return t('several.same', { count, value: say(first) });
  if (isSummable(quantity.unit, quantity.display))
    return t('several.sum', { count, value: say(sum) });
  return t('several.between', {
    count,
    least: say(Math.min(...values)),
    most: say(Math.max(...values)),
  });
}
