import type { View } from '../values/view';
import type { Draft, EditPlan } from '../values/planEdit';
import type { Column } from '../values/valueRow';
import type { CellReference } from '../values/cellReference';

/** What the sheet gives to its cells. */
export interface SheetContext {
  readonly view: View;
  readonly toggle: (row: string) => void;
  /** Puts what was typed into a cell, or says why not. */
  readonly commit: (at: CellReference, draft: Draft) => EditPlan;
  /** Puts it into all chosen cells. */
  readonly commitAll: (draft: Draft) => void;
  /** On to the next cell, when what was typed has been taken. */
  readonly goOn: (towards: 'down' | 'right' | 'stay') => void;
  /** A text that an editor opens with in the place of the value: what was pasted and may mean two things. */
  readonly openingText: () => string | null;
}

/** Names of the columns of the grid; a column of a year is called by its year. */
export const columnIds = { name: 'name', unit: 'unit', all: 'all' } as const;

const positions = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Where each column of the grid stands, from left to right. */
export function gridColumns(years: readonly string[]): ReadonlyMap<string, number> {
  const known =
    positions.get(years) ??
    new Map([...Object.values(columnIds), ...years].map((id, index) => [id, index]));
  positions.set(years, known);
  return known;
}

/** The column with values of that name; undefined for the name and the unit of the row. */
export function columnOf(id: string, view: Pick<View, 'run'>): Column | undefined {
  if (id === columnIds.all) return 'all';
  const year = view.run.space.time.items.indexOf(id);
  return year < 0 ? undefined : year;
}

/** The name that the grid knows a column with values by. */
export function columnId(column: Column, view: Pick<View, 'run'>): string {
  return column === 'all' ? columnIds.all : (view.run.space.time.items[column] ?? columnIds.name);
}
