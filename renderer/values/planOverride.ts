import { unitSuffix } from '../format/amount';
import type { Override } from '../../shared/model/scenario';
import type { TypedContext } from '../format/typedValue';
import { amountText } from './amountText';
import { cellReferenceLabel, valuesBehind, type CellReference } from './cellReference';
import { refusal, typedDraft, type Draft, type EditView, type Refused } from './planEdit';

/** A calculated cell that gets a value of its own. */
export interface PlannedOverride {
  readonly kind: 'override';
  readonly variable: string;
  readonly items: string;
  readonly value: number;
  /** The calculation that was typed; empty: a number was. */
  readonly calculation: string;
  readonly only: OverriddenOnly;
  readonly name: string;
}

/** Undefined: in the reference too. */
export type OverriddenOnly = Override['only'];

/** What somebody typed in the form. */
export interface OverrideDraft {
  readonly draft: Draft;
  readonly why: string;
  readonly only: OverriddenOnly;
}

export type OverridePlan =
  | PlannedOverride
  | {
      readonly kind: 'choice';
      readonly values: readonly [number, number];
      readonly calculation?: string;
    }
  | Refused;

/** The one value behind a calculated cell, in the unit of the model; a refusal where there is none or more. */
export function overridable(
  view: EditView,
  at: CellReference,
): { readonly kind: 'cell'; readonly items: string; readonly value: number } | Refused {
  const { row, column } = at;
  if (row.source !== 'variable' || (column === 'all' && row.years.length > 0)) {
    return refusal(view, at, 'noCell', {});
  }
  const behind = valuesBehind(view.run, at);
  const [only] = behind;
  if (behind.length !== 1 || only === undefined) {
    return refusal(view, at, 'sumOverride', { count: behind.length });
  }
  const value = view.run.values.get(row.name)?.values[only.index] ?? NaN;
  return { kind: 'cell', items: only.items, value };
}

/** What happens when somebody overrides that cell with this. Nothing has changed yet. */
export function planOverride(
  view: EditView,
  at: CellReference,
  { draft, only }: Omit<OverrideDraft, 'why'>,
  notation?: TypedContext['notation'],
): OverridePlan {
  const cell = overridable(view, at);
  if (cell.kind === 'refused') return cell;
  const unit = unitSuffix(at.row.unit, { form: at.row.display.form }, view.run.model, view.texts);
  const typed = typedDraft(draft, at.row.display, { unit, notation });
  switch (typed.kind) {
    case 'choice':
      return typed;
    case 'several':
      return refusal(view, at, 'cells', { count: typed.count });
    case 'empty':
      return refusal(view, at, 'emptyOverride', {});
    case 'unreadable':
      return refusal(view, at, 'unreadable', {
        typed: typeof draft === 'string' ? draft.trim() : '',
        example: amountText(1, at.row, view.run.model, view.texts),
      });
    case 'value': {
      const { name: variable } = at.row;
      const { value, calculation = '' } = typed;
      const amount = amountText(value, at.row, view.run.model, view.texts);
      const label = cellReferenceLabel(view, at);
      const name = view.texts.t(
        only === undefined ? 'sheet:step.overrideBoth' : 'sheet:step.override',
        {
          cell: label,
          new: amount,
        },
      );
      return { kind: 'override', variable, items: cell.items, value, calculation, only, name };
    }
  }
}
