import type { CompiledScenario } from '../../shared/calculation/compileScenario';
import type { Scenario } from '../../shared/model/scenario';
import { withOriginal, withOverride } from '../state/edit/changes';
import type { View } from '../state/view';
import { placeLabel } from './cellPlace';
import { changesBehind, changesByName, type FoundChange } from './rowChanges';
import type { Column, ValueRow } from './sheetRow';
import { sheetTexts } from './sheetTexts';

export type ChangesView = Pick<View, 'run' | 'scenario' | 'labels' | 'texts'>;

/** A cell, or without a column the whole row. */
export interface PlaceOrRow {
  readonly row: ValueRow;
  readonly column?: Column;
}

/** The changes behind a cell or a row. */
export function changesAt(
  { scenario, run }: ChangesView,
  { row, column }: PlaceOrRow,
): readonly FoundChange[] {
  const { model, space } = run;
  const changes = changesByName(scenario, model, space).get(row.name) ?? [];
  return changesBehind(changes, row.limits, space.time.id, column);
}

/** Values that go back to what model and formulas say. */
export interface PutBack {
  readonly name: string;
  readonly note: string;
  readonly row: ValueRow;
  readonly changes: readonly FoundChange[];
}

/** Null when there is nothing to put back. */
export function planPutBack(view: ChangesView, place: PlaceOrRow): PutBack | null {
  const changes = changesAt(view, place);
  if (changes.length === 0) return null;
  const t = sheetTexts(view.texts);
  // One value for every year goes back in every year, whichever of them was asked for.
  const time = view.run.space.time.id;
  const everyYear = place.row.perYear && changes.some(({ where }) => where[time] === undefined);
  const label = placeLabel(view, everyYear ? { row: place.row, column: 'all' } : place);
  return {
    name: t('step.back', { place: label }),
    note: t('note.back', { count: changes.length }),
    row: place.row,
    changes,
  };
}

/** The scenario without these changes. */
export function applyPutBack(
  scenario: Scenario,
  compiled: CompiledScenario,
  { row, changes }: PutBack,
): Scenario {
  return changes.reduce(
    (left, { mark, items }) =>
      mark === 'overruled'
        ? withOverride(left, row.name, items, null)
        : withOriginal(left, compiled, [{ input: row.name, items }]),
    scenario,
  );
}
