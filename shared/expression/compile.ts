import { sizeOf, type Space } from '../value/space';
import { sameDimensions, sourceIndices, strideByDimension, withinYear } from './broadcast';
import type { Kernel } from './kernel';
import { KernelBuilder } from './kernelBuilder';
import {
  accumulate,
  binaryLoops,
  copy,
  folds,
  negate,
  not,
  pairLoops,
  spread,
  unaryLoops,
} from './kernels';
import { finite } from './scalars';
import { arrayOf, binary, conditional, unary, type Place } from './operations';
import type { ElementwiseFunction, PairFunction, Typed, UnaryFunction } from './typed';

/**
 * Turns a formula into loops over arrays with the given dimensions, which include those of its outcome. No code is
 * generated: the tree becomes a list of prepared operations. Cost: some microseconds for each part of the formula.
 */
export function compile(typed: Typed, dimensions: readonly string[], space: Space): Kernel {
  return new Compilation(space).kernel(typed, dimensions);
}

class Compilation {
  private readonly space: Space;
  private readonly years: number;
  private readonly builder: KernelBuilder;

  constructor(space: Space) {
    this.space = space;
    this.years = space.time.items.length;
    this.builder = new KernelBuilder(space);
  }

  kernel(typed: Typed, dimensions: readonly string[]): Kernel {
    const place = this.fitted(typed, dimensions);
    return this.builder.kernel(place, dimensions, (out, perYear) =>
      unary(copy, out, place, perYear),
    );
  }

  /** The outcome for every cell of `dimensions`. */
  private fitted(typed: Typed, dimensions: readonly string[]): Place {
    if (typed.kind === 'constant') return this.builder.constant(typed.value, dimensions);
    const place = this.compile(typed);
    return sameDimensions(place.dimensions, dimensions) ? place : this.broadcast(place, dimensions);
  }

  private compile(typed: Typed): Place {
    const { dimensions } = typed;
    switch (typed.kind) {
      case 'constant':
        return this.builder.constant(typed.value, dimensions);
      case 'value':
        return this.builder.read(typed.name, typed.run, dimensions);
      case 'member': {
        const values = new Float64Array(this.builder.shape(dimensions).cells);
        values[typed.item] = 1;
        return this.builder.add(dimensions, { kind: 'fixed', values });
      }
      case 'unary': {
        const operand = this.compile(typed.operand);
        const loop = typed.operator === '-' ? negate : not;
        return this.builder.elementwise(dimensions, [operand], (out, perYear) =>
          unary(loop, out, operand, perYear),
        );
      }
      case 'binary': {
        const left = this.fitted(typed.left, dimensions);
        const right = this.fitted(typed.right, dimensions);
        const loop = binaryLoops[typed.operator];
        return this.builder.elementwise(dimensions, [left, right], (out, perYear) =>
          binary(loop, out, left, right, perYear),
        );
      }
      case 'conditional': {
        const condition = this.fitted(typed.condition, dimensions);
        const then = this.fitted(typed.then, dimensions);
        const otherwise = this.fitted(typed.otherwise, dimensions);
        return this.builder.elementwise(dimensions, [condition, then, otherwise], (out, perYear) =>
          conditional(out, condition, then, otherwise, perYear),
        );
      }
      case 'elementwise':
        return this.called(typed);
      case 'aggregate':
        return this.aggregate(typed);
      case 'running':
        return this.running(typed);
      case 'lag':
        return this.lag(typed);
      case 'pick':
        return this.pick(typed);
      case 'pickYear':
        return this.pickYear(typed);
    }
  }

  private broadcast(source: Place, target: readonly string[]): Place {
    const { timed, cellsInYear } = this.builder.shape(source.dimensions);
    if (cellsInYear === 1) return this.repeated(source, target, timed);
    const step = timed ? cellsInYear : 0;
    const indices = sourceIndices(this.space, source.dimensions, target);
    return this.builder.elementwise(target, [source], (out, perYear) => (frame, from, to) => {
      for (let year = from; year < to; year++) {
        spread(arrayOf(frame, out), year * perYear, arrayOf(frame, source), year * step, indices);
      }
    });
  }

  /** One value in all cells of a year; `isTimed`: another one in each year. */
  private repeated(source: Place, target: readonly string[], isTimed: boolean): Place {
    return this.builder.elementwise(target, [source], (out, perYear) => (frame, from, to) => {
      const values = arrayOf(frame, out);
      const given = arrayOf(frame, source);
      if (!isTimed) {
        values.fill(given[0] as number, from * perYear, to * perYear);
        return;
      }
      for (let year = from; year < to; year++) {
        const end = (year + 1) * perYear;
        const value = given[year] as number;
        for (let cell = year * perYear; cell < end; cell++) values[cell] = value;
      }
    });
  }

  private called(typed: Typed & { readonly kind: 'elementwise' }): Place {
    const operands = typed.operands.map((operand) => this.fitted(operand, typed.dimensions));
    const [first, second, ...others] = operands;
    if (first === undefined) throw new Error(`${typed.name} without operands`);
    const { name } = typed;
    if (isUnary(name) && second === undefined) {
      const loop = unaryLoops[name];
      return this.builder.elementwise(typed.dimensions, operands, (out, perYear) =>
        unary(loop, out, first, perYear),
      );
    }
    if (second === undefined) return first;
    if (!isPair(name)) throw new Error(`${name} with more than one operand`);
    const loop = pairLoops[name];
    return this.builder.elementwise(typed.dimensions, operands, (out, perYear) => {
      const runs = [
        binary(loop, out, first, second, perYear),
        ...others.map((other) => binary(loop, out, out, other, perYear)),
      ];
      return (frame, from, to) => {
        for (const run of runs) run(frame, from, to);
      };
    });
  }

