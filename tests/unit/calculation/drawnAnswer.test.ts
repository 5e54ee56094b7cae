import { describe, expect, it } from 'vitest';
import { orderStatistics, quantileOfSorted } from '../../../shared/analysis/orderStatistics';
import {
  createDrawnAnswer,
  joinDrawn,
  type DrawnAnswer,
} from '../../../shared/calculation/drawnAnswer';
import { readCase } from '../../../shared/calculation/scenarioCase';
import { createSession } from '../../../shared/calculation/session';
import type { DrawSettings } from '../../../shared/model/scenario';
import { newestGolden } from '../../fixtures/golden';
import { newestModel, shippedDataset } from '../../fixtures/shipped';

const model = newestModel();
const read = readCase(newestGolden('eerste_stap_vanaf_2027'), shippedDataset(), model);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const scenario = read.value;

/** Draws in parts of these sizes, each drawn by an evaluator of its own, as workers would. */
function inParts(settings: DrawSettings, sizes: readonly number[]): DrawnAnswer {
  let from = 0;
  const parts = sizes.map((size) => {
    const draw = createDrawnAnswer(createSession([model]).prepare(scenario), null, settings);
    if (draw === null) throw new Error('the newest model says what is uncertain');
    from += size;
    return draw(from - size, size);
  });
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('no part');
  return others.reduce(joinDrawn, first);
}

const numbers = ({ answer, effect, costs, reference }: DrawnAnswer) => ({
  ...{ answer, effect, costs, reference },
});

describe('draws of the answer', () => {
  it('are the same to the last bit in one part and in four, of any size', () => {
    const settings = { seed: 1, count: 60 };
    const whole = numbers(inParts(settings, [60]));
    expect(numbers(inParts(settings, [15, 15, 15, 15]))).toEqual(whole);
    expect(numbers(inParts(settings, [1, 40, 17, 2]))).toEqual(whole);
  });

  it('have the effect as the difference of a pair', () => {
    const { effect, costs, reference } = inParts({ seed: 3, count: 20 }, [20]);
    effect.forEach((value, at) => {
      expect(value).toBeCloseTo((reference[at] ?? NaN) - (costs[at] ?? NaN), 4);
    });
  });

  /*
   * A sample quantile p of n independent draws has the standard error sqrt(p (1 - p) / n) / f, f being the density there
   * (order statistics); the difference of two samples that times the root of two. A Latin hypercube has less. Of three
   * seeds there are nine differences: each within 2.58 of its standard errors is what 99 of 100 independent ones are,
   * and more than half within one, as 68 of 100 are.
   */
  it('differ between seeds, at 10,000 draws, by less than the standard error of their quantiles says', () => {
    const count = 10_000;
    const samples = [1, 2, 3].map((seed) => inParts({ seed, count }, [count]).answer);
    const statistics = samples.map(orderStatistics);
    const sorted = Float64Array.from(samples.flatMap((sample) => [...sample])).sort();
    const errors = ([0.1, 0.5, 0.9] as const).flatMap((chance, index) => {
      const point = (['p10', 'p50', 'p90'] as const)[index] ?? 'p50';
      const beside = 0.02;
      const width =
        quantileOfSorted(sorted, chance + beside) - quantileOfSorted(sorted, chance - beside);
      const density = (2 * beside) / width;
      const error = Math.sqrt((2 * chance * (1 - chance)) / count) / density;
      return [
        [0, 1],
        [0, 2],
        [1, 2],
      ].map(([one = 0, other = 0]) => {
        const difference = (statistics[one]?.[point] ?? NaN) - (statistics[other]?.[point] ?? NaN);
        return Math.abs(difference) / error;
      });
    });
    expect(errors).toHaveLength(9);
    expect(Math.max(...errors)).toBeLessThan(2.58);
    expect(errors.filter((error) => error < 1).length).toBeGreaterThan(4);
    // Other seeds are other draws.
    expect(Math.min(...errors)).toBeGreaterThan(0);
  }, 120_000);
});
