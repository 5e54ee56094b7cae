import { addsUp } from '../../shared/model/units';
import type { CellName, CellValue, Precedent } from '../../shared/engine/explain';
import { itemSeparator } from '../../shared/value/namedArray';
import { outcomeOf, outcomeText } from '../values/outcome';
import type { View } from '../values/view';
import { patternOf } from '../values/whyCell';
import { exactAmount } from '../format/amount';
import { cellReference, quantityName, writtenAs } from './whyNames';

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
  const [only] = cells;
  const cell: CellName = { name, run, items: patternOf(cells) };
  return {
    cell,
    label: quantityName(name, view),
    place: cellReference(cell, view),
    amount:
      only !== undefined && cells.length === 1
        ? cellAmount(name, run, only, view)
        : cellsAmount(name, cells, view),
  };
}

/** A row for each cell. Only its place tells them apart. */
export function cellRows({ name, run, cells }: Precedent, view: RowView): readonly WhyRow[] {
  return cells.map((one) => {
    const { items } = one;
    const cell: CellName = { name, run, items };
    const place = cellReference(cell, view);
    return {
      cell,
      label: place === '' ? quantityName(name, view) : place,
      place: '',
      amount: cellAmount(name, run, one, view),
    };
  });
}

/** The value of one cell, or its error; of the reference it is only known that there is one. */
function cellAmount(
  name: string,
  run: CellName['run'],
  { items, value }: CellValue,
  view: RowView,
): string {
  const outcome = run === 'own' && Number.isNaN(value) ? outcomeOf(view.run, name, items) : value;
  return outcomeText(outcome, (one) =>
    exactAmount(one, writtenAs(name, view), view.run.model, view.texts),
  );
}

/** Several values as one: what they have in common, their sum where that says something, else where they lie. */
export function cellsAmount(name: string, cells: readonly CellValue[], view: RowView): string {
  const { t } = view.texts;
  const quantity = writtenAs(name, view);
  const say = (value: number): string => exactAmount(value, quantity, view.run.model, view.texts);
  const values = cells.map(({ value }) => value);
  const count = values.length;
  const { value, is } = together(name, cells, view);
  if (count === 1) return say(value);
  if (values.some(Number.isNaN)) return t('why:several.count', { count });
  if (is !== 'none') return t(`why:several.${is}`, { count, value: say(value) });
  return t('why:several.between', {
    count,
    least: say(Math.min(...values)),
    most: say(Math.max(...values)),
  });
}

/** Several values as one, as the sheet does it; NaN when they are not one. */
export interface Together {
  readonly is: 'same' | 'sum' | 'none';
  readonly value: number;
}

/**
 * Over what the unit of the values adds up is for the model to say: euros over the years too, people not.
 */
export function together(
  name: string,
  cells: readonly CellValue[],
  view: Pick<View, 'run'>,
): Together {
  const { unit, kind } = writtenAs(name, view);
  const { model, space } = view.run;
  const time = space.time.id;
  const dimensions = view.run.values.get(name)?.dimensions ?? [];
  const [first] = cells;
  if (first === undefined) return { is: 'none', value: NaN };
  const timed = dimensions.includes(time);
  const years = timed ? cells.map(({ items }) => items.split(itemSeparator).at(-1)) : [];
  const overYears = new Set(years).size > 1;
  // A series that somebody filled in is a value for each year, not an amount of all of them.
  const adds = overYears
    ? kind === 'variable' && addsUp(model, unit, dimensions)
    : addsUp(
        model,
        unit,
        dimensions.filter((id) => id !== time),
      );
  if (adds && cells.length > 1) {
    return { is: 'sum', value: cells.reduce((total, { value }) => total + value, 0) };
  }
  const isSame = cells.every(({ value }) => value === first.value);
  return isSame ? { is: 'same', value: first.value } : { is: 'none', value: NaN };
}
