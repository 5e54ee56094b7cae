import { plainNumber } from '../../shared/model/display';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import { everyYearKey } from '../../shared/model/knownYears';
import type { Scenario } from '../../shared/model/scenario';
import type { View } from './view';
import { withOriginal, withValues, type NewValue, type Stamp } from './changes';
import type { Display } from '../../shared/model/model';
import { readTyped, type TypedContext, type TypedValue } from '../format/typedValue';
import { amountText, choicesOf, limitReasonOf } from './amountText';
import { asOne } from './cellValues';
import {
  cellReferenceLabel,
  valuesBehind,
  type ValueReference,
  type CellReference,
} from './cellReference';
import { unitSuffix } from '../format/amount';
import { inputNumber } from '../format/formatNumber';
import { whyNotTyped } from './valueRow';
import { faultOf, limitsAt, withinLimits, type Fault, type ValueLimits } from './valueLimits';

/** A text as typed, or a value that was chosen from a few, with the calculation that it comes of. */
export type Draft = string | number | { readonly value: number; readonly calculation: string };

/** What a draft means for a figure; `unit` of the context: words that may follow the number. */
export function typedDraft(draft: Draft, display: Display, context: TypedContext = {}): TypedValue {
  if (typeof draft === 'string') return readTyped(draft, display, context);
  if (typeof draft === 'number') return { kind: 'value', value: draft };
  const { value, calculation } = draft;
  return calculation === '' ? { kind: 'value', value } : { kind: 'value', value, calculation };
}

export type EditView = Pick<View, 'run' | 'labels' | 'texts'>;

/** What typing something into a cell leads to. */
export type EditPlan =
  /** The value is what it was. */
  | { readonly kind: 'nothing' }
  /** It may mean either, most likely first; the person chooses. */
  | {
      readonly kind: 'choice';
      readonly values: readonly [number, number];
      readonly calculation?: string;
    }
  | Refused
  | InputEdit;

/** What happened, what was kept, and what to do. */
export interface Refused {
  readonly kind: 'refused';
  readonly why: Refusal;
  readonly text: string;
  /** The value that stays, in words; empty where there is no single one. */
  readonly kept: string;
}

export interface InputEdit {
  readonly kind: 'edit';
  readonly values: readonly NewValue[];
  /** Values of single years that make way for one that holds for all years. */
  readonly replaced: readonly Pick<NewValue, 'input' | 'items'>[];
  /** The calculation that was typed, kept with the values; empty: a number was. */
  readonly why: string;
  /** Name of the step for undo. */
  readonly name: string;
  /** What is worth saying about it; null: the cell says it. */
  readonly note: string | null;
}

/**
 * What happens when somebody puts this into that cell. Nothing has changed yet. `notation`: of the cells that it was
 * copied with.
 */
export function planEdit(
  view: EditView,
  at: CellReference,
  draft: Draft,
  notation?: TypedContext['notation'],
): EditPlan {
  const { row, column } = at;
  const why = whyNotTyped(row, column);
  const behind = valuesBehind(view.run, at);
  if (why !== null) return refusal(view, at, why, { count: behind.length });
  const array = view.run.values.get(row.name);
  const old = asOne(
    behind.map(({ index }) => array?.values[index] ?? NaN),
    'equal',
  );
  return planDraft(view, at, behind, old, draft, notation);
}

function planDraft(
  view: EditView,
  at: CellReference,
  behind: readonly ValueReference[],
  old: number | null,
  draft: Draft,
  notation: TypedContext['notation'],
): EditPlan {
  const unit = unitSuffix(at.row.unit, { form: at.row.display.form }, view.run.model, view.texts);
  const typed = typedDraft(draft, at.row.display, { unit, notation });
  const text = typeof draft === 'string' ? draft.trim() : null;
  switch (typed.kind) {
    case 'empty':
      return refusal(view, at, 'empty', {});
    case 'several':
      return refusal(view, at, 'cells', { count: typed.count });
    case 'unreadable': {
      const example = exampleOf(view, at);
      return refusal(view, at, 'unreadable', { typed: text ?? '', example });
    }
    case 'choice':
      return typed;
    case 'value': {
      const plan = planValue(view, at, behind, old, typed.value, text);
      return plan.kind === 'edit' ? { ...plan, why: typed.calculation ?? '' } : plan;
    }
  }
}

