import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { shownName } from '../../shared/calculation/shown';
import type { Display } from '../../shared/model/model';
import { choicesOf, knobOf } from './amountText';

/** What a value may be. */
export interface ValueLimits {
  readonly minimum: number;
  readonly maximum: number;
  readonly whole: boolean;
  /** The only values it can have; empty: any. */
  readonly values: readonly number[];
}

/** Rounding in a bound that is calculated keeps nobody from typing the bound itself. */
const tolerance = 1e-9;

/** Limits of the value of an input that is stored at `index`. */
export function limitsAt(
  run: ScenarioRun,
  name: string,
  display: Display,
  index: number,
): ValueLimits {
  const knob = knobOf(run.model, name);
  const bound = (kind: 'minimum' | 'maximum', otherwise: number): number => {
    const value = run.values.get(shownName(kind, name))?.values[index];
    return value === undefined || Number.isNaN(value) ? otherwise : value;
  };
  const wholeFrom = run.model.assumptions.find(({ id }) => id === name)?.wholeFrom;
  const choices = choicesOf(run.model, name).map(({ value }) => value);
  return {
    minimum: bound('minimum', wholeFrom ?? -Infinity),
    maximum: bound('maximum', Infinity),
    whole:
      wholeFrom !== undefined ||
      (knob === undefined ? display === 'year' : knob.control !== 'slider'),
    values: choices.length > 0 ? choices : display === 'flag' ? [0, 1] : [],
  };
}

export type Fault = 'range' | 'whole' | 'choice';

/** What is wrong with a value; null when nothing is. */
export function faultOf(
  value: number,
  { minimum, maximum, whole, values }: ValueLimits,
): Fault | null {
  if (values.length > 0) return values.includes(value) ? null : 'choice';
  if (whole && !Number.isInteger(value)) return 'whole';
  return value < minimum - tolerance || value > maximum + tolerance ? 'range' : null;
}

/** The value itself, or the bound that it lies next to. */
export function withinLimits(value: number, { minimum, maximum }: ValueLimits): number {
  return Math.min(maximum, Math.max(minimum, value));
}
