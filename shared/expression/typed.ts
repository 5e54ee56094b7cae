import type { BinaryOperator, UnaryOperator } from './ast';

export type UnaryFunction =
  'exp' | 'sqrt' | 'log' | 'log10' | 'abs' | 'sign' | 'round' | 'floor' | 'ceil';
/** Two by two; `round` with one operand rounds to a whole number. */
export type PairFunction = 'min' | 'max' | 'round';
export type ElementwiseFunction = UnaryFunction | PairFunction;
export type AggregateFunction = 'sum' | 'prod' | 'mean' | 'minOver' | 'maxOver';

/** A formula whose names have been found. `dimensions`: of its outcome, in the order of the space. */
export type Typed = { readonly dimensions: readonly string[] } & (
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'value'; readonly name: string; readonly run: 'own' | 'reference' }
  | { readonly kind: 'member'; readonly dimension: string; readonly item: number }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Typed }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Typed;
      readonly right: Typed;
    }
  | {
      readonly kind: 'conditional';
      readonly condition: Typed;
      readonly then: Typed;
      readonly otherwise: Typed;
    }
  | {
      readonly kind: 'elementwise';
      readonly name: ElementwiseFunction;
      readonly operands: readonly Typed[];
    }
  | {
      readonly kind: 'aggregate';
      readonly name: AggregateFunction;
      readonly operand: Typed;
      readonly over: readonly string[];
    }
  | {
      /** Each cell with all before it over a dimension, which the outcome keeps. */
      readonly kind: 'running';
      readonly name: 'cumsum';
      readonly operand: Typed;
      readonly over: string;
    }
  | {
      readonly kind: 'lag';
      /** The value that is looked back at. */
      readonly operand: Typed & { readonly kind: 'value' };
      /** Years back, without dimensions. */
      readonly periods: Typed;
      readonly otherwise: Typed;
    }
  | {
      readonly kind: 'pick';
      readonly operand: Typed;
      readonly dimension: string;
      readonly item: number;
    }
  | { readonly kind: 'pickYear'; readonly operand: Typed; readonly year: Typed }
);
