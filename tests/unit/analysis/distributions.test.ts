import { describe, expect, it } from 'vitest';
import { quantileOf, wholeQuantile, type Form } from '../../../shared/analysis/distributions';
import { normalChance, normalQuantile } from '../../../shared/analysis/normal';
import {
  incompleteBeta,
  inverseIncompleteBeta,
  logGamma,
} from '../../../shared/analysis/specialFunctions';

/* Expected values of functions: SciPy 1.17 (Cephes, Boost), which this program shares no code with. */

const close = (value: number, expected: number): void => {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(
    2e-13 * Math.max(1e-3, Math.abs(expected)),
  );
};

describe('functions of probability', () => {
  it.each([
    [0.3, 1.0957979948180756],
    [4.7, 2.736405146315567],
    [12.5, 18.73434751193645],
  ])('logarithm of gamma of %d', (x, expected) => close(logGamma(x), expected));

  it.each([
    [0.2, 1, 5, 0.67232],
    [0.5, 3, 3, 0.5],
    [0.1, 2.4, 3.6, 0.03568041032593954],
    [0.95, 4.2, 1.8, 0.9621476591500908],
    [0.999, 5, 1, 0.995009990004999],
  ])('chance of a beta below %d, with %d and %d', (x, a, b, expected) =>
    close(incompleteBeta(x, a, b), expected),
  );

  it.each([
    [0.1, 1, 5, 0.020851637639023212],
    [0.5, 3, 3, 0.5],
    [0.9, 2.4, 3.6, 0.6560570529705851],
    [0.001, 4.2, 1.8, 0.14244843126132145],
    [0.99, 5, 1, 0.9979919516614258],
    [1e-8, 3.5, 2.5, 0.002886999697672615],
  ])('and back, from chance %d, with %d and %d', (p, a, b, expected) =>
    close(inverseIncompleteBeta(p, a, b), expected),
  );

  it.each([
    [-8, 6.22096057427174e-16],
    [-3, 0.0013498980316300933],
    [-0.5, 0.3085375387259869],
    [0.3, 0.6179114221889526],
    [1.7, 0.955434537241457],
    [5.9, 0.9999999981824922],
  ])('chance of a normal below %d', (x, expected) => {
    expect(normalChance(x) / expected).toBeCloseTo(1, 12);
  });

  it.each([
    [1e-12, -7.034483825301131],
    [0.01, -2.3263478740408408],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.9999999, 5.199337582290661],
  ])('and back, from chance %d', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, 12);
  });
});

/** Mean of the middles of many classes of chance. */
function meanOf(form: Form, low: number, central: number, high: number): number {
  const quantile = quantileOf(form, { low, central, high });
  const classes = 4000;
  let sum = 0;
  for (let one = 0; one < classes; one++) sum += quantile((one + 0.5) / classes);
  return sum / classes;
}

describe('an input between its bounds', () => {
  it.each<[number, number, number]>([
    [0, 0.4, 1],
    [0.6, 0.85, 1],
    [22_000, 48_500, 95_000],
    [0, 0, 0.8],
    [0, 1, 1],
  ])('has by PERT the mean (a + 4m + b) / 6: %d, %d, %d', (low, central, high) => {
    const expected = (low + 4 * central + high) / 6;
    const found = meanOf('pert', low, central, high);
    expect(Math.abs(found - expected)).toBeLessThan(1e-4 * (high - low));
  });

  it('has by PERT the variance (mean - a) (b - mean) / 7', () => {
    const quantile = quantileOf('pert', { low: 0, central: 0.25, high: 1 });
    const values = Array.from({ length: 20_000 }, (_, one) => quantile((one + 0.5) / 20_000));
    const mean = 2 / 6;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(variance).toBeCloseTo((mean * (1 - mean)) / 7, 5);
  });

  it.each<[Form, number, number]>([
    // Triangle on 0..10 with top 4: the chance below 2 is 4 / 40, below 8.5 it is 1 - 2.25 / 60.
    ['triangular', 0.1, 2],
    ['triangular', 0.9625, 8.5],
    ['uniform', 0.3, 3],
  ])('%s: chance %d lies at %d', (form, chance, expected) => {
    expect(quantileOf(form, { low: 0, central: 4, high: 10 })(chance)).toBeCloseTo(expected, 12);
  });

  it('is always its one value where the bounds are one point', () => {
    expect(quantileOf('pert', { low: 3, central: 3, high: 3 })(0.9)).toBe(3);
  });

  it('in whole numbers cuts the chance into equal classes', () => {
    const quantile = wholeQuantile({ low: 1, central: 2, high: 3 });
    expect([0.01, 0.33, 0.34, 0.66, 0.67, 0.999].map(quantile)).toEqual([1, 1, 2, 2, 3, 3]);
  });
});
