import { stepOf } from '../../shared/model/leverStep';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { FilledSetting } from '../../shared/model/model';
import { readTabSeparated } from '../format/tabSeparated';
import type { NewValue } from '../values/changes';
import { boundsOf, cellsOf } from '../values/leverCells';
import { typedInto } from './typedProblem';

/** What is on screen of a table of numbers: the items across and down. */
export interface CountGrid {
  readonly across: string;
  readonly columns: readonly string[];
  readonly down: string;
  readonly rows: readonly string[];
}

/** What pasting cells of a spreadsheet into such a table comes to: all of it, or nothing with the reason. */
export type PastedCounts =
  | { readonly kind: 'values'; readonly values: readonly NewValue[] }
  /** More rows or columns than there are from that cell on. */
  | { readonly kind: 'tooLarge' }
  | {
      readonly kind: 'refused';
      readonly text: string;
      readonly column: string;
      readonly row: string;
    };

/** An empty cell leaves the value as it is. `from`: the position of the cell that was pasted into. */
export function pastedCounts(
  run: ScenarioRun,
  setting: FilledSetting,
  { across, columns, down, rows }: CountGrid,
  from: { readonly column: number; readonly row: number },
  pasted: string,
): PastedCounts {
  const values: NewValue[] = [];
  for (const [y, texts] of readTabSeparated(pasted).entries()) {
    for (const [x, text] of texts.entries()) {
      const column = columns[from.column + x];
      const row = rows[from.row + y];
      if (column === undefined || row === undefined) return { kind: 'tooLarge' };
      const cells = cellsOf(run.space, setting, { [across]: column, [down]: row });
      const field = {
        ...boundsOf(run, setting, cells),
        display: setting.display,
        step: stepOf(setting),
      };
      const typed = typedInto(field, text);
      if (typed.kind === 'problem') return { kind: 'refused', text: text.trim(), column, row };
      if (typed.kind === 'nothing') continue;
      const { value } = typed;
      values.push(...cells.map(({ items }) => ({ input: setting.id, items, value })));
    }
  }
  return { kind: 'values', values };
}
