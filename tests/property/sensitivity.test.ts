import { there } from '../fixtures/changed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openScenario } from '../../shared/calculation/openScenario';
import { sensitivity } from '../../shared/calculation/sensitivity';
import { shownName } from '../../shared/calculation/shown';
import { sha256 } from '../fixtures/sha256';
import { earlierExample, shippedModel } from '../fixtures/shipped';
import { changesTo } from '../fixtures/build/buildScenario';

/*
 * Law: what the register says of a bound is what a person gets who types that bound. The register calculates only
 * what depends on the value; typing goes the ordinary way, through the changes of a scenario and a whole run.
 */

const model = shippedModel();
const opened = await openScenario(earlierExample('alle_knoppen'), [{ model, sha256: '' }], sha256);
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const { scenario, session } = opened.value;
const found = sensitivity(session.prepare(scenario));
const figure = shownName('range', there(model.evidenceRange).warning);

/** The bounds that model and dataset give to a value. */
function boundsOf(input: string, items: string): { readonly low: number; readonly high: number } {
  const { values = [] } = model.assumptions.find(({ id }) => id === input) ?? {};
  const rows = scenario.dataset.rows.filter(({ variable }) => variable === input);
  const facts = [...values, ...rows].find((one) => one.items === items);
  return { low: facts?.low ?? NaN, high: facts?.high ?? NaN };
}

function typed(input: string, items: string, value: number): number {
  const change = changesTo({ [input]: { [items]: value } })[input];
  const cells = { ...scenario.assumptions[input], ...change };
  const assumptions = { ...scenario.assumptions, [input]: cells };
  const { values } = session.run({ ...scenario, assumptions });
  return values.get(figure)?.values[0] ?? NaN;
}

describe('the outcome at a bound', () => {
  it('is that of the scenario with this bound typed in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...found.values), ({ input, items, low, high }) => {
        const bounds = boundsOf(input, items);
        expect(typed(input, items, bounds.low)).toBe(low);
        expect(typed(input, items, bounds.high)).toBe(high);
      }),
      { numRuns: 60 },
    );
  });

  it('is there for every value with a range, and moves the effect for most', () => {
    const ranged = model.assumptions.flatMap(({ values }) =>
      values.filter(({ low, high }) => low < high),
    );
    const given = scenario.dataset.rows.filter(({ low = 0, high = 0 }) => low < high);
    expect(found.values).toHaveLength(ranged.length + given.length);
    const moving = found.values.filter(({ low, high }) => low !== high);
    expect(moving.length).toBeGreaterThan(found.values.length / 2);
  });
});
