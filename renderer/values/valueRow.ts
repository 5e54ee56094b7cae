import type { Display } from '../../shared/model/model';
import type { CellError } from '../../shared/value/cellError';

/**
 * What a cell shows: a number in the unit of its row, an error, or nothing because adding up what is below it
 * would mean nothing.
 */
export type CellValue = number | CellError | null;

/** Why a cell differs from the model: somebody changed an input, or overridden what was calculated. */
export type Mark = 'changed' | 'overridden';

export interface SheetCell {
  readonly value: CellValue;
  /** Null: as the model has it, in every value below the cell. */
  readonly mark: Mark | null;
}

/** Where a quantity comes from: calculated, or one of the kinds of input. */
export type Source = 'variable' | 'lever' | 'setting' | 'assumption' | 'data';

/** Position of the item that a row is limited to, by dimension. */
export type Limits = Readonly<Record<string, number>>;

/** The heading above the variables of a block of the model, or above a kind of input. */
export interface BlockRow {
  readonly kind: 'block';
  readonly id: string;
  readonly label: string;
}

/** A quantity of the model, or a part of it for one or more items. */
export interface ValueRow {
  readonly kind: 'value';
  /** Name of the quantity, then the items that the row is limited to. */
  readonly id: string;
  /** Name of the quantity in formulas. */
  readonly name: string;
  readonly source: Source;
  readonly label: string;
  /** 0 for a quantity, one more for each step below it. */
  readonly depth: number;
  readonly unit: string;
  readonly display: Display;
  /** `closed` and `open` have rows below them. */
  readonly branch: 'none' | 'closed' | 'open';
  /** One cell a year; none when the value is the same in every year. */
  readonly years: readonly SheetCell[];
  /**
   * The value that holds for every year, or what the years add up to. Null where the years have no such value.
   */
  readonly all: SheetCell | null;
  /** A value without year that may be made a series over the years. */
  readonly perYear: boolean;
  readonly limits: Limits;
  /** How many values stand behind each cell. */
  readonly count: number;
  /** How the values behind a cell are shown as one. */
  readonly rule: Rule;
  /** Somebody changed a value or the formula. */
  readonly changed: boolean;
  readonly formulaChanged: boolean;
  /** A person added it to the model. */
  readonly isOwn: boolean;
  /** Dimensions that this scenario gave it, though the model does not. */
  readonly added: readonly string[];
  /** Amounts are shown in the prices of this year; null: as calculated. */
  readonly pricesOf: string | null;
  /** The open rows below it, as they are written, do not add up to it as it is written; left out: they do. */
  readonly isRounded?: boolean;
  /** What it is to the chosen row; left out: nothing. */
  readonly relation?: Relation;
  /** Dimensions of which one item was chosen, while this quantity knows no difference between the items. */
  readonly whole: readonly string[];
}

/** A formula uses it, or it uses the other. */
export type Relation = 'precedent' | 'dependent';

/** Several values as one: their sum, the value they have in common, or nothing. */
export type Rule = 'sum' | 'equal' | 'none';

export type SheetRow = BlockRow | ValueRow;

/** A column with values: the position of a year, or the one for all years. */
export type Column = number | 'all';

/** The cell of a row; undefined where the row has none. */
export function cellAt({ years, all }: ValueRow, column: Column): SheetCell | undefined {
  return column === 'all' ? (all ?? undefined) : years[column];
}

/**
 * Why nobody can type a value here: it is calculated, there is no value, it is filled in by year, or the cell
 * stands for several values. Null: it can be typed.
 */
export function whyNotTyped(
  row: ValueRow,
  column: Column,
): 'calculated' | 'noCell' | 'perYear' | 'sum' | 'several' | null {
  const { source, years, perYear, count, rule } = row;
  if (source === 'variable') return 'calculated';
  if (years.length === 0 && column !== 'all') return 'noCell';
  if (years.length > 0 && column === 'all' && !perYear) return 'perYear';
  if (count === 1) return null;
  if (rule === 'sum') return 'sum';
  // A series is set for all items at once only where it has none.
  const level = column !== 'all' || years.length === 0;
  return level && cellAt(row, column)?.value !== null ? null : 'several';
}
