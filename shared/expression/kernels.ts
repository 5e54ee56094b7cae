import type { BinaryOperator } from './ast';
import type { AggregateFunction, ElementwiseFunction } from './typed';

/*
 * The inner loops. One operator runs over a whole stretch of cells: no closure, no check of shape and no
 * allocation per cell. Operands have the shape of the outcome. NaN is a missing value or an error and
 * always comes through, so each loop that could swallow it (comparison, choice) passes it on by hand.
 */

/** Fills `out[from..to)` from the same stretch of its operands. */
export type BinaryLoop = (
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  from: number,
  to: number,
) => void;

export type UnaryLoop = (out: Float64Array, a: Float64Array, from: number, to: number) => void;

/* The casts state what holds by construction: every index lies within the arrays. */

export const binaryLoops: Readonly<Record<BinaryOperator, BinaryLoop>> = {
  '+': (out, a, b, from, to) => {
    for (let i = from; i < to; i++) out[i] = (a[i] as number) + (b[i] as number);
  },
  '-': (out, a, b, from, to) => {
    for (let i = from; i < to; i++) out[i] = (a[i] as number) - (b[i] as number);
  },
  '*': (out, a, b, from, to) => {
    for (let i = from; i < to; i++) out[i] = (a[i] as number) * (b[i] as number);
  },
  '/': (out, a, b, from, to) => {
    for (let i = from; i < to; i++) {
      const divisor = b[i] as number;
      // Infinity would pass for a number in `min(1, x / 0)`.
      out[i] = divisor === 0 ? NaN : (a[i] as number) / divisor;
    }
  },
  '^': (out, a, b, from, to) => {
    for (let i = from; i < to; i++) out[i] = power(a[i] as number, b[i] as number);
  },
  '<': (out, a, b, from, to) => {
    for (let i = from; i < to; i++) {
      const x = a[i] as number;
      const y = b[i] as number;
      out[i] = x < y ? 1 : x >= y ? 0 : NaN;
    }
  },
  '<=': (out, a, b, from, to) => {
    for (let i = from; i < to; i++) {
      const x = a[i] as number;
      const y = b[i] as number;
      out[i] = x <= y ? 1 : x > y ? 0 : NaN;
    }
  },
  '>': (out, a, b, from, to) => {
    for (let i = from; i < to; i++) {
      const x = a[i] as number;
      const y = b[i] as number;
      out[i] = x > y ? 1 : x <= y ? 0 : NaN;
    }
  },
  '>=': (out, a, b, from, to) => {
    for (let i = from; i < to; i++) {
      const x = a[i] as number;
      const y = b[i] as number;
      out[i] = x >= y ? 1 : x < y ? 0 : NaN;
    }
  },
  '==': (out, a, b, from, to) => {
    for (let i = from; i < to; i++) {
      const x = a[i] as number;
      const y = b[i] as number;
      out[i] = x === y ? 1 : x < y || x > y ? 0 : NaN;
    }
  },
  '!=': (out, a, b, from, to) => {
    for (let i = from; i < to; i++) {
      const x = a[i] as number;
      const y = b[i] as number;
      out[i] = x === y ? 0 : x < y || x > y ? 1 : NaN;
    }
  },
  and: (out, a, b, from, to) => {
    for (let i = from; i < to; i++) out[i] = both(a[i] as number, b[i] as number);
  },
  or: (out, a, b, from, to) => {
    for (let i = from; i < to; i++) out[i] = either(a[i] as number, b[i] as number);
  },
};

/** `x ^ y` with an overflow as NaN, so that `min(1, x ^ y)` does not hide it. */
export function power(x: number, y: number): number {
  // JavaScript says that NaN ^ 0 is 1.
  const value = Number.isNaN(x) ? NaN : Math.pow(x, y);
  return Number.isFinite(value) ? value : NaN;
}

export function exponential(x: number): number {
  const value = Math.exp(x);
  return Number.isFinite(value) ? value : NaN;
}

