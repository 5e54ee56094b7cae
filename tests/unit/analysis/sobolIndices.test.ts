import { describe, expect, it } from 'vitest';
import type { Columns } from '../../../shared/analysis/problem';
import { allSteps } from '../../../shared/lib/steps';
import { sobolIndices, type SobolIndex } from '../../../shared/analysis/sobolIndices';

/** One outcome for each draw, of a function of one value per source. */
function of(
  sources: number,
  draws: number,
  evaluate: (chances: readonly number[]) => number,
  seed = 1,
): readonly SobolIndex[] {
  const outcome = (columns: Columns): Float64Array =>
    Float64Array.from({ length: draws }, (_, draw) =>
      evaluate(columns.map((column) => column[draw] ?? NaN)),
    );
  const groups = Array.from({ length: sources }, (_, index) => ({
    name: String(index),
    sources: [index],
  }));
  return allSteps(sobolIndices({ sources, groups, draws, seed, evaluate: outcome }));
}

function ishigami(chances: readonly number[]): number {
  const [x = 0, y = 0, z = 0] = chances.map((chance) => -Math.PI + 2 * Math.PI * chance);
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

describe('indices of variance', () => {
  it('of the function of Ishigami, at 8,192', () => {
    const found = of(3, 8192, ishigami);
    const first = [0.3139, 0.4424, 0];
    const total = [0.5576, 0.4424, 0.2437];
    found.forEach((index, place) => {
      expect(Math.abs(index.first.value - (first[place] ?? NaN))).toBeLessThan(0.02);
      expect(Math.abs(index.total.value - (total[place] ?? NaN))).toBeLessThan(0.02);
      expect(index.total.low).toBeLessThan(index.total.value);
      expect(index.total.high).toBeGreaterThan(index.total.value);
    });
  });

  it('of a sum of uniforms are their variances, with nothing together', () => {
    // 1, 2 and 3 times a uniform: 1/14, 4/14 and 9/14.
    const found = of(3, 4096, ([x = 0, y = 0, z = 0]) => x + 2 * y + 3 * z);
    found.forEach(({ first, total }, place) => {
      const expected = (place + 1) ** 2 / 14;
      expect(Math.abs(first.value - expected)).toBeLessThan(0.03);
      expect(Math.abs(total.value - expected)).toBeLessThan(0.03);
    });
  });

  it('of the g-function of Sobol', () => {
    const a = [0, 1, 4.5, 9];
    const found = of(4, 16_384, (chances) =>
      chances.reduce(
        (product, chance, place) =>
          (product * (Math.abs(4 * chance - 2) + (a[place] ?? 0))) / (1 + (a[place] ?? 0)),
        1,
      ),
    );
    const parts = a.map((one) => 1 / 3 / (1 + one) ** 2);
    const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    found.forEach(({ first, total }, place) => {
      const part = parts[place] ?? NaN;
      expect(Math.abs(first.value - part / variance)).toBeLessThan(0.03);
      const together = (part * ((1 + variance) / (1 + part))) / variance;
      expect(Math.abs(total.value - together)).toBeLessThan(0.03);
    });
  });

  it('are 0 where nothing varies', () => {
    const found = of(2, 64, () => 5);
    expect(found.map(({ first, total }) => [first.value, total.value])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('are those of the seed, and 0 is one', () => {
    const [zero] = of(3, 64, ishigami, 0);
    expect(of(3, 64, ishigami, 0)[0]).toEqual(zero);
    expect(of(3, 64, ishigami, 1)[0]).not.toEqual(zero);
  });
});