function planValue(
  view: EditView,
  at: CellReference,
  behind: readonly ValueReference[],
  old: number | null,
  value: number,
  typed: string | null,
): EditPlan {
  const { row, column } = at;
  const { run, texts } = view;
  const { t } = texts;
  const say = (amount: number): string => amountText(amount, row, run.model, texts);
  for (const { index } of behind) {
    const limits = limitsAt(run, row.name, row.display, index);
    const fault = faultOf(value, limits);
    if (fault !== null) return outOfLimits(view, at, fault, limits, typed ?? say(value));
  }
  const [first] = behind;
  const taken =
    first === undefined
      ? value
      : withinLimits(value, limitsAt(run, row.name, row.display, first.index));
  if (taken === old) return { kind: 'nothing' };
  const series = row.perYear && column === 'all';
  const level = [...new Set(behind.map(({ items }) => everyYearKey(items)))];
  const count = series ? level.length : behind.length;
  const label = cellReferenceLabel(view, at);
  return {
    kind: 'edit',
    values: series
      ? level.map((items) => ({ input: row.name, items, value: taken }))
      : behind.map(({ items }) => ({ input: row.name, items, value: taken })),
    why: '',
    replaced: series ? behind.map(({ items }) => ({ input: row.name, items })) : [],
    name: t('sheet:step.set', {
      cell: count > 1 ? t('sheet:step.several', { cell: label, count }) : label,
      old: old === null ? '' : say(old),
      new: say(taken),
    }).replaceAll(/ {2,}/g, ' '),
    note: count > 1 ? t('sheet:note.setAll', { count, value: say(taken) }) : null,
  };
}

/** The scenario after the edit. */
export function applyEdit(
  scenario: Scenario,
  compiled: CompiledModel,
  { values, replaced, why }: InputEdit,
  stamp: Stamp,
): Scenario {
  const given = { ...stamp, why };
  return withValues(withOriginal(scenario, compiled, replaced), compiled, values, given);
}

function outOfLimits(
  view: EditView,
  at: CellReference,
  fault: Fault,
  { minimum, maximum, above, step, values }: ValueLimits,
  typed: string,
): EditPlan {
  const { row } = at;
  const { run, texts } = view;
  const say = (amount: number): string => amountText(amount, row, run.model, texts);
  const reason = limitReasonOf(run.model, row.name);
  const { t } = texts;
  return refusal(view, at, fault, {
    typed,
    label: view.labels.quantity(row.name),
    minimum: say(minimum),
    maximum: say(maximum),
    above: above === undefined ? '' : say(above),
    step: step === null ? '' : inputNumber(step, plainNumber, texts.words),
    reason: reason === undefined ? '' : texts.say(reason),
    choices: values
      .map(say)
      .reduce((one, other) => (one === '' ? other : t('sheet:cell.or', { one, other })), ''),
  });
}

export type Refusal =
  | 'calculated'
  | 'noCell'
  | 'perYear'
  | 'sum'
  | 'several'
  | 'cells'
  | 'empty'
  | 'emptyOverride'
  | 'sumOverride'
  | 'unreadable'
  | 'ambiguous'
  | Fault;

export function refusal(
  view: EditView,
  at: CellReference,
  why: Refusal,
  values: Readonly<Record<string, string | number>>,
): Refused {
  const { row } = at;
  const { run, texts } = view;
  const array = run.values.get(row.name);
  const kept = valuesBehind(run, at).map(({ index }) => array?.values[index] ?? NaN);
  const one = asOne(kept, 'equal');
  const value = one === null || Number.isNaN(one) ? '' : amountText(one, row, run.model, texts);
  const text = texts.t(`sheet:refused.${why}`, {
    ...values,
    cell: cellReferenceLabel(view, at),
    kept: value,
  });
  return { kind: 'refused', why, text: text.replaceAll(/ {2,}/g, ' '), kept: value };
}

/** A text that would do: the value of now, or one of the choices. */
function exampleOf({ run, texts }: EditView, { row }: CellReference): string {
  const [choice] = choicesOf(run.model, row.name);
  if (choice !== undefined) return texts.say(choice.label);
  return amountText(row.display.form === 'percentage' ? 0.35 : 1, row, run.model, texts);
}