export function both(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  return x !== 0 && y !== 0 ? 1 : 0;
}

export function either(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  return x !== 0 || y !== 0 ? 1 : 0;
}

export function negate(out: Float64Array, a: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) out[i] = -(a[i] as number);
}

export function not(out: Float64Array, a: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const x = a[i] as number;
    out[i] = x === 0 ? 1 : Number.isNaN(x) ? NaN : 0;
  }
}

/** Functions of one operand. */
export const unaryLoops: Readonly<Record<Exclude<ElementwiseFunction, 'min' | 'max'>, UnaryLoop>> =
  {
    exp: (out, a, from, to) => {
      for (let i = from; i < to; i++) out[i] = exponential(a[i] as number);
    },
    abs: (out, a, from, to) => {
      for (let i = from; i < to; i++) out[i] = Math.abs(a[i] as number);
    },
    floor: (out, a, from, to) => {
      for (let i = from; i < to; i++) out[i] = Math.floor(a[i] as number);
    },
    ceil: (out, a, from, to) => {
      for (let i = from; i < to; i++) out[i] = Math.ceil(a[i] as number);
    },
  };

/** Functions that take their operands two by two. */
export const pairLoops: Readonly<Record<'min' | 'max', BinaryLoop>> = {
  min: (out, a, b, from, to) => {
    for (let i = from; i < to; i++) out[i] = Math.min(a[i] as number, b[i] as number);
  },
  max: (out, a, b, from, to) => {
    for (let i = from; i < to; i++) out[i] = Math.max(a[i] as number, b[i] as number);
  },
};

/** `c ? a : b`; the branch that is not chosen may hold an error. */
export function choose(
  out: Float64Array,
  condition: Float64Array,
  a: Float64Array,
  b: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const c = condition[i] as number;
    out[i] = Number.isNaN(c) ? NaN : c !== 0 ? (a[i] as number) : (b[i] as number);
  }
}

/** Copies one year: cell `i` of the outcome is cell `indices[i]` of the source's year. */
export function spread(
  out: Float64Array,
  start: number,
  source: Float64Array,
  offset: number,
  indices: Int32Array,
): void {
  for (let i = 0; i < indices.length; i++) {
    out[start + i] = source[offset + (indices[i] as number)] as number;
  }
}

/** Adds one year of the source to the outcome: its cell `i` goes to cell `targets[i]`. */
type FoldLoop = (
  out: Float64Array,
  start: number,
  source: Float64Array,
  offset: number,
  targets: Int32Array,
) => void;

const add: FoldLoop = (out, start, source, offset, targets) => {
  for (let i = 0; i < targets.length; i++) {
    const cell = start + (targets[i] as number);
    out[cell] = (out[cell] as number) + (source[offset + i] as number);
  }
};

const multiply: FoldLoop = (out, start, source, offset, targets) => {
  for (let i = 0; i < targets.length; i++) {
    const cell = start + (targets[i] as number);
    out[cell] = (out[cell] as number) * (source[offset + i] as number);
  }
};

const smallest: FoldLoop = (out, start, source, offset, targets) => {
  for (let i = 0; i < targets.length; i++) {
    const cell = start + (targets[i] as number);
    out[cell] = Math.min(out[cell] as number, source[offset + i] as number);
  }
};

const largest: FoldLoop = (out, start, source, offset, targets) => {
  for (let i = 0; i < targets.length; i++) {
    const cell = start + (targets[i] as number);
    out[cell] = Math.max(out[cell] as number, source[offset + i] as number);
  }
};

/** `mean` adds up; its total is divided afterwards. */
export const folds: Readonly<
  Record<AggregateFunction, { readonly start: number; readonly loop: FoldLoop }>
> = {
  sum: { start: 0, loop: add },
  mean: { start: 0, loop: add },
  prod: { start: 1, loop: multiply },
  minOver: { start: Infinity, loop: smallest },
  maxOver: { start: -Infinity, loop: largest },
};
