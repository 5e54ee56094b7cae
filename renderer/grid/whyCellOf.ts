import type { View } from '../values/view';
import { patternOf, type WhyCell } from '../values/whyCell';
import { valuesBehind } from '../values/cellReference';
import { cellAt, type CellReference } from '../values/valueRow';

/** What to ask the reason of for a cell of the sheet: its value, or all the values behind it. Null: an empty cell. */
export function whyCellOf({ run }: Pick<View, 'run'>, at: CellReference): WhyCell | null {
  if (cellAt(at.row, at.column) === undefined) return null;
  const items = patternOf(valuesBehind(run, at));
  return { name: at.row.name, items, run: 'own' };
}
