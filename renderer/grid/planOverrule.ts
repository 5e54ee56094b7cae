import { readTyped } from '../state/edit/typedValue';
import { amountText } from './amountText';
import { placeLabel, valuesBehind } from './cellPlace';
import { refusal, type EditView } from './planEdit';
import type { Place } from './sheetRow';
import { sheetTexts } from './sheetTexts';

/** A calculated cell that gets a value of its own. */
export interface Overrule {
  readonly kind: 'overrule';
  readonly variable: string;
  readonly items: string;
  readonly value: number;
  readonly name: string;
}

export type OverrulePlan =
  | Overrule
  | { readonly kind: 'choice'; readonly values: readonly [number, number] }
  | { readonly kind: 'refused'; readonly text: string };

/** The one value behind a calculated cell, in the unit of the model; a refusal where there is none or more. */
export function overrulable(
  view: EditView,
  place: Place,
):
  | { readonly kind: 'cell'; readonly items: string; readonly value: number }
  | { readonly kind: 'refused'; readonly text: string } {
  const { row, column } = place;
  if (row.source !== 'variable' || (column === 'all' && row.years.length > 0)) {
    return refusal(view, place, 'noCell', {});
  }
  const behind = valuesBehind(view.run, place);
  const [only] = behind;
  if (behind.length !== 1 || only === undefined) {
    return refusal(view, place, 'sumOverrule', { count: behind.length });
  }
  const value = view.run.values.get(row.name)?.values[only.index] ?? NaN;
  return { kind: 'cell', items: only.items, value };
}

/** What happens when somebody overrules that cell with this. Nothing has changed yet. */
export function planOverrule(view: EditView, place: Place, draft: string | number): OverrulePlan {
  const cell = overrulable(view, place);
  if (cell.kind === 'refused') return cell;
  const typed =
    typeof draft === 'number'
      ? ({ kind: 'value', value: draft } as const)
      : readTyped(draft, place.row.display);
  switch (typed.kind) {
    case 'choice':
      return typed;
    case 'empty':
      return refusal(view, place, 'emptyOverrule', {});
    case 'unreadable':
      return refusal(view, place, 'unreadable', {
        typed: String(draft).trim(),
        example: amountText(1, place.row, view.run.model, view.texts),
      });
    case 'value': {
      const { name: variable } = place.row;
      const amount = amountText(typed.value, place.row, view.run.model, view.texts);
      const label = placeLabel(view, place);
      const name = sheetTexts(view.texts)('step.overrule', { place: label, new: amount });
      return { kind: 'overrule', variable, items: cell.items, value: typed.value, name };
    }
  }
}
