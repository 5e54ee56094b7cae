import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRanges } from '../../shared/calculation/checkRanges';
import { checkScenario } from '../../shared/calculation/checkScenario';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { readCase } from '../../shared/calculation/scenarioCase';
import type { Model } from '../../shared/model/model';
import type { Changes, Scenario } from '../../shared/model/scenario';
import {
  everywhere,
  isLever,
  randomAssumptions,
  randomLevers,
  randomNumbers,
} from '../fixtures/randomScenario';
import { newestModel, shippedDataset, shippedModel } from '../fixtures/shipped';
import { createSession } from '../../shared/calculation/session';

const dataset = shippedDataset();

/** Milliseconds after which a busy machine is given up on. */
const patience = 240_000;
const settings = { seed: 20_261_121, numRuns: 500 };

function axesOf(model: Model) {
  return [
    [2018, 2030],
    [2019, 2022],
    [2026, 2036],
  ].map(([first, last]) => {
    const read = readCase({ first, last, levers: {}, assumptions: {} }, dataset, model);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return { scenario: read.value, session: createSession([model]) };
  });
}

type Axis = ReturnType<typeof axesOf>[number];

/**
 * Other data and assumptions within their ranges; at times hardly any staff to hire, at times waiting lists or a
 * guarantee that costs money.
 */
function draw(axes: readonly Axis[], seed: number): Axis & { readonly random: () => number } {
  const random = randomNumbers(seed);
  const axis = axes[Math.floor(random() * axes.length)];
  if (axis === undefined) throw new Error('no axis');
  const { session } = axis;
  const compiled = session.compile(axis.scenario);
  const assumptions = {
    ...randomAssumptions(compiled, axis.scenario, random),
    ...(random() < 0.4 ? everywhere(compiled, 'werving_max', () => random()) : {}),
    ...(random() < 0.4 ? everywhere(compiled, 'wachtlijst_basis', () => 20 * random()) : {}),
    ...(random() < 0.3 ? { solidariteit: everyYear(random()) } : {}),
    ...(random() < 0.5
      ? everywhere(compiled, 'garantie_aandeel', () => 0.85 + 0.15 * random())
      : {}),
  };
  return { session, scenario: { ...axis.scenario, assumptions }, random };
}

/** One value of a series, for every year that the model does not know. */
function everyYear(value: number): Changes[string] {
  return { '': { value, by: '', at: '', why: '' } };
}

/** Largest absolute value of a variable. */
function size(run: ScenarioRun, name: string): number {
  const values = run.values.get(name)?.values;
  if (values === undefined) throw new Error(`no variable ${name}`);
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

describe.each([shippedModel(), newestModel()])(
  'the laws of model $version, on any levers, assumptions and data within their ranges',
  (model) => {
    const axes = axesOf(model);

    it(
      '2 to 5 hold, and every cell has a value',
      () => {
        const seen = { waiting: 0, guarantee: 0, shared: 0, atOnce: 0, gradually: 0 };
        fc.assert(
          fc.property(fc.integer(), (seed) => {
            const { session, scenario: neutral, random } = draw(axes, seed);
            const levers = randomLevers(session, neutral, random);
            const scenario: Scenario = { ...neutral, levers };
            expect([
              ...checkScenario(model, scenario),
              ...checkRanges(session.run(scenario)),
            ]).toEqual([]);
            const run = session.run(scenario);
            expect([...run.errors.keys()]).toEqual([]);
            expect(run.laws.map(({ number }) => number)).toEqual([2, 3, 4, 5]);
            expect(run.laws.filter(({ holds }) => !holds)).toEqual([]);
            seen.waiting += Number(size(run, 'wachtend') > 0);
            seen.guarantee += Number(size(run, 'kosten_garantie') > 0);
            const shared = size(run, 'solidariteit');
            seen.shared += Number(shared > 0 && shared < 1);
            const moved = size(run, 'verplaatst') > 0;
            seen.atOnce += Number(moved && size(run, 'startwijze') === 1);
            seen.gradually += Number(moved && size(run, 'startwijze') === 0);
          }),
          settings,
        );
        // What the sample must hold to say anything.
        for (const [what, runs] of Object.entries(seen)) {
          expect(runs, what).toBeGreaterThan(25);
        }
      },
      patience,
    );

    it.each([
      ['with no lever changed', () => false],
      [
        'with start years changed and nothing to start',
        ({ control }: { control: string }) => control === 'year',
      ],
    ])(
      '1 holds: %s every effect is 0, to the last bit',
      (_, isChanged) => {
        const lever = isLever(model);
        fc.assert(
          fc.property(fc.integer(), (seed) => {
            const { session, scenario: neutral, random } = draw(axes, seed);
            const levers = randomLevers(
              session,
              neutral,
              random,
              (one) => isChanged(one) || !lever(one),
            );
            const run = session.run({ ...neutral, levers });
            const effects = ['effect', 'effect_gemeente', 'effect_cumulatief'];
            expect(effects.map((name) => size(run, name))).toEqual([0, 0, 0]);
          }),
          { ...settings, numRuns: 100 },
        );
      },
      patience,
    );
  },
);

describe('law 7 of model 2.0.0: scale', () => {
  // No levers but the shift, no fixed costs, no transport and no limit on recruiting.
  const model = newestModel();
  const forms = ['begeleiding_lvb', 'dagbesteding', 'jeo_netwerk', 'basis_ggz'];
  const fixed = { implementatiekosten: 0, werving_max: 1000, vervoerskosten: 0 };

  function effects(index: number): readonly number[] {
    const towns = dataset.dimensions.flatMap(({ items }) => items.map(({ id }) => id));
    const care = model.dimensions.find(({ id }) => id === 'zorgvorm')?.items ?? [];
    const all = (value: number, keys: readonly string[]): Readonly<Record<string, number>> =>
      Object.fromEntries(keys.map((key) => [key, value]));
    const read = readCase(
      {
        first: 2018,
        last: 2030,
        levers: {
          naar_voren: all(
            0.4,
            towns.flatMap((town) => forms.map((form) => `${town}|${form}`)),
          ),
        },
        assumptions: {
          implementatiekosten: fixed.implementatiekosten,
          werving_max: all(fixed.werving_max, towns),
          vervoerskosten: all(
            fixed.vervoerskosten,
            care.map(({ id }) => id),
          ),
          // Every form that has cost data.
          prijs_index_basis: all(
            index,
            care.map(({ id }) => id).filter((id) => id !== 'uithuisplaatsing'),
          ),
          // Placements have none: they follow early help and would stay as they are.
          effect_vroeghulp: 0,
        },
      },
      dataset,
      model,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const run = createSession([model]).run(read.value);
    return [...(run.values.get('effect')?.values ?? [])];
  }

  it('twice the price of every form with cost data is twice the effect', () => {
    const [once, twice] = [effects(1), effects(2)];
    expect(once.some((effect) => Math.abs(effect) > 10_000)).toBe(true);
    once.forEach((effect, year) => {
      expect(Math.abs((twice[year] ?? NaN) - 2 * effect)).toBeLessThan(0.005);
    });
  });
});
