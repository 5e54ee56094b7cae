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
  return (frame, from, to) => {
    const start = from * perYear;
    loop(arrayOf(frame, out), start, arrayOf(frame, operand), start, to * perYear - start);
  };
}

export function binary(
  loop: BinaryLoop,
  out: Place,
  left: Place,
  right: Place,
  perYear: number,
): Run {
  return (frame, from, to) => {
    const start = from * perYear;
    loop(
      arrayOf(frame, out),
      start,
      arrayOf(frame, left),
      start,
      arrayOf(frame, right),
      start,
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
  return (frame, from, to) => {
    const start = from * perYear;
    choose(
      arrayOf(frame, out),
      start,
      arrayOf(frame, condition),
      start,
      arrayOf(frame, then),
      start,
      arrayOf(frame, otherwise),
      start,
      to * perYear - start,
    );
  };
}

export function arrayOf(frame: Frame, { register }: Place): Float64Array {
  return frame.arrays[register] as Float64Array;
}
