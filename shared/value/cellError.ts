/** The kinds of error a cell can hold, written as in a spreadsheet. */
export type ErrorKind = '#DIV/0!' | '#CYCLE!' | '#NAME?' | '#UNIT!' | '#NUM!' | '#N/A';

/**
 * Why a cell has no value. The cell itself holds NaN; the error says where it began, which may be
 * another cell that this one builds on.
 */
export interface CellError {
  readonly kind: ErrorKind;
  readonly origin: { readonly variable: string; readonly items: string };
}
