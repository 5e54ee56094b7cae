import type { BinaryOperator, UnaryOperator } from './ast';
import type { AggregateFunction } from './typed';

export type RunName = 'own' | 'reference';

/** One of the cells that an aggregate takes together. */
export interface Term {
  /** Items of the dimensions that are taken away, in the order of the formula. */
  readonly items: readonly string[];
  readonly filled: Filled;
}

/** An argument of a function of the model file; what has no value of its own here stands as it was written. */
export type FilledArgument = Filled | { readonly kind: 'word'; readonly text: string };

/**
 * A formula with the values of one cell filled in, in the shape in which it was written. `value` is that of the
 * part itself, in the units of the formula; NaN is an error. What was not used (a branch, a value before the
 * first year) is left out.
 */
export type Filled = { readonly value: number } & (
  | { readonly kind: 'number' }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly run: RunName;
      /** Items joined with `|`, time last. */
      readonly items: string;
    }
  /** 1 at this item of the dimension, 0 at the others. */
  | { readonly kind: 'member'; readonly dimension: string; readonly item: string }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Filled }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Filled;
      readonly right: Filled;
    }
  | {
      readonly kind: 'conditional';
      readonly condition: Filled;
      readonly branch: 'then' | 'otherwise';
      /** The branch that was taken; null when the condition is an error. */
      readonly taken: Filled | null;
    }
  /** A function of the language that works cell by cell. */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Filled[] }
  | {
      readonly kind: 'aggregate';
      readonly name: AggregateFunction | 'cumsum';
      readonly over: readonly string[];
      readonly count: number;
      /** Worked out when asked for: there may be hundreds. In storage order. */
      readonly terms: () => readonly Term[];
    }
  | {
      readonly kind: 'earlier';
      /** Years back; no whole number from 1 is an error. */
      readonly years: Filled;
      /** The years back lie before the first year, so that the other value is used. */
      readonly before: boolean;
      readonly taken: Filled | null;
    }
  | {
      readonly kind: 'at';
      readonly dimension: string;
      /** Null when there is no such year. */
      readonly item: string | null;
      /** Which year, where the formula works that out. */
      readonly year: Filled | null;
      readonly taken: Filled | null;
    }
  /** A function of the model file: a call as written, and what it stands for. */
  | {
      readonly kind: 'defined';
      readonly name: string;
      readonly arguments: readonly FilledArgument[];
      readonly body: Filled;
    }
);
