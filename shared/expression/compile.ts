import { cellCount, type Space } from '../value/space';
import { cellsInYear, sameDimensions, sourceIndices } from './broadcast';
import {
  binaryLoops,
  type BinaryLoop,
  choose,
  folds,
  negate,
  not,
  pairLoops,
  unaryLoops,
} from './kernels';
import type { Typed } from './typed';

/** A compiled formula: arrays and loops laid out once, run as often as inputs change. */
export interface Kernel {
  readonly dimensions: readonly string[];
  /** The outcome of the last run. Shape: product of the dimensions' sizes, time outermost. */
  readonly values: Float64Array;
  /**
   * Calculates the years `from` up to but not including `to` (indices on the time axis). What has no
   * years is calculated with the first one only.
   */
  readonly run: (from: number, to: number) => void;
}

/** Where the values that a formula names live; the same array for as long as the program lives. */
export type Storage = (name: string, run: 'own' | 'reference') => Float64Array;

/** Turns a formula into array kernels. No code is generated: the tree becomes a tree of prepared loops. */
export function compile(typed: Typed, space: Space, storage: Storage): Kernel {
  return new Compilation(space, storage).compile(typed);
}

/** The outcome of `source` for every cell of `target`, whose dimensions include those of the source. */
export function broadcast(space: Space, source: Kernel, target: readonly string[]): Kernel {
  if (sameDimensions(source.dimensions, target)) return source;
  const values = new Float64Array(cellCount(space, target));
  const indices = sourceIndices(space, source.dimensions, target);
  const perYear = indices.length;
  const taken = source.values;
  const timed = target.includes(space.time.id);
  const step = source.dimensions.includes(space.time.id) ? cellsInYear(space, source.dimensions) : 0;
  return {
    dimensions: target,
    values,
    run: (from, to) => {
      source.run(from, to);
      const end = timed ? to : from === 0 ? 1 : 0;
      for (let year = from; year < end; year++) {
        const start = year * perYear;
        const offset = year * step;
        for (let cell = 0; cell < perYear; cell++) {
          values[start + cell] = taken[offset + (indices[cell] as number)] as number;
        }
      }
    },
  };
}

const nothing = (): void => undefined;

class Compilation {
  private readonly space: Space;
  private readonly storage: Storage;

  constructor(space: Space, storage: Storage) {
    this.space = space;
    this.storage = storage;
  }

