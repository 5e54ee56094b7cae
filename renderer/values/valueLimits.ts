import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { shownName } from '../../shared/calculation/shown';
import { stepOf } from '../../shared/model/leverStep';
import type { Display } from '../../shared/model/model';
import { choicesOf, knobOf } from './amountText';

/** What a value may be. */
export interface ValueLimits {
  readonly minimum: number;
  readonly maximum: number;
  /** The value must be larger than this; undefined: than nothing. */
  readonly above: number | undefined;
  /** Values are multiples of it; null: any number. */
  readonly step: number | null;
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
  const { wholeFrom, minimum, maximum, above } =
    run.model.assumptions.find(({ id }) => id === name) ?? {};
  const choices = choicesOf(run.model, name).map(({ value }) => value);
  return {
    minimum: bound('minimum', wholeFrom ?? minimum ?? above ?? -Infinity),
    maximum: bound('maximum', maximum ?? Infinity),
    above,
    step:
      knob === undefined
        ? wholeFrom !== undefined || display.form === 'year'
          ? 1
          : null
        : stepOf(knob),
    values: choices.length > 0 ? choices : display.form === 'flag' ? [0, 1] : [],
  };
}

export type Fault = 'range' | 'above' | 'whole' | 'step' | 'choice';

/** What is wrong with a value; null when nothing is. */
export function faultOf(
  value: number,
  { minimum, maximum, above, step, values }: ValueLimits,
): Fault | null {
  if (values.length > 0) return values.includes(value) ? null : 'choice';
  if (step !== null && !Number.isInteger(value / step)) return step === 1 ? 'whole' : 'step';
  if (above !== undefined && value <= above) return 'above';
  return value < minimum - tolerance || value > maximum + tolerance ? 'range' : null;
}

/** The value itself, or the bound that it lies next to. */
export function withinLimits(value: number, { minimum, maximum }: ValueLimits): number {
  return Math.min(maximum, Math.max(minimum, value));
}
