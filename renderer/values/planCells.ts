import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { Scenario } from '../../shared/model/scenario';
import type { TypedContext } from '../format/typedValue';
import { withOriginal, withOverrides, withValues, type Stamp } from './changes';
import type { CellReference } from './cellReference';
import { planEdit, type Draft, type EditView, type InputEdit, type Refusal } from './planEdit';
import { overridable, planOverride, type PlannedOverride } from './planOverride';

/** Something for one cell. */
export interface CellDraft {
  readonly at: CellReference;
  readonly draft: Draft;
}

/** What many cells get at once, as one step. */
export interface CellsPlan {
  readonly edits: readonly InputEdit[];
  readonly overrides: readonly PlannedOverride[];
  /** Cells that get what they have. */
  readonly same: number;
  /** Cells of which the text may mean two things, with the first of them; nobody has said which. */
  readonly ambiguous: readonly (CellDraft & { readonly values: readonly [number, number] })[];
  /** Calculated cells that could be overridden; nobody has said whether they are. */
  readonly calculated: readonly CellDraft[];
  /** Calculated cells that stay so. */
  readonly skipped: number;
  /** Cells that stay as they are, and why. */
  readonly refused: readonly KeptCell[];
}

/** A cell that stays as it is. */
export interface KeptCell extends CellDraft {
  readonly why: Refusal | 'realPrices' | 'otherUnit';
  /** What it holds, in words; empty where that is no single value. */
  readonly kept: string;
}

/** How the cells were written, and what the reader has said. */
export interface CellsAnswers {
  readonly notation?: TypedContext['notation'];
  /** Which of two meanings is meant, throughout. */
  readonly meant?: 0 | 1;
  /** Whether calculated cells get a value of their own, in this scenario alone. */
  readonly overrides?: boolean;
}

/** What happens when these cells get these texts or values. Nothing has changed yet. */
export function planCells(
  view: EditView,
  cells: readonly CellDraft[],
  { notation, meant, overrides }: CellsAnswers = {},
): CellsPlan {
  const plan = {
    edits: [] as InputEdit[],
    overrides: [] as PlannedOverride[],
    same: 0,
    skipped: 0,
    ambiguous: [] as CellsPlan['ambiguous'][number][],
    calculated: [] as CellDraft[],
    refused: [] as CellsPlan['refused'][number][],
  };

  function take(cell: CellDraft): void {
    const { at, draft } = cell;
    const isCalculated = at.row.source === 'variable';
    // What is stored is in the euros of each year: what is shown in others cannot be put back as it stands.
    if (isCalculated && at.row.pricesOf !== null) {
      plan.refused.push({ ...cell, why: 'realPrices', kept: '' });
      return;
    }
    const found = isCalculated
      ? planOverride(view, at, { draft, only: 'scenario' }, notation)
      : planEdit(view, at, draft, notation);
    switch (found.kind) {
      case 'nothing':
        plan.same++;
        return;
      case 'refused':
        plan.refused.push({ ...cell, why: found.why, kept: found.kept });
        return;
      case 'choice': {
        const { values, calculation = '' } = found;
        if (meant === undefined) plan.ambiguous.push({ ...cell, values });
        else take({ at, draft: { value: values[meant], calculation } });
        return;
      }
      case 'override':
        if (isAsIs(view, at, found.value)) plan.same++;
        else if (overrides === undefined) plan.calculated.push(cell);
        else if (overrides) plan.overrides.push(found);
        else plan.skipped++;
        return;
      case 'edit':
        plan.edits.push(found);
    }
  }

  for (const cell of cells) take(cell);
  return plan;
}

/** Cells that get another value. */
export function changedCount({ edits, overrides }: CellsPlan): number {
  return edits.length + overrides.length;
}

/** The scenario after all of it. */
export function applyCells(
  scenario: Scenario,
  compiled: CompiledModel,
  { edits, overrides }: CellsPlan,
  stamp: Stamp,
): Scenario {
  const cleared = withOriginal(
    scenario,
    compiled,
    edits.flatMap(({ replaced }) => replaced),
  );
  // Most have no calculation, so there are few turns.
  const reasons = new Set(edits.map(({ why }) => why));
  const edited = [...reasons].reduce(
    (before, why) =>
      withValues(
        before,
        compiled,
        edits.filter((one) => one.why === why).flatMap(({ values }) => values),
        why === '' ? stamp : { ...stamp, why },
      ),
    cleared,
  );
  return withOverrides(
    edited,
    overrides.map(({ variable, items, value, only, calculation: why }) => ({
      variable,
      items,
      value,
      ...(only === undefined ? {} : { only }),
      ...stamp,
      why,
    })),
  );
}

/** Whether what is calculated is this value already. */
function isAsIs(view: EditView, at: CellReference, value: number): boolean {
  const cell = overridable(view, at);
  return cell.kind === 'cell' && cell.value === value;
}
