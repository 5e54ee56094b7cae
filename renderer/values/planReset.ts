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
  readonly changes: readonly (Pick<FoundChange, 'mark' | 'items'> & {
    readonly quantity: string;
  })[];
}

/** What goes back at these cells and rows together, each change once. Null when there is nothing to reset. */
export function planReset(view: ChangesView, chosen: readonly CellOrRow[]): ResetPlan | null {
  const { scenario, run, texts } = view;
  const time = run.space.time.id;
  const all = changesByName(scenario, run.model, run.space);
  const found = new Map<string, ResetPlan['changes'][number]>();
  const touched: CellOrRow[] = [];
  for (const { row, column } of chosen) {
    const changes = changesBehind(all.get(row.name) ?? [], row.limits, time, column);
    if (changes.length === 0) continue;
    // One value for every year goes back in every year, whichever of them was asked for.
    const everyYear = row.perYear && changes.some(({ where }) => where[time] === undefined);
    touched.push(
      everyYear ? { row, column: 'all' } : column === undefined ? { row } : { row, column },
    );
    for (const { mark, items } of changes) {
      found.set(`${row.name} ${items}`, { quantity: row.name, mark, items });
    }
  }
  const [first] = touched;
  if (first === undefined) return null;
  const { t } = texts;
  const cell = cellReferenceLabel(view, first);
  const count = touched.length;
  return {
    name:
      count === 1
        ? t('sheet:step.back', { cell })
        : t('sheet:step.back', { cell: t('sheet:step.andMore', { cell, count: count - 1 }) }),
    note: t('sheet:note.back', { count: found.size }),
    changes: [...found.values()],
  };
}

/** The scenario without these changes. */
export function applyReset(
  scenario: Scenario,
  compiled: CompiledModel,
  { changes }: ResetPlan,
): Scenario {
  return changes.reduce(
    (left, { quantity, mark, items }) =>
      mark === 'overridden'
        ? withOverride(left, quantity, items, null)
        : withOriginal(left, compiled, [{ input: quantity, items }]),
    scenario,
  );
}
