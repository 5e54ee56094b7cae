import { describe, expect, it } from 'vitest';
import { poissonDraw, randomOf } from '../../../shared/analysis/random';

describe('a Poisson count', () => {
  it.each([0.3, 4, 19.5, 150])('has %d as its mean and as its variance', (mean) => {
    const random = randomOf(1, `poisson ${String(mean)}`);
    const count = 20_000;
    const draws = Array.from({ length: count }, () => poissonDraw(mean, random));
    const found = draws.reduce((sum, value) => sum + value, 0) / count;
    const variance = draws.reduce((sum, value) => sum + (value - found) ** 2, 0) / (count - 1);
    // Four standard errors: of the mean sqrt(m / n), of the variance sqrt((m + 2 m²) / n).
    expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(mean / count));
    expect(Math.abs(variance - mean)).toBeLessThan(4 * Math.sqrt((mean + 2 * mean ** 2) / count));
    const none = draws.filter((value) => value === 0).length / count;
    expect(Math.abs(none - Math.exp(-mean))).toBeLessThan(4 * Math.sqrt(0.25 / count));
    expect(draws.every(Number.isInteger)).toBe(true);
  });

  it('is 0 where nothing is expected', () => {
    const random = randomOf(1, 'none');
    expect([0, -1, NaN].map((mean) => poissonDraw(mean, random))).toEqual([0, 0, 0]);
  });
});
