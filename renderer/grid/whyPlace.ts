import type { View } from '../state/view';
import type { WhyCell } from '../state/whyCell';
import { patternOf } from '../why/whyRow';
import { valuesBehind } from './cellPlace';
import { cellAt, type Place } from './sheetRow';

/** What to ask the reason of for a cell of the sheet: its value, or all the values behind it. Null: an empty cell. */
export function whyPlace({ run }: Pick<View, 'run'>, place: Place): WhyCell | null {
  if (cellAt(place.row, place.column) === undefined) return null;
  const items = patternOf(valuesBehind(run, place));
  return { name: place.row.name, items, run: 'own' };
}
