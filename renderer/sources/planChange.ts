import { withSymbol } from '../format/amount';
import { inputNumber } from '../format/formatNumber';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import { cellsOfKey } from '../../shared/calculation/inputs';
import type { Scenario } from '../../shared/model/scenario';
import { amountText } from '../values/amountText';
import { faultOf, limitsAt, type Fault, type ValueLimits } from '../values/valueLimits';
import { withOriginal, withValues, type Stamp } from '../values/changes';
import { typedDraft, type Draft } from '../values/planEdit';
import type { View } from '../values/view';
import type { RegisterRow } from './register';

/** What typing a value and a reason into the register comes to. */
export type ChangePlan =
  | {
      readonly kind: 'change';
      readonly value: number;
      readonly why: string;
      /** A range of its own; what is not there is that of the model. */
      readonly range: { readonly low?: number; readonly high?: number };
    }
  /** The text may mean either; the reader chooses. */
  | {
      readonly kind: 'choice';
      readonly values: readonly [number, number];
      readonly calculation?: string;
    }
  | {
      readonly kind: 'refused';
      readonly field: 'value' | 'range' | 'why';
      readonly fault: ChangeFault;
    };

export type ChangeFault =
  | 'empty'
  | 'several'
  | 'unreadable'
  | 'noReason'
  | 'same'
  | 'reversed'
  | 'twoWays'
  | 'rangeLimits'
  | Fault;

/**
 * A register without reasons says nothing: there has to be one. A value beyond low and high may be filled in, as in
 * the sheet: these are what was thought likely, not what is allowed.
 */
export function planChange(
  { run }: Pick<View, 'run'>,
  row: RegisterRow,
  draft: Draft,
  why: string,
  bounds: Bounds,
): ChangePlan {
  const typed = typedDraft(draft, row.display);
  if (typed.kind === 'choice') return typed;
  if (typed.kind !== 'value') return { kind: 'refused', field: 'value', fault: typed.kind };
  const { value } = typed;
  const [cell = 0] = cellsOfKey(run.model, run.space, row.input, row.items) ?? [];
  const limits = limitsAt(run, row.input, row.display, cell);
  const fault = faultOf(value, limits);
  if (fault !== null) return { kind: 'refused', field: 'value', fault };
  const range = readRange(bounds, row, value, limits);
  if (typeof range === 'string') return { kind: 'refused', field: 'range', fault: range };
  const reason = why.trim();
  if (reason === '') return { kind: 'refused', field: 'why', fault: 'noReason' };
  const said = row.changes.length === 1 ? (row.changes[0]?.change.why ?? '') : '';
  const isSameRange = range.low === row.ownRange.low && range.high === row.ownRange.high;
  if (value === row.value && isSameRange && (row.changes.length === 0 || reason === said)) {
    return { kind: 'refused', field: 'value', fault: 'same' };
  }
  const { calculation } = typed;
  return {
    kind: 'change',
    value,
    range,
    why: calculation === undefined ? reason : `${reason} ${calculation}`,
  };
}

/** As typed; empty: the bound of the model. */
export interface Bounds {
  readonly low: string;
  readonly high: string;
}

/** Or why not: a bound may be read in two ways; no numbers, or the value does not lie between them. */
function readRange(
  bounds: Bounds,
  { display }: RegisterRow,
  value: number,
  limits: ValueLimits,
): { readonly low?: number; readonly high?: number } | 'reversed' | 'twoWays' | 'rangeLimits' {
  const typed = [bounds.low, bounds.high].map((text) =>
    text.trim() === '' ? null : typedDraft(text, display),
  );
  if (typed.some((one) => one?.kind === 'choice')) return 'twoWays';
  const [low, high] = typed.map((one) => {
    if (one === null) return undefined;
    return one.kind === 'value' ? one.value : NaN;
  });
  if (!((low ?? value) <= value && value <= (high ?? value))) return 'reversed';
  // A file with a bound that the value itself may not have would not be opened again.
  if ([low, high].some((one) => one !== undefined && faultOf(one, limits) !== null)) {
    return 'rangeLimits';
  }
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** The scenario with this value and this reason; what was changed before, by year as well, is replaced. */
export function applyChange(
  scenario: Scenario,
  compiled: CompiledModel,
  row: RegisterRow,
  value: number,
  stamp: Stamp,
): Scenario {
  const { input, items } = row;
  return withValues(resetRow(scenario, compiled, row), compiled, [{ input, items, value }], stamp);
}

/** The scenario with what model or dataset say of this value. */
export function resetRow(
  scenario: Scenario,
  compiled: CompiledModel,
  { input, changes }: RegisterRow,
): Scenario {
  const cells = changes.map(({ items }) => ({ input, items }));
  return withOriginal(scenario, compiled, cells);
}

/** "Volumegroei (Basis-GGZ)". */
export function rowName({ label, where }: RegisterRow): string {
  return where === '' ? label : `${label} (${where})`;
}

/** A value of the row with its unit, for a sentence or a cell. */
export function rowAmount(row: RegisterRow, value: number, { run, texts }: View): string {
  return amountText(value, { ...row, name: row.input }, run.model, texts);
}

/** "€ 22.000 – 95.000": the bounds of a row; its unit stands with its value. */
export function rowBounds({ low, high, unit, display }: RegisterRow, { run, texts }: View): string {
  const [from, to] = [low, high].map((value) => inputNumber(value, display, texts.words));
  const bounds = `${from ?? ''} – ${to ?? ''}`;
  if (display.form === 'percentage') return `${bounds}\u00a0%`;
  return withSymbol(bounds, unit, run.model);
}
