import type { Display } from '../../shared/model/model';
import type { CellError } from '../../shared/value/cellError';

/**
 * What a cell of the sheet shows: a number in the unit of its row, an error, or nothing because adding up what is
 * below it would mean nothing.
 */
export type SheetCell = number | CellError | null;

/** The heading above the variables of a block of the model. */
export interface BlockRow {
  readonly kind: 'block';
  readonly id: string;
  readonly label: string;
}

/** A variable, or a part of it for one or more items. */
export interface ValueRow {
  readonly kind: 'value';
  /** Id of the variable, then the items that the row is limited to. */
  readonly id: string;
  readonly variable: string;
  readonly label: string;
  /** 0 for a variable, one more for each step below it. */
  readonly depth: number;
  readonly unit: string;
  readonly display: Display;
  /** `closed` and `open` have rows below them. */
  readonly branch: 'none' | 'closed' | 'open';
  /** One cell a year, or a single one that is the same in every year. */
  readonly cells: readonly SheetCell[];
  readonly timed: boolean;
  /** One item of the area was chosen, and this variable knows no difference between the items. */
  readonly ofWhole: boolean;
}

export type SheetRow = BlockRow | ValueRow;

/**
 * Whether the parts of a quantity add up to something: amounts of money, people, hours and posts do, what is
 * "per" something, a ratio, a factor, a flag or a year does not.
 */
export function isSummable(unit: string, display: Display): boolean {
  const counted: readonly Display[] = ['euro', 'euroCents', 'whole', 'decimal'];
  return ['EUR', 'kind', 'uur', 'fte'].includes(unit) && counted.includes(display);
}
