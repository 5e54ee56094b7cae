import { cellCount, type Space } from '../value/space';
import {
  cellsInYear,
  sameDimensions,
  sourceIndices,
  strideByDimension,
  withinYear,
} from './broadcast';
import { binaryLoops, choose, folds, negate, not, pairLoops, spread, unaryLoops } from './kernels';
import type { Typed } from './typed';

/** A compiled formula: arrays and loops laid out once, run as often as inputs change. */
export interface Kernel {
  readonly dimensions: readonly string[];
  /** The outcome of the last run. Shape: product of the dimensions' sizes, time outermost. */
  readonly values: Float64Array;
  /**
   * Calculates the years `from` up to but not including `to` (indices on the time axis). What has no
   * years, and what is `early`, is calculated with the first year only.
   */
  readonly run: (from: number, to: number) => void;
  /** It needs nothing that is found year by year: all its years are calculated when the first is asked for. */
  readonly early: boolean;
}

export interface CompileContext {
  readonly space: Space;
  /** Where the values that a formula names live; the same array for as long as the program lives. */
  readonly storage: (name: string, run: 'own' | 'reference') => Float64Array;
  /** The variables that are calculated year by year together with this one. */
  readonly yearly: ReadonlySet<string>;
}

/**
 * Turns a formula into array kernels with the given dimensions, which include those of its outcome. No code is
 * generated: the tree becomes a tree of prepared loops.
 */
export function compile(
  typed: Typed,
  dimensions: readonly string[],
  context: CompileContext,
): Kernel {
  return new Compilation(context).fitted(typed, dimensions);
}

const nothing = (): void => undefined;

class Compilation {
  private readonly context: CompileContext;
  private readonly space: Space;
  private readonly years: number;

  constructor(context: CompileContext) {
    this.context = context;
    this.space = context.space;
    this.years = context.space.time.items.length;
  }

  /** The outcome for every cell of `dimensions`. */
  fitted(typed: Typed, dimensions: readonly string[]): Kernel {
    if (typed.kind === 'constant') {
      const values = new Float64Array(cellCount(this.space, dimensions)).fill(typed.value);
      return this.given(dimensions, values, true);
    }
    const kernel = this.compile(typed);
    return sameDimensions(kernel.dimensions, dimensions)
      ? kernel
      : this.broadcast(kernel, dimensions);
  }

  private compile(typed: Typed): Kernel {
    const { dimensions } = typed;
    switch (typed.kind) {
      case 'constant':
        return this.given(dimensions, Float64Array.of(typed.value), true);
      case 'value': {
        const values = this.context.storage(typed.name, typed.run);
        const early = typed.run === 'reference' || !this.context.yearly.has(typed.name);
        return this.given(dimensions, values, early);
      }
      case 'member': {
        const values = this.allocate(dimensions);
        values[typed.item] = 1;
        return this.given(dimensions, values, true);
      }
      case 'unary': {
        const operand = this.compile(typed.operand);
        const loop = typed.operator === '-' ? negate : not;
        return this.loop(dimensions, [operand], (out, from, to) => {
          loop(out, operand.values, from, to);
        });
      }
      case 'binary': {
        const left = this.fitted(typed.left, dimensions);
        const right = this.fitted(typed.right, dimensions);
        const loop = binaryLoops[typed.operator];
        return this.loop(dimensions, [left, right], (out, from, to) => {
          loop(out, left.values, right.values, from, to);
        });
      }
      case 'conditional': {
        const condition = this.fitted(typed.condition, dimensions);
        const then = this.fitted(typed.then, dimensions);
        const otherwise = this.fitted(typed.otherwise, dimensions);
        return this.loop(dimensions, [condition, then, otherwise], (out, from, to) => {
          choose(out, condition.values, then.values, otherwise.values, from, to);
        });
      }
      case 'elementwise':
        return this.elementwise(typed);
      case 'aggregate':
        return this.aggregate(typed);
      case 'lag':
        return this.lag(typed);
      case 'pick':
        return this.pick(typed);
      case 'pickYear':
        return this.pickYear(typed);
    }
  }

  private broadcast(source: Kernel, target: readonly string[]): Kernel {
    const indices = sourceIndices(this.space, source.dimensions, target);
    const perYear = indices.length;
    const step = this.timed(source.dimensions) ? cellsInYear(this.space, source.dimensions) : 0;
    const values = this.allocate(target);
    return this.perYear(target, values, [source], (from, to) => {
      for (let year = from; year < to; year++) {
        spread(values, year * perYear, source.values, year * step, indices);
      }
    });
  }

  private elementwise(typed: Typed & { readonly kind: 'elementwise' }): Kernel {
    const operands = typed.operands.map((operand) => this.fitted(operand, typed.dimensions));
    const [first, ...others] = operands;
    if (first === undefined) throw new Error(`${typed.name} without operands`);
    if (typed.name === 'min' || typed.name === 'max') {
      const loop = pairLoops[typed.name];
      return this.loop(typed.dimensions, operands, (out, from, to) => {
        out.set(first.values.subarray(from, to), from);
        for (const other of others) loop(out, out, other.values, from, to);
      });
    }
    const loop = unaryLoops[typed.name];
    return this.loop(typed.dimensions, operands, (out, from, to) => {
      loop(out, first.values, from, to);
    });
  }

