import { assertNever } from '../../shared/lib/result';
import type { Display } from '../../shared/model/model';
import { readTyped } from '../format/typedValue';
import type { Notation } from '../format/writtenNumber';
import type { Bounds } from '../values/leverCells';

/** Why a typed text is no value yet. */
export type TypedProblem =
  /** It may mean either of two values; most likely first. */
  | {
      readonly kind: 'choice';
      readonly values: readonly [number, number];
      readonly calculation?: string;
    }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'unreadable' | 'range' | 'whole' };

export type Typed =
  | {
      readonly kind: 'value';
      readonly value: number;
      /** As typed, where it was calculated. */
      readonly calculation?: string;
    }
  | { readonly kind: 'problem'; readonly problem: TypedProblem }
  /** Nothing was typed: the value stays. */
  | { readonly kind: 'nothing' };

/** What can be typed into a field. */
export interface Field extends Bounds {
  readonly display: Display;
  /** Values are multiples of it; null: any number. */
  readonly step: number | null;
  /** What an emptied field means; left out: the value stays. */
  readonly empty?: number;
}

/** @param notation of the cells that the text was copied with. */
export function typedInto(field: Field, text: string, notation?: Notation): Typed {
  const typed = readTyped(text, field.display, { notation });
  switch (typed.kind) {
    case 'empty':
      return field.empty === undefined
        ? { kind: 'nothing' }
        : { kind: 'value', value: field.empty };
    case 'unreadable':
      return { kind: 'problem', problem: { kind: 'unreadable' } };
    case 'several':
    case 'choice':
      return { kind: 'problem', problem: typed };
    case 'value': {
      const outcome = checked(field, typed.value);
      const { calculation } = typed;
      return outcome.kind === 'value' && calculation !== undefined
        ? { ...outcome, calculation }
        : outcome;
    }
    default:
      return assertNever(typed);
  }
}

/** The value when the field can hold it. */
export function checked(field: Field, value: number): Typed {
  const { minimum, maximum, step } = field;
  if (step !== null && !Number.isInteger(value / step)) {
    if (step === 1) return { kind: 'problem', problem: { kind: 'whole' } };
    const below = Math.floor(value / step) * step;
    const nearby = value - below <= step / 2 ? [below, below + step] : [below + step, below];
    const values = nearby.filter((one) => one >= minimum && one <= maximum);
    const [first, second = first] = values;
    if (first === undefined || second === undefined) {
      return { kind: 'problem', problem: { kind: 'range' } };
    }
    return { kind: 'problem', problem: { kind: 'choice', values: [first, second] } };
  }
  if (value >= minimum && value <= maximum) return { kind: 'value', value };
  return { kind: 'problem', problem: { kind: 'range' } };
}
