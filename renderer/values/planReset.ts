import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { Scenario } from '../../shared/model/scenario';
import { withOriginal, withOverride } from './changes';
import type { View } from './view';
import { cellReferenceLabel } from './cellReference';
import { changesBehind, changesByName, type FoundChange } from './rowChanges';
import type { Column, ValueRow } from './valueRow';

export type ChangesView = Pick<View, 'run' | 'scenario' | 'labels' | 'texts'>;

/** A cell, or without a column the whole row. */
export interface CellOrRow {
  readonly row: ValueRow;
  readonly column?: Column;
}

/** The changes behind a cell or a row. */
export function changesAt(
  { scenario, run }: ChangesView,
  { row, column }: CellOrRow,
): readonly FoundChange[] {
  const { model, space } = run;
  const changes = changesByName(scenario, model, space).get(row.name) ?? [];
  return changesBehind(changes, row.limits, space.time.id, column);
}

/** Values that go back to what model and formulas say. */
export interface ResetPlan {
  readonly name: string;
  readonly note: string;
  readonly row: ValueRow;
  readonly changes: readonly FoundChange[];
}

/** Null when there is nothing to reset. */
export function planReset(view: ChangesView, at: CellOrRow): ResetPlan | null {
  const changes = changesAt(view, at);
  if (changes.length === 0) return null;
  const { t } = view.texts;
  // One value for every year goes back in every year, whichever of them was asked for.
  const time = view.run.space.time.id;
  const everyYear = at.row.perYear && changes.some(({ where }) => where[time] === undefined);
  const label = cellReferenceLabel(view, everyYear ? { row: at.row, column: 'all' } : at);
  return {
    name: t('sheet:step.back', { cell: label }),
    note: t('sheet:note.back', { count: changes.length }),
    row: at.row,
    changes,
  };
}

/** The scenario without these changes. */
export function applyReset(
  scenario: Scenario,
  compiled: CompiledModel,
  { row, changes }: ResetPlan,
): Scenario {
  return changes.reduce(
    (left, { mark, items }) =>
      mark === 'overridden'
        ? withOverride(left, row.name, items, null)
        : withOriginal(left, compiled, [{ input: row.name, items }]),
    scenario,
  );
}