  compile(typed: Typed): Kernel {
    const { dimensions } = typed;
    switch (typed.kind) {
      case 'constant':
        return { dimensions, values: Float64Array.of(typed.value), run: nothing };
      case 'value':
        return { dimensions, values: this.storage(typed.name, typed.run), run: nothing };
      case 'member': {
        const values = this.allocate(typed);
        values[typed.item] = 1;
        return { dimensions, values, run: nothing };
      }
      case 'unary': {
        const operand = this.compile(typed.operand);
        const loop = typed.operator === '-' ? negate : not;
        return this.kernel(typed, [operand], (out, from, to) => {
          loop(out, operand.values, from, to);
        });
      }
      case 'binary':
        return this.pair(typed, binaryLoops[typed.operator], typed.left, typed.right);
      case 'conditional': {
        const condition = this.fitted(typed.condition, dimensions);
        const then = this.fitted(typed.then, dimensions);
        const otherwise = this.fitted(typed.otherwise, dimensions);
        return this.kernel(typed, [condition, then, otherwise], (out, from, to) => {
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

  private pair(typed: Typed, loop: BinaryLoop, left: Typed, right: Typed): Kernel {
    const a = this.fitted(left, typed.dimensions);
    const b = this.fitted(right, typed.dimensions);
    return this.kernel(typed, [a, b], (out, from, to) => {
      loop(out, a.values, b.values, from, to);
    });
  }

  private elementwise(typed: Typed & { readonly kind: 'elementwise' }): Kernel {
    const operands = typed.operands.map((operand) => this.fitted(operand, typed.dimensions));
    const [first, ...others] = operands;
    if (first === undefined) throw new Error(`${typed.name} without operands`);
    if (typed.name === 'min' || typed.name === 'max') {
      const loop = pairLoops[typed.name];
      return this.kernel(typed, operands, (out, from, to) => {
        out.set(first.values.subarray(from, to), from);
        for (const other of others) loop(out, out, other.values, from, to);
      });
    }
    const loop = unaryLoops[typed.name];
    return this.kernel(typed, operands, (out, from, to) => {
      loop(out, first.values, from, to);
    });
  }

  private aggregate(typed: Typed & { readonly kind: 'aggregate' }): Kernel {
    const { space } = this;
    const operand = this.compile(typed.operand);
    const values = this.allocate(typed);
    const targets = sourceIndices(space, typed.dimensions, [
      ...typed.dimensions.filter((id) => id === space.time.id),
      ...operand.dimensions.filter((id) => id !== space.time.id),
    ]);
    const perYear = cellsInYear(space, typed.dimensions);
    const takenPerYear = targets.length;
    const { start, step } = folds[typed.name];
    const counted = typed.over.reduce((count, id) => count * cellCount(space, [id]), 1);
    const overTime = typed.over.includes(space.time.id);
    const timed = typed.dimensions.includes(space.time.id);

    function addYear(sourceYear: number, targetYear: number): void {
      const source = sourceYear * takenPerYear;
      const target = targetYear * perYear;
      for (let cell = 0; cell < takenPerYear; cell++) {
        const index = target + (targets[cell] as number);
        values[index] = step(values[index] as number, operand.values[source + cell] as number);
      }
    }

    return {
      dimensions: typed.dimensions,
      values,
      run: (from, to) => {
        if (!timed && from > 0) return;
        const years = overTime ? space.time.items.length : timed ? to : 1;
        operand.run(from, overTime ? years : to);
        values.fill(start, from * perYear, (timed ? to : 1) * perYear);
        for (let year = from; year < years; year++) addYear(year, timed ? year : 0);
        if (typed.name !== 'mean') return;
        const end = (timed ? to : 1) * perYear;
        for (let cell = from * perYear; cell < end; cell++) {
          values[cell] = (values[cell] as number) / counted;
        }
      },
    };
  }

  private lag(typed: Typed & { readonly kind: 'lag' }): Kernel {
    const { space } = this;
    // The looked-back-at value is read from earlier years, so nothing of it is run here.
    const operand = this.compile(typed.operand);
    const periods = this.compile(typed.periods);
    const otherwise = this.fitted(typed.otherwise, typed.dimensions);
    const values = this.allocate(typed);
    const indices = sourceIndices(space, operand.dimensions, typed.dimensions);
    const perYear = indices.length;
    const takenPerYear = cellsInYear(space, operand.dimensions);
    return {
      dimensions: typed.dimensions,
      values,
      run: (from, to) => {
        periods.run(from, to);
        otherwise.run(from, to);
        const back = periods.values[0] as number;
        const whole = Number.isInteger(back) && back >= 1;
        for (let year = from; year < to; year++) {
          const target = year * perYear;
          const source = (year - back) * takenPerYear;
          for (let cell = 0; cell < perYear; cell++) {
            values[target + cell] = !whole
              ? NaN
              : source < 0
                ? (otherwise.values[target + cell] as number)
                : (operand.values[source + (indices[cell] as number)] as number);
          }
        }
      },
    };
  }

  private pick(typed: Typed & { readonly kind: 'pick' }): Kernel {
    const { space } = this;
    const operand = this.compile(typed.operand);
    const values = this.allocate(typed);
    const whole = operand.dimensions.filter((id) => id !== space.time.id);
    const position = whole.indexOf(typed.dimension);
    const after = cellCount(space, whole.slice(position + 1));
    const size = cellCount(space, [typed.dimension]);
    const perYear = cellsInYear(space, typed.dimensions);
    const takenPerYear = perYear * size;
    const timed = typed.dimensions.includes(space.time.id);
    return {
      dimensions: typed.dimensions,
      values,
      run: (from, to) => {
        operand.run(from, to);
        const end = timed ? to : from === 0 ? 1 : 0;
        for (let year = from; year < end; year++) {
          for (let cell = 0; cell < perYear; cell++) {
            const before = Math.floor(cell / after);
            const source = (before * size + typed.item) * after + (cell % after);
            values[year * perYear + cell] = operand.values[year * takenPerYear + source] as number;
          }
        }
      },
    };
  }

  private pickYear(typed: Typed & { readonly kind: 'pickYear' }): Kernel {
    const { space } = this;
    const operand = this.compile(typed.operand);
    const year = this.compile(typed.year);
    const values = this.allocate(typed);
    const count = space.time.items.length;
    const [firstYear] = space.time.years;
    return {
      dimensions: typed.dimensions,
      values,
      run: (from) => {
        if (from > 0) return;
        operand.run(0, count);
        year.run(0, count);
        const index = (year.values[0] as number) - (firstYear ?? 0);
        const found = Number.isInteger(index) && index >= 0 && index < count;
        for (let cell = 0; cell < values.length; cell++) {
          values[cell] = found ? (operand.values[index * values.length + cell] as number) : NaN;
        }
      },
    };
  }

  /** A kernel over whole years of equal operands, which are run first. */
  private kernel(
    typed: Typed,
    operands: readonly Kernel[],
    loop: (out: Float64Array, from: number, to: number) => void,
  ): Kernel {
    const values = this.allocate(typed);
    const timed = typed.dimensions.includes(this.space.time.id);
    const perYear = cellsInYear(this.space, typed.dimensions);
    return {
      dimensions: typed.dimensions,
      values,
      run: (from, to) => {
        for (const operand of operands) operand.run(from, to);
        if (timed) loop(values, from * perYear, to * perYear);
        else if (from === 0) loop(values, 0, perYear);
      },
    };
  }

  private fitted(typed: Typed, dimensions: readonly string[]): Kernel {
    const kernel = this.compile(typed);
    if (typed.kind !== 'constant') return broadcast(this.space, kernel, dimensions);
    const values = new Float64Array(cellCount(this.space, dimensions)).fill(typed.value);
    return { dimensions, values, run: nothing };
  }

  private allocate(typed: Typed): Float64Array {
    return new Float64Array(cellCount(this.space, typed.dimensions));
  }
}
