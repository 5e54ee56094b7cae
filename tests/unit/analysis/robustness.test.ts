import { expect, it } from 'vitest';
import { robustness } from '../../../shared/analysis/robustness';

const of = (...values: readonly number[]): Float64Array => Float64Array.from(values);

it('counts the draws in which each alternative is the best', () => {
  const outcomes = [of(1, 5, 3, 0), of(2, 4, 2, 1), of(0, 0, 9, 0)];
  expect(robustness(outcomes, 'higher')).toEqual({ shares: [0.25, 0.5, 0.25], compared: 4 });
  expect(robustness([of(3, 1), of(2, 2)], 'lower')).toEqual({ shares: [0.5, 0.5], compared: 2 });
});

it('divides a draw among what is equally good, and leaves out what cannot be compared', () => {
  expect(robustness([of(1, 2, NaN), of(1, 3, 5)], 'higher')).toEqual({
    shares: [0.25, 0.75],
    compared: 2,
  });
  expect(robustness([of(NaN), of(1)], 'higher')).toEqual({ shares: [0, 0], compared: 0 });
});
