import type { CompiledScenario } from '../../shared/calculation/compileScenario';
import type { Scenario } from '../../shared/model/scenario';
import type { View } from '../state/view';
import { withOriginal, withValues, type NewValue, type Stamp } from '../state/edit/changes';
import { readTyped } from '../state/edit/typedValue';
import { amountText, choicesOf, knobOf } from './amountText';
import { asOne } from './cellValues';
import { placeLabel, valuesBehind, type ValuePlace } from './cellPlace';
import { whyNotTyped, type Place } from './sheetRow';
import { sheetTexts } from './sheetTexts';
import { faultOf, limitsAt, withinLimits, type Fault, type ValueLimits } from './valueLimits';

/** A text as typed, or a value that was chosen from a few. */
export type Draft = string | number;

export type EditView = Pick<View, 'run' | 'labels' | 'texts'>;

/** What typing something into a cell leads to. */
export type EditPlan =
  /** The value is what it was. */
  | { readonly kind: 'nothing' }
  /** It may mean either, most likely first; the person chooses. */
  | { readonly kind: 'choice'; readonly values: readonly [number, number] }
  | { readonly kind: 'refused'; readonly text: string }
  | InputEdit;

export interface InputEdit {
  readonly kind: 'edit';
  readonly values: readonly NewValue[];
  /** Values of single years that make way for one that holds for all years. */
  readonly replaced: readonly Pick<NewValue, 'input' | 'items'>[];
  /** Name of the step for undo. */
  readonly name: string;
  /** What is worth saying about it; null: the cell says it. */
  readonly note: string | null;
}

/** What happens when somebody puts this into that cell. Nothing has changed yet. */
export function planEdit(view: EditView, place: Place, draft: Draft): EditPlan {
  const { row, column } = place;
  const why = whyNotTyped(row, column);
  const behind = valuesBehind(view.run, place);
  if (why !== null) return refusal(view, place, why, { count: behind.length });
  const array = view.run.values.get(row.name);
  const old = asOne(
    behind.map(({ index }) => array?.values[index] ?? NaN),
    'equal',
  );
  return typeof draft === 'number'
    ? planValue(view, place, behind, old, draft, null)
    : planText(view, place, behind, old, draft);
}

function planText(
  view: EditView,
  place: Place,
  behind: readonly ValuePlace[],
  old: number | null,
  text: string,
): EditPlan {
  const typed = readTyped(text, place.row.display);
  switch (typed.kind) {
    case 'empty':
      return refusal(view, place, 'empty', {});
    case 'unreadable': {
      const example = exampleOf(view, place);
      return refusal(view, place, 'unreadable', { typed: text.trim(), example });
    }
    case 'choice':
      return { kind: 'choice', values: typed.values };
    case 'value':
      return planValue(view, place, behind, old, typed.value, text.trim());
  }
}

function planValue(
  view: EditView,
  place: Place,
  behind: readonly ValuePlace[],
  old: number | null,
  value: number,
  typed: string | null,
): EditPlan {
  const { row, column } = place;
  const { run, texts } = view;
  const t = sheetTexts(texts);
  const say = (amount: number): string => amountText(amount, row, run.model, texts);
  for (const { index } of behind) {
    const limits = limitsAt(run, row.name, row.display, index);
    const fault = faultOf(value, limits);
    if (fault !== null) return outOfLimits(view, place, fault, limits, typed ?? say(value));
  }
  const [first] = behind;
  const taken =
    first === undefined
      ? value
      : withinLimits(value, limitsAt(run, row.name, row.display, first.index));
  if (taken === old) return { kind: 'nothing' };
  const series = row.perYear && column === 'all';
  const count = series ? 1 : behind.length;
  const label = placeLabel(view, place);
  return {
    kind: 'edit',
    values: series
      ? [{ input: row.name, items: '', value: taken }]
      : behind.map(({ items }) => ({ input: row.name, items, value: taken })),
    replaced: series ? behind.map(({ items }) => ({ input: row.name, items })) : [],
    name: t('step.set', {
      place: count > 1 ? t('step.several', { place: label, count }) : label,
      old: old === null ? '' : say(old),
      new: say(taken),
    }).replaceAll(/ {2,}/g, ' '),
    note: count > 1 ? t('note.setAll', { count, value: say(taken) }) : null,
  };
}

/** The scenario after the edit. */
export function applyEdit(
  scenario: Scenario,
  compiled: CompiledScenario,
  { values, replaced }: InputEdit,
  stamp: Stamp,
): Scenario {
  return withValues(withOriginal(scenario, compiled, replaced), compiled, values, stamp);
}

function outOfLimits(
  view: EditView,
  place: Place,
  fault: Fault,
  { minimum, maximum, values }: ValueLimits,
  typed: string,
): EditPlan {
  const { row } = place;
  const { run, texts } = view;
  const say = (amount: number): string => amountText(amount, row, run.model, texts);
  const reason = knobOf(run.model, row.name)?.limitReason;
  const t = sheetTexts(texts);
  return refusal(view, place, fault, {
    typed,
    label: view.labels.quantity(row.name),
    minimum: say(minimum),
    maximum: say(maximum),
    reason: reason === undefined ? '' : texts.say(reason),
    choices: values
      .map(say)
      .reduce((one, other) => (one === '' ? other : t('cell.or', { one, other })), ''),
  });
}

type Refusal =
  | 'calculated'
  | 'noCell'
  | 'perYear'
  | 'sum'
  | 'several'
  | 'empty'
  | 'emptyOverrule'
  | 'sumOverrule'
  | 'unreadable'
  | 'ambiguous'
  | Fault;

/** What happened, what was kept, and what to do. */
export function refusal(
  view: EditView,
  place: Place,
  why: Refusal,
  values: Readonly<Record<string, string | number>>,
): { readonly kind: 'refused'; readonly text: string } {
  const { row } = place;
  const { run, texts } = view;
  const array = run.values.get(row.name);
  const kept = valuesBehind(run, place).map(({ index }) => array?.values[index] ?? NaN);
  const one = asOne(kept, 'equal');
  const text = sheetTexts(texts)(`refused.${why}`, {
    ...values,
    place: placeLabel(view, place),
    kept: one === null || Number.isNaN(one) ? '' : amountText(one, row, run.model, texts),
  });
  return { kind: 'refused', text: text.replaceAll(/ {2,}/g, ' ') };
}

/** A text that would do: the value of now, or one of the choices. */
function exampleOf({ run, texts }: EditView, { row }: Place): string {
  const [choice] = choicesOf(run.model, row.name);
  if (choice !== undefined) return texts.say(choice.label);
  return amountText(row.display === 'percentage' ? 0.35 : 1, row, run.model, texts);
}
