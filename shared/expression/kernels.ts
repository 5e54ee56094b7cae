import type { BinaryOperator } from './ast';
import { both, either, exponential, finite, power, roundedTo, roundedWhole, sign } from './scalars';
import type { AggregateFunction, PairFunction, UnaryFunction } from './typed';

/*
 * The inner loops. One operator runs over a whole stretch of cells: no closure, no check of shape and no
 * allocation per cell. Each array comes with the index where its stretch begins; the operands of an operator have
 * the shape of its outcome. NaN is a missing value or an error and always comes through, so each loop that could
 * swallow it (comparison, choice) passes it on by hand. What is too large for a number is NaN at once, also where
 * it is no more than an intermediate outcome: Infinity would pass for a number in `min(1, x * x)`.
 */

/** Fills `count` cells of `out` from `at` on, from as many cells of its operands. */
export type BinaryLoop = (
  out: Float64Array,
  at: number,
  a: Float64Array,
  fromA: number,
  b: Float64Array,
  fromB: number,
  count: number,
) => void;

export type UnaryLoop = (
  out: Float64Array,
  at: number,
  a: Float64Array,
  fromA: number,
  count: number,
) => void;

/* The casts state what holds by construction: every index lies within the arrays. */

export const binaryLoops: Readonly<Record<BinaryOperator, BinaryLoop>> = {
  '+': (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = finite((a[fromA + i] as number) + (b[fromB + i] as number));
    }
  },
  '-': (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = finite((a[fromA + i] as number) - (b[fromB + i] as number));
    }
  },
  '*': (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = finite((a[fromA + i] as number) * (b[fromB + i] as number));
    }
  },
  '/': (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      const divisor = b[fromB + i] as number;
      out[at + i] = divisor === 0 ? NaN : finite((a[fromA + i] as number) / divisor);
    }
  },
  '^': (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = power(a[fromA + i] as number, b[fromB + i] as number);
    }
  },
  '<': (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      const x = a[fromA + i] as number;
      const y = b[fromB + i] as number;
      out[at + i] = x < y ? 1 : x >= y ? 0 : NaN;
    }
  },
  '<=': (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      const x = a[fromA + i] as number;
      const y = b[fromB + i] as number;
      out[at + i] = x <= y ? 1 : x > y ? 0 : NaN;
    }
  },
  '>': (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      const x = a[fromA + i] as number;
      const y = b[fromB + i] as number;
      out[at + i] = x > y ? 1 : x <= y ? 0 : NaN;
    }
  },
  '>=': (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      const x = a[fromA + i] as number;
      const y = b[fromB + i] as number;
      out[at + i] = x >= y ? 1 : x < y ? 0 : NaN;
    }
  },
  '==': (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      const x = a[fromA + i] as number;
      const y = b[fromB + i] as number;
      out[at + i] = x === y ? 1 : x < y || x > y ? 0 : NaN;
    }
  },
  '!=': (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      const x = a[fromA + i] as number;
      const y = b[fromB + i] as number;
      out[at + i] = x === y ? 0 : x < y || x > y ? 1 : NaN;
    }
  },
  and: (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = both(a[fromA + i] as number, b[fromB + i] as number);
    }
  },
  or: (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = either(a[fromA + i] as number, b[fromB + i] as number);
    }
  },
};

export const negate: UnaryLoop = (out, at, a, fromA, count) => {
  for (let i = 0; i < count; i++) out[at + i] = -(a[fromA + i] as number);
};

export const not: UnaryLoop = (out, at, a, fromA, count) => {
  for (let i = 0; i < count; i++) {
    const x = a[fromA + i] as number;
    out[at + i] = x === 0 ? 1 : Number.isNaN(x) ? NaN : 0;
  }
};

/** Functions of one operand. */
export const unaryLoops: Readonly<Record<UnaryFunction, UnaryLoop>> = {
  exp: (out, at, a, fromA, count) => {
    for (let i = 0; i < count; i++) out[at + i] = exponential(a[fromA + i] as number);
  },
  sqrt: (out, at, a, fromA, count) => {
    for (let i = 0; i < count; i++) out[at + i] = Math.sqrt(a[fromA + i] as number);
  },
  log: (out, at, a, fromA, count) => {
    for (let i = 0; i < count; i++) out[at + i] = finite(Math.log(a[fromA + i] as number));
  },
  log10: (out, at, a, fromA, count) => {
    for (let i = 0; i < count; i++) out[at + i] = finite(Math.log10(a[fromA + i] as number));
  },
  abs: (out, at, a, fromA, count) => {
    for (let i = 0; i < count; i++) out[at + i] = Math.abs(a[fromA + i] as number);
  },
  sign: (out, at, a, fromA, count) => {
    for (let i = 0; i < count; i++) out[at + i] = sign(a[fromA + i] as number);
  },
  round: (out, at, a, fromA, count) => {
    for (let i = 0; i < count; i++) out[at + i] = roundedWhole(a[fromA + i] as number);
  },
  floor: (out, at, a, fromA, count) => {
    for (let i = 0; i < count; i++) out[at + i] = Math.floor(a[fromA + i] as number);
  },
  ceil: (out, at, a, fromA, count) => {
    for (let i = 0; i < count; i++) out[at + i] = Math.ceil(a[fromA + i] as number);
  },
};

/** Functions that take their operands two by two. */
export const pairLoops: Readonly<Record<PairFunction, BinaryLoop>> = {
  min: (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = Math.min(a[fromA + i] as number, b[fromB + i] as number);
    }
  },
  max: (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = Math.max(a[fromA + i] as number, b[fromB + i] as number);
    }
  },
  round: (out, at, a, fromA, b, fromB, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = roundedTo(a[fromA + i] as number, b[fromB + i] as number);
    }
  },
};

/** Adds each cell to the one that lies `step` cells before it in the outcome; the first `step` cells begin. */
export function accumulate(
  out: Float64Array,
  at: number,
  source: Float64Array,
  from: number,
  count: number,
  step: number,
): void {
  for (let i = 0; i < count; i++) {
    const before = i < step ? 0 : (out[at + i - step] as number);
    out[at + i] = finite(before + (source[from + i] as number));
  }
}

/** `c ? a : b`; the branch that is not chosen may hold an error. */
export function choose(
  out: Float64Array,
  at: number,
  condition: Float64Array,
  fromCondition: number,
  a: Float64Array,
  fromA: number,
  b: Float64Array,
  fromB: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const c = condition[fromCondition + i] as number;
    out[at + i] = Number.isNaN(c)
      ? NaN
      : c !== 0
        ? (a[fromA + i] as number)
        : (b[fromB + i] as number);
  }
}

/** Copies `count` cells as they are. */
export const copy: UnaryLoop = (out, at, a, fromA, count) => {
  for (let i = 0; i < count; i++) out[at + i] = a[fromA + i] as number;
};

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

/**
 * `mean` adds up; its total is divided afterwards. A fold stays infinite once it is, so `finite` afterwards is soon
 * enough; it also takes away the start of a smallest or largest of nothing.
 */
export const folds: Readonly<
  Record<AggregateFunction, { readonly start: number; readonly loop: FoldLoop }>
> = {
  sum: { start: 0, loop: add },
  mean: { start: 0, loop: add },
  prod: { start: 1, loop: multiply },
  minOver: { start: Infinity, loop: smallest },
  maxOver: { start: -Infinity, loop: largest },
};