  private aggregate(typed: Typed & { readonly kind: 'aggregate' }): Place {
    const { space, years } = this;
    const operand = this.compile(typed.operand);
    const { cellsInYear: taken } = this.builder.shape(operand.dimensions);
    // The cell of the outcome that each cell of the operand goes to.
    const targets = sourceIndices(space, typed.dimensions, operand.dimensions);
    const { start, loop } = folds[typed.name];
    const overTime = typed.over.includes(space.time.id);
    const counted = typed.over.reduce((count, id) => count * sizeOf(space, id), 1);
    const divisor = typed.name === 'mean' ? counted : 1;
    return this.builder.elementwise(typed.dimensions, [operand], (out, perYear) => {
      return (frame, from, to) => {
        const values = arrayOf(frame, out);
        const source = arrayOf(frame, operand);
        const end = to * perYear;
        values.fill(start, from * perYear, end);
        const last = overTime ? years : to;
        for (let year = from; year < last; year++) {
          loop(values, overTime ? 0 : year * perYear, source, year * taken, targets);
        }
        for (let cell = from * perYear; cell < end; cell++) {
          values[cell] = finite(values[cell] as number) / divisor;
        }
      };
    });
  }

  private running(typed: Typed & { readonly kind: 'running' }): Place {
    const { space } = this;
    const operand = this.compile(typed.operand);
    if (typed.over === space.time.id) {
      return this.builder.elementwise(typed.dimensions, [operand], (out, perYear) => {
        // Nothing that is found year by year has a running total of the years: all of them come at once.
        return (frame, from, to) => {
          const start = from * perYear;
          const source = from * perYear;
          const count = (to - from) * perYear;
          accumulate(arrayOf(frame, out), start, arrayOf(frame, operand), source, count, perYear);
        };
      });
    }
    const within = withinYear(space, typed.dimensions);
    const step = strideByDimension(space, within).get(typed.over) ?? 1;
    const stretch = step * sizeOf(space, typed.over);
    return this.builder.elementwise(typed.dimensions, [operand], (out, perYear) => {
      return (frame, from, to) => {
        const values = arrayOf(frame, out);
        for (let cell = from * perYear; cell < to * perYear; cell += stretch) {
          accumulate(values, cell, arrayOf(frame, operand), cell, stretch, step);
        }
      };
    });
  }

  private lag(typed: Typed & { readonly kind: 'lag' }): Place {
    const operand = this.compile(typed.operand);
    const periods = this.compile(typed.periods);
    const otherwise = this.fitted(typed.otherwise, typed.dimensions);
    const indices = sourceIndices(this.space, operand.dimensions, typed.dimensions);
    const { cellsInYear: taken } = this.builder.shape(operand.dimensions);
    const operands = [operand, periods, otherwise];
    return this.builder.elementwise(typed.dimensions, operands, (out, perYear) => {
      const before = unary(copy, out, otherwise, perYear);
      return (frame, from, to) => {
        const back = arrayOf(frame, periods)[0] as number;
        const whole = Number.isInteger(back) && back >= 1;
        const values = arrayOf(frame, out);
        for (let year = from; year < to; year++) {
          const start = year * perYear;
          if (!whole) values.fill(NaN, start, start + perYear);
          else if (year < back) before(frame, year, year + 1);
          else {
            const earlier = (year - back) * taken;
            spread(values, start, arrayOf(frame, operand), earlier, indices);
          }
        }
      };
    });
  }

  private pick(typed: Typed & { readonly kind: 'pick' }): Place {
    const operand = this.compile(typed.operand);
    const { cellsInYear: taken } = this.builder.shape(operand.dimensions);
    const stride = strideByDimension(this.space, withinYear(this.space, operand.dimensions));
    const moved = (stride.get(typed.dimension) ?? 0) * typed.item;
    return this.builder.elementwise(typed.dimensions, [operand], (out, perYear) => {
      const indices = new Int32Array(perYear).fill(-1);
      sourceIndices(this.space, typed.dimensions, operand.dimensions).forEach((target, source) => {
        // Ascending, so the first source of a target is the one at the dimension's first item.
        if (indices[target] === -1) indices[target] = source + moved;
      });
      return (frame, from, to) => {
        for (let year = from; year < to; year++) {
          const start = year * perYear;
          const source = year * taken;
          spread(arrayOf(frame, out), start, arrayOf(frame, operand), source, indices);
        }
      };
    });
  }

  private pickYear(typed: Typed & { readonly kind: 'pickYear' }): Place {
    const operand = this.compile(typed.operand);
    const year = this.compile(typed.year);
    const [firstYear] = this.space.time.years;
    return this.builder.elementwise(typed.dimensions, [operand, year], (out, perYear) => {
      return (frame) => {
        const index = (arrayOf(frame, year)[0] as number) - (firstYear ?? 0);
        const found = Number.isInteger(index) && index >= 0 && index < this.years;
        const values = arrayOf(frame, out);
        const source = index * perYear;
        if (found) copy(values, 0, arrayOf(frame, operand), source, perYear);
        else values.fill(NaN, 0, perYear);
      };
    });
  }
}

function isUnary(name: ElementwiseFunction): name is UnaryFunction {
  return name in unaryLoops;
}

function isPair(name: ElementwiseFunction): name is PairFunction {
  return name in pairLoops;
}
