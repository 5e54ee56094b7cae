import { describe, expect, it } from 'vitest';
import { orderStatistics } from '../../../shared/analysis/orderStatistics';
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

  it('with another seed differ by less than the standard error says', () => {
    const count = 1000;
    const of = (seed: number) => orderStatistics(inParts({ seed, count }, [count]).answer);
    const [one, other] = [of(1), of(2)];
    // Of a quantile p of a normal: sqrt(p (1 - p) / n) / density; four of them, for two samples.
    const error = (chance: number, density: number): number =>
      (4 * Math.sqrt(2) * one.sd * Math.sqrt((chance * (1 - chance)) / count)) / density;
    expect(Math.abs(one.p10 - other.p10)).toBeLessThan(error(0.1, 0.1755));
    expect(Math.abs(one.p50 - other.p50)).toBeLessThan(error(0.5, 0.3989));
    expect(Math.abs(one.p90 - other.p90)).toBeLessThan(error(0.9, 0.1755));
    expect(one.p50).not.toBe(other.p50);
  }, 60_000);
});
