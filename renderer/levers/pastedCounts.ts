import { stepOf } from '../../shared/model/leverStep';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { FilledSetting } from '../../shared/model/model';
import { readTabSeparated } from '../format/tabSeparated';
import type { NewValue } from '../values/changes';
import { boundsOf, type LeverCell } from '../values/leverCells';
import { notationOf } from '../format/writtenNumber';
import { typedInto } from './typedProblem';

/** What a cell of a table on screen sets. */
export interface CountTarget {
  readonly setting: FilledSetting;
  readonly cells: readonly LeverCell[];
}

/** What pasting cells of a spreadsheet into such a table comes to: all of it, or nothing with the reason. */
export type PastedCounts =
  | {
      readonly kind: 'values';
      readonly values: readonly NewValue[];
      /** Rows became columns: only so they fit. */
      readonly isTurned: boolean;
    }
  /** More rows or columns than there are from that cell on, also the other way round. */
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'refused'; readonly text: string; readonly target: CountTarget };

/**
 * An empty cell leaves the value as it is. Cells that fit only with their rows as columns are taken so: budgets have
 * their years across, and the table has them down.
 *
 * @param targetAt what stands so many columns and rows from the cell that was pasted into; undefined: nothing.
 */
export function pastedCounts(
  run: ScenarioRun,
  targetAt: (column: number, row: number) => CountTarget | undefined,
  pasted: string,
): PastedCounts {
  const rows = readTabSeparated(pasted);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const fits = (columns: number, down: number): boolean =>
    targetAt(columns - 1, down - 1) !== undefined;
  const isTurned = !fits(width, rows.length);
  if (isTurned && !fits(rows.length, width)) return { kind: 'tooLarge' };
  const notation = notationOf(rows.flat());
  const values: NewValue[] = [];
  for (const [y, texts] of rows.entries()) {
    for (const [x, text] of texts.entries()) {
      const target = isTurned ? targetAt(y, x) : targetAt(x, y);
      if (target === undefined) return { kind: 'tooLarge' };
      const { setting, cells } = target;
      const field = {
        ...boundsOf(run, setting, cells),
        display: setting.display,
        step: stepOf(setting),
      };
      const typed = typedInto(field, text, notation);
      if (typed.kind === 'problem') return { kind: 'refused', text: text.trim(), target };
      if (typed.kind === 'nothing') continue;
      const { value } = typed;
      values.push(...cells.map(({ items }) => ({ input: setting.id, items, value })));
    }
  }
  return { kind: 'values', values, isTurned };
}
