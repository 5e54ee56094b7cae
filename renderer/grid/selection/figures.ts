import { addsOver } from '../../../shared/model/units';
import { addsAsShown } from '../../format/formatNumber';
import type { Model } from '../../../shared/model/model';
import { cellAt, type Column, type SheetCell, type ValueRow } from '../../values/valueRow';

/** A chosen cell that holds something. */
export interface ChosenCell {
  readonly row: ValueRow;
  readonly column: Column;
  readonly cell: SheetCell;
}

/** What a selection amounts to. Figures are in the unit of the cells and left out where they would mean nothing. */
export interface SelectionFigures {
  /** Cells with a number. */
  readonly count: number;
  /** A row of which the cells have the unit and the way of writing of all of them; null: they differ. */
  readonly of: ValueRow | null;
  readonly mean: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly sum: number | null;
  /** The numbers as they stand in the cells do not add up to the sum as it is written. */
  readonly isRounded: boolean;
  /** Why there is no sum; null: there is one, or nothing to add. */
  readonly noSum: 'units' | 'years' | 'rows' | 'parts' | null;
}

/**
 * Sum, mean, least and most of the numbers among these cells. The sum only where the unit adds up over what differs
 * between them: amounts over years and towns do, children in care over towns and not over years, prices over nothing.
 * The column for all years holds what the years say already, so it counts only by itself.
 */
export function selectionFigures(
  cells: readonly ChosenCell[],
  model: Pick<Model, 'units'>,
  time: string,
): SelectionFigures {
  const timed = new Set(cells.flatMap(({ row, column }) => (column === 'all' ? [] : [row.id])));
  const counted = cells.flatMap(({ row, column, cell }) =>
    typeof cell.value === 'number' && (column !== 'all' || !timed.has(row.id))
      ? [{ row, column, value: cell.value }]
      : [],
  );
  const [first] = counted;
  const none = { mean: null, minimum: null, maximum: null, sum: null };
  if (first === undefined) return { count: 0, of: null, ...none, isRounded: false, noSum: null };
  const isOne = counted.every(({ row }) => isSameKind(row, first.row));
  const count = counted.length;
  if (!isOne) return { count, of: null, ...none, isRounded: false, noSum: 'units' };
  const values = counted.map(({ value }) => value);
  const sum = values.reduce((total, value) => total + value, 0);
  const noSum = whyNoSum(counted, model, time);
  return {
    count,
    of: first.row,
    mean: sum / count,
    minimum: values.reduce((least, value) => Math.min(least, value)),
    maximum: values.reduce((most, value) => Math.max(most, value)),
    sum: noSum === null && count > 1 ? sum : null,
    isRounded: !addsAsShown(values, sum, first.row.display),
    noSum: count > 1 ? noSum : null,
  };
}

/** Prices of a fixed year and amounts of each year do not go together either. */
function isSameKind(one: ValueRow, other: ValueRow): boolean {
  return (
    one.unit === other.unit &&
    one.display.form === other.display.form &&
    one.pricesOf === other.pricesOf
  );
}

function whyNoSum(
  cells: readonly { readonly row: ValueRow; readonly column: Column }[],
  model: Pick<Model, 'units'>,
  time: string,
): SelectionFigures['noSum'] {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const columns = new Set(cells.map(({ column }) => column));
  const over = addsOver(model, rows[0]?.unit ?? '');
  // What builds on its own past holds the years before already: such a row has no value for all years.
  const years = columns.size > 1;
  if (years && !(over.includes(time) && rows.every(({ all }) => all !== null))) return 'years';
  if (rows.length === 1) return null;
  if (rows.some(({ id }) => rows.some((other) => other.id.startsWith(`${id}/`)))) return 'parts';
  const dimensions = new Set(rows.flatMap(({ limits }) => Object.keys(limits)));
  const differs = [...dimensions].filter(
    (dimension) => new Set(rows.map(({ limits }) => limits[dimension])).size > 1,
  );
  return over.length > 0 && differs.every((dimension) => over.includes(dimension)) ? null : 'rows';
}

/** The cells at these columns of a row that hold something. */
export function chosenIn(row: ValueRow, columns: readonly Column[]): readonly ChosenCell[] {
  return columns.flatMap((column) => {
    const cell = cellAt(row, column);
    return cell === undefined ? [] : [{ row, column, cell }];
  });
}
