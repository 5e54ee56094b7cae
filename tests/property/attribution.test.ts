import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownEffects, type Attribution } from '../../shared/analysis/attribution';
import { wholeParts } from '../../shared/analysis/wholeParts';
import { createAttributor } from '../../shared/calculation/attributeScenario';
import { readCase } from '../../shared/calculation/scenarioCase';
import { createSession } from '../../shared/calculation/session';
import { randomAssumptions, randomLevers, randomNumbers } from '../fixtures/randomScenario';
import { newestModel, shippedDataset, shippedModel } from '../fixtures/shipped';

describe.each([shippedModel(), newestModel()])('model $version', (model) => {
  const read = readCase(
    { first: 2026, last: 2036, levers: {}, assumptions: {} },
    shippedDataset(),
    model,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const neutral = read.value;
  const session = createSession([model]);
  const compiled = session.compile(neutral);
  const declared = model.attribution;
  if (declared === undefined) throw new Error('the model says nothing of attribution');
  const { variable, per = {} } = declared;
  const [[area, perItem] = ['', '']] = Object.entries(per);

  const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);

  /** Every way in which the parts of an attribution are added up, year by year. */
  function expectToAddUp(found: Attribution, total: ArrayLike<number>): void {
    for (let year = 0; year < total.length; year++) {
      const effect = total[year] ?? NaN;
      const parts = found.shapley.map((one) => one[year] ?? NaN);
      const alone = [...found.alone, found.together].map((one) => one[year] ?? NaN);
      const pairs = found.interactions.flatMap((row, group) => row.slice(group + 1));
      const matrix = [...ownEffects(found), ...pairs].map((one) => one[year] ?? NaN);
      for (const all of [parts, alone, matrix]) {
        expect(Math.abs(sum(all) - effect)).toBeLessThan(1e-6);
        // And as it is shown.
        expect(sum(wholeParts(all, effect))).toBe(
          Math.sign(effect) * Math.round(Math.abs(effect)) + 0,
        );
      }
    }
  }

  it('law 6: the parts add up to the effect, for the whole area and for each item of it, in every year', () => {
    let shared = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomNumbers(seed);
        const given = { ...neutral, assumptions: randomAssumptions(compiled, neutral, random) };
        const scenario = { ...given, levers: randomLevers(session, given, random) };
        const prepared = session.prepare(scenario);
        const found = createAttributor(compiled).attribute(prepared, { within: null, variable });
        if (found === null) throw new Error('too many parts');
        // The effect as a run of its own has it.
        const run = session.run(scenario);
        expectToAddUp(found.whole, run.values.get(variable)?.values ?? []);
        const items = compiled.space.dimensions.find(({ id }) => id === area)?.items ?? [];
        const byItem = run.values.get(perItem)?.values ?? new Float64Array();
        items.forEach((item, index) => {
          const effect = byItem.filter((_, cell) => cell % items.length === index);
          const one = found.items[item];
          if (one === undefined) throw new Error(`no attribution for ${item}`);
          expectToAddUp(one, effect);
        });
        shared += Number(found.whole.together.some((value) => Math.abs(value) > 1000));
      }),
      { seed: 20_261_122, numRuns: 12 },
    );
    // Parts that do not touch each other would say nothing.
    expect(shared).toBeGreaterThan(8);
  });

  it('within a part: its levers add up to what the part does alone', () => {
    const random = randomNumbers(7);
    const levers = randomLevers(session, neutral, random);
    const prepared = session.prepare({ ...neutral, levers });
    const attributor = createAttributor(compiled);
    const whole = attributor.attribute(prepared, { within: null, variable });
    let seen = 0;
    whole?.groups.forEach(({ part }, index) => {
      const found = attributor.attribute(prepared, { within: part, variable });
      // More levers turned than can be told apart.
      if (found === null || found.groups.length > 8) return;
      seen++;
      expectToAddUp(found.whole, whole.whole.alone[index] ?? []);
    });
    expect(seen).toBeGreaterThan(3);
  });
});