  private aggregate(typed: Typed & { readonly kind: 'aggregate' }): Kernel {
    const operand = this.compile(typed.operand);
    const values = this.allocate(typed.dimensions);
    const perYear = cellsInYear(this.space, typed.dimensions);
    const taken = cellsInYear(this.space, operand.dimensions);
    // The cell of the outcome that each cell of the operand goes to.
    const targets = sourceIndices(this.space, typed.dimensions, operand.dimensions);
    const { start, loop } = folds[typed.name];
    const overTime = typed.over.includes(this.space.time.id);
    const counted = typed.over.reduce((count, id) => count * cellCount(this.space, [id]), 1);
    return this.perYear(typed.dimensions, values, [operand], (from, to) => {
      values.fill(start, from * perYear, to * perYear);
      const years = overTime ? this.years : to;
      for (let year = from; year < years; year++) {
        loop(values, overTime ? 0 : year * perYear, operand.values, year * taken, targets);
      }
      if (typed.name !== 'mean') return;
      for (let cell = from * perYear; cell < to * perYear; cell++) {
        values[cell] = (values[cell] as number) / counted;
      }
    });
  }

  private lag(typed: Typed & { readonly kind: 'lag' }): Kernel {
    const operand = this.compile(typed.operand);
    const periods = this.compile(typed.periods);
    const otherwise = this.fitted(typed.otherwise, typed.dimensions);
    const values = this.allocate(typed.dimensions);
    const indices = sourceIndices(this.space, operand.dimensions, typed.dimensions);
    const perYear = indices.length;
    const taken = cellsInYear(this.space, operand.dimensions);
    return this.perYear(typed.dimensions, values, [operand, periods, otherwise], (from, to) => {
      const back = periods.values[0] as number;
      const whole = Number.isInteger(back) && back >= 1;
      for (let year = from; year < to; year++) {
        const start = year * perYear;
        if (!whole) values.fill(NaN, start, start + perYear);
        else if (year < back) {
          values.set(otherwise.values.subarray(start, start + perYear), start);
        } else spread(values, start, operand.values, (year - back) * taken, indices);
      }
    });
  }

  private pick(typed: Typed & { readonly kind: 'pick' }): Kernel {
    const operand = this.compile(typed.operand);
    const values = this.allocate(typed.dimensions);
    const perYear = cellsInYear(this.space, typed.dimensions);
    const taken = cellsInYear(this.space, operand.dimensions);
    const stride = strideByDimension(this.space, withinYear(this.space, operand.dimensions));
    const offset = (stride.get(typed.dimension) ?? 0) * typed.item;
    const indices = new Int32Array(perYear).fill(-1);
    sourceIndices(this.space, typed.dimensions, operand.dimensions).forEach((target, source) => {
      // Ascending, so the first source of a target is the one at the dimension's first item.
      if (indices[target] === -1) indices[target] = source + offset;
    });
    return this.perYear(typed.dimensions, values, [operand], (from, to) => {
      for (let year = from; year < to; year++) {
        spread(values, year * perYear, operand.values, year * taken, indices);
      }
    });
  }

  private pickYear(typed: Typed & { readonly kind: 'pickYear' }): Kernel {
    const operand = this.compile(typed.operand);
    const year = this.compile(typed.year);
    const values = this.allocate(typed.dimensions);
    const [firstYear] = this.space.time.years;
    return this.perYear(typed.dimensions, values, [operand, year], () => {
      const index = (year.values[0] as number) - (firstYear ?? 0);
      const found = Number.isInteger(index) && index >= 0 && index < this.years;
      const start = index * values.length;
      if (found) values.set(operand.values.subarray(start, start + values.length));
      else values.fill(NaN);
    });
  }

  /** Values that are there before anything runs, or that another variable's calculation fills. */
  private given(dimensions: readonly string[], values: Float64Array, early: boolean): Kernel {
    return { dimensions, values, run: nothing, early };
  }

  /** One loop over all cells of the years asked for, operands first. */
  private loop(
    dimensions: readonly string[],
    operands: readonly Kernel[],
    loop: (out: Float64Array, from: number, to: number) => void,
  ): Kernel {
    const values = this.allocate(dimensions);
    const cells = cellsInYear(this.space, dimensions);
    return this.perYear(dimensions, values, operands, (from, to) => {
      loop(values, from * cells, to * cells);
    });
  }

  /**
   * A kernel that fills `values` for the years asked for, operands first. Without years there is one stretch,
   * "year" 0. An early kernel does all its years at once, so that a calculation year by year runs only what
   * changes from year to year.
   */
  private perYear(
    dimensions: readonly string[],
    values: Float64Array,
    operands: readonly Kernel[],
    fill: (from: number, to: number) => void,
  ): Kernel {
    const timed = this.timed(dimensions);
    const early = operands.every((operand) => operand.early);
    // What has no years is reached from a circular reference only through something early: a fixed year, a sum of years.
    const atOnce = early || !timed;
    const end = timed ? this.years : 1;
    const running = operands.filter(({ run }) => run !== nothing);
    return {
      dimensions,
      values,
      early,
      run: (from, to) => {
        if (atOnce) {
          if (from > 0) return;
          for (const operand of running) operand.run(0, this.years);
          fill(0, end);
        } else {
          for (const operand of running) operand.run(from, to);
          fill(from, to);
        }
      },
    };
  }

  private timed(dimensions: readonly string[]): boolean {
    return dimensions.includes(this.space.time.id);
  }

  private allocate(dimensions: readonly string[]): Float64Array {
    return new Float64Array(cellCount(this.space, dimensions));
  }
}
