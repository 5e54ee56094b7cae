import type { Sensitivity, ValueSensitivity } from '../../shared/calculation/sensitivity';
import type { RegisterRow } from './register';

/** What the register says of what a value does. */
export type RowEffect =
  | { readonly kind: 'pending' | 'noRange' | 'nothing' }
  | {
      readonly kind: 'moves';
      readonly low: number;
      readonly high: number;
      /** How far from the figure of now, between -1 and 1: what weighs most has the whole length. */
      readonly lowShare: number;
      readonly highShare: number;
    };

/** What was found for each value, by the id of its row. */
export function effectsOf(outcome: Sensitivity | null): ReadonlyMap<string, ValueSensitivity> {
  return new Map(outcome?.values.map((one) => [`${one.input} ${one.items}`, one]));
}

/** `scale`: the largest distance from the figure of now, in its unit. */
export function effectOf(
  row: RegisterRow,
  effects: ReadonlyMap<string, ValueSensitivity>,
  outcome: Sensitivity | null,
  scale: number,
): RowEffect {
  if (row.low >= row.high) return { kind: 'noRange' };
  const found = effects.get(row.id);
  if (outcome === null || found === undefined) return { kind: 'pending' };
  const { low, high } = found;
  const { central } = outcome;
  // Below half a cent nothing is to be seen: the rest is rounding.
  if (Math.abs(low - central) < 0.005 && Math.abs(high - central) < 0.005)
    return { kind: 'nothing' };
  const share = (value: number): number => (scale > 0 ? (value - central) / scale : 0);
  return { kind: 'moves', low, high, lowShare: share(low), highShare: share(high) };
}
