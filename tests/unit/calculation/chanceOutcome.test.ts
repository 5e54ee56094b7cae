import { describe, expect, it } from 'vitest';
import { chanceOutcome } from '../../../shared/calculation/chanceOutcome';
import { readCase } from '../../../shared/calculation/scenarioCase';
import { createSession } from '../../../shared/calculation/session';
import { newestGolden } from '../../fixtures/golden';
import { newestModel, shippedDataset } from '../../fixtures/shipped';

const model = newestModel();
const read = readCase(newestGolden('eerste_stap_vanaf_2027'), shippedDataset(), model);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const scenario = read.value;
const session = createSession([model]);
const prepared = session.prepare(scenario);
const draws = { seed: 2, count: 1000 };

/** A variable of Alblasserdam, which stands first, in the last year: all its cells. */
function ofLastYear(name: string): Float64Array {
  const found = session.run(scenario).values.get(name)?.values ?? new Float64Array();
  const perYear = found.length / 11;
  const perTown = perYear / shippedDataset().rows.filter(isTown).length;
  return found.slice(10 * perYear, 10 * perYear + perTown);
}

const isTown = ({ variable }: { readonly variable: string }): boolean => variable === 'jeugdigen';

describe('what can happen to one municipality', () => {
  const [town = ''] = shippedDataset()
    .rows.filter(isTown)
    .map(({ items }) => items);
  const found = chanceOutcome(prepared, town, draws);
  if (found === null) throw new Error('the newest model says what is chance');

  it('is chance on top of what is not known', () => {
    expect(found).toMatchObject({ item: town, year: 2036, draws: 1000 });
    const width = ({ p10, p90 }: typeof found.knowledge): number => p90 - p10;
    expect(width(found.together)).toBeGreaterThan(width(found.knowledge));
    expect(found.events.p10).toBe(0);
    expect(found.events.p95).toBeGreaterThan(found.events.mean);
  });

  it('has the spread of Poisson counts at their prices, and of events', () => {
    const counts = ofLastYear('kinderen_markt');
    const prices = ofLastYear('prijs_markt');
    const noise = counts.reduce((sum, n, cell) => sum + n * (prices[cell] ?? NaN) ** 2, 0);
    const [expected = NaN] = ofLastYear('incident_verwacht');
    const [children = NaN] = ofLastYear('jeugdigen_jaar');
    const variance = noise + expected ** 2 / ((children / 1000) * 0.1);
    // By the central assumptions; what differs from draw to draw makes it wider, by no more than half.
    expect(found.chance.sd / Math.sqrt(variance)).toBeGreaterThan(0.9);
    expect(found.chance.sd / Math.sqrt(variance)).toBeLessThan(1.5);
    // Counts above and below are as likely: what is left is what events cost.
    const error = (4 * found.chance.sd) / Math.sqrt(1000);
    expect(Math.abs(found.chance.mean - found.events.mean)).toBeLessThan(error);
  });

  it('is the same for the same seed, and another for another', () => {
    const few = (seed: number) => chanceOutcome(prepared, town, { seed, count: 20 });
    expect(few(0)).toEqual(few(0));
    expect(few(1)).not.toEqual(few(0));
  });

  it('is not told of all together', () => {
    expect(chanceOutcome(prepared, null, draws)).toBeNull();
  });
});
