import type { Frame, Operation } from './kernel';
import { choose, type BinaryLoop, type UnaryLoop } from './kernels';

/** A register with its dimensions. */
export interface Place {
  readonly register: number;
  readonly dimensions: readonly string[];
}

type Run = Operation['run'];

/* Operations cell by cell: each operand has the dimensions of the outcome, which has `perYear` cells in a year. */

export function unary(loop: UnaryLoop, out: Place, operand: Place, perYear: number): Run {
  return (frame, draw, from, to) => {
    const start = from * perYear;
    loop(
      arrayOf(frame, out),
      offset(frame, out, draw) + start,
      arrayOf(frame, operand),
      offset(frame, operand, draw) + start,
      to * perYear - start,
    );
  };
}

export function binary(
  loop: BinaryLoop,
  out: Place,
  left: Place,
  right: Place,
  perYear: number,
): Run {
  return (frame, draw, from, to) => {
    const start = from * perYear;
    loop(
      arrayOf(frame, out),
      offset(frame, out, draw) + start,
      arrayOf(frame, left),
      offset(frame, left, draw) + start,
      arrayOf(frame, right),
      offset(frame, right, draw) + start,
      to * perYear - start,
    );
  };
}

export function conditional(
  out: Place,
  condition: Place,
  then: Place,
  otherwise: Place,
  perYear: number,
): Run {
  return (frame, draw, from, to) => {
    const start = from * perYear;
    choose(
      arrayOf(frame, out),
      offset(frame, out, draw) + start,
      arrayOf(frame, condition),
      offset(frame, condition, draw) + start,
      arrayOf(frame, then),
      offset(frame, then, draw) + start,
      arrayOf(frame, otherwise),
      offset(frame, otherwise, draw) + start,
      to * perYear - start,
    );
  };
}

export function arrayOf(frame: Frame, { register }: Place): Float64Array {
  return frame.arrays[register] as Float64Array;
}

/** Where the values of a draw begin. */
export function offset(frame: Frame, { register }: Place, draw: number): number {
  return (frame.strides[register] as number) * draw;
}
