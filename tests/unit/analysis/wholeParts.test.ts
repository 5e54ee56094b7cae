import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeParts } from '../../../shared/analysis/wholeParts';

it.each<[string, number[], number, number, number[]]>([
  ['nothing', [], 0, 1, []],
  ['thirds of ten', [10 / 3, 10 / 3, 10 / 3], 10, 1, [4, 3, 3]],
  // Rounded alone these are 2 and 2 of 3.
  ['halves', [1.5, 1.5], 3, 1, [2, 1]],
  ['the largest rest first', [0.2, 0.7, 0.6, 1.5], 3, 1, [0, 1, 1, 1]],
  // Down to -4, -3 and 5; the total of -1.1 is -1, so one goes up: -2.4 lost most.
  ['below zero', [-3.6, -2.4, 4.9], -1.1, 1, [-4, -2, 5]],
  ['a half away from zero', [-0.25, -0.25], -0.5, 1, [0, -1]],
  ['a zero stays zero', [0, 0.4, 0.4], 0.8, 1, [0, 1, 0]],
  [
    'in steps of ten thousand',
    [1_384_999, 1_525_000, 40_170],
    2_950_169,
    10_000,
    [1_380_000, 1_530_000, 40_000],
  ],
])('%s', (_, parts, total, unit, expected) => {
  expect(wholeParts(parts, total, unit)).toEqual(expected);
});

it('without a number for one part rounds each alone', () => {
  expect(wholeParts([NaN, 1.5, -1.5], NaN)).toEqual([NaN, 2, -2]);
});

it('adds up, and no part is moved by a whole unit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { maxLength: 12 }),
      (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const whole = wholeParts(parts, total);
        expect(whole.reduce((sum, part) => sum + part, 0)).toBe(
          Math.sign(total) * Math.round(Math.abs(total)) + 0,
        );
        whole.forEach((part, index) =>
          expect(Math.abs(part - (parts[index] ?? NaN))).toBeLessThan(1),
        );
      },
    ),
    { seed: 20261122, numRuns: 300 },
  );
});
