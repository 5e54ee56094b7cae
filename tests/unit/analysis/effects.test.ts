import { describe, expect, it } from 'vitest';
import { orderStatistics } from '../../../shared/analysis/orderStatistics';
import { switchingValues } from '../../../shared/analysis/switchingValues';
import { tornado } from '../../../shared/analysis/tornado';

describe('order statistics', () => {
  it('lie between the draws around them', () => {
    const draws = Float64Array.from([30, -10, 20, 0, 10]);
    expect(orderStatistics(draws)).toEqual({
      mean: 10,
      sd: Math.sqrt(1000 / 4),
      p5: -8,
      p10: -6,
      p25: 0,
      p50: 10,
      p75: 20,
      p90: 26,
      p95: 28,
      positive: 0.6,
    });
    expect([...draws]).toEqual([30, -10, 20, 0, 10]);
  });

  it('of one draw are that draw', () => {
    expect(orderStatistics(Float64Array.of(7))).toMatchObject({ mean: 7, sd: 0, p5: 7, p95: 7 });
  });

  it('are none where a draw has no number', () => {
    const found = orderStatistics(Float64Array.of(1, NaN, 3));
    expect(Object.values(found).every(Number.isNaN)).toBe(true);
  });
});

describe('a tornado', () => {
  it('moves each alone to P10 and P90, and has the widest first', () => {
    // Central is 0.5; 10 + 2x - 8y.
    const at = (chance = NaN): number => (Number.isNaN(chance) ? 0.5 : chance);
    const found = tornado(['x', 'y', 'z'], ([x, y, z]) =>
      Float64Array.from(
        z ?? [],
        (_, point) => 10 + 2 * at(x?.[point]) - 8 * at(y?.[point]) + 0 * at(z?.[point]),
      ),
    );
    expect(found.central).toBe(7);
    expect(found.bars.map(({ name }) => name)).toEqual(['y', 'x', 'z']);
    expect(found.bars[0]?.low).toBeCloseTo(10.2, 12);
    expect(found.bars[0]?.high).toBeCloseTo(3.8, 12);
    expect(found.bars[1]?.low).toBeCloseTo(6.2, 12);
  });
});

describe('switching values', () => {
  it.each<[string, (x: number) => number, readonly number[]]>([
    ['of a line', (x) => 3 * x - 1, [1 / 3]],
    ['of a line that stays below', (x) => x - 2, []],
    ['of a wave', (x) => Math.sin(7 * x), [0, Math.PI / 7, (2 * Math.PI) / 7]],
    ['on one of the points', (x) => x - 0.5, [0.5]],
    ['of what is always 0', () => 0, []],
    ['of what is 0 up to a point', (x) => Math.max(0, x - 0.5), [0.5]],
    ['of what cannot be calculated beyond', (x) => (x > 0.6 ? NaN : x - 0.3), [0.3]],
  ])('%s', (_, line, expected) => {
    const found = switchingValues(0, 1, (values) => Float64Array.from(values, line));
    expect(found).toHaveLength(expected.length);
    found.forEach((value, index) => {
      expect(Math.abs(value - (expected[index] ?? NaN))).toBeLessThan(1e-10);
    });
  });
});
