import { describe, expect, it } from 'vitest';
import { readValue, type ScenarioRun } from '../../shared/calculation/runScenario';
import { readCase } from '../../shared/calculation/scenarioCase';
import { shownName } from '../../shared/calculation/shown';
import type { Model } from '../../shared/model/model';
import type { Override } from '../../shared/model/scenario';
import { newestModel, shippedDataset, shippedModel } from '../fixtures/shipped';
import { createSession } from '../../shared/calculation/session';

/*
 * The pay-back year of both models by hand, for what no golden case has: an effect that is never below 0, one that is
 * hardly there, one municipality, and amounts in the prices of the first year.
 */

type Run = (
  variable: 'effect' | 'effect_gemeente',
  effects: readonly number[],
  real?: number,
) => ScenarioRun;

/** Runs in which the effect of every year is given: of all together, or of Sliedrecht. */
function runsOf(model: Model): Run {
  const axis = { first: 2018, last: 2022, levers: {}, assumptions: {} };
  const read = readCase(axis, shippedDataset(), model);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const scenario = read.value;
  const session = createSession([model]);
  return (variable, effects, real = 0) => {
    const place = variable === 'effect' ? '' : 'sliedrecht|';
    const overrides = effects.map((value, index): Override => ({
      variable,
      items: `${place}${2018 + index}`,
      value,
      by: '',
      at: '',
      why: '',
    }));
    return session.run({ ...scenario, overrides }, { reele_euros: real });
  };
}

type Row = readonly [what: string, effects: readonly number[], year: number, headline: number];

// The headline says "no effect" (-2) where the variable says "not within the years" (-1).
const rows: readonly Row[] = [
  ['at once: never below 0', [0, 5, 5, 5, 5], 0, 0],
  ['at once, though for half a euro', [0, 0.5, 0, 0, 0], 0, 0],
  ['after two years below', [0, -10, 4, 8, 0], 2021, 2021],
  ['when exactly 0 is reached', [0, -10, 10, 0, 0], 2020, 2020],
  ['from the first year', [-10, 20, 0, 0, 0], 2019, 2019],
  ['not by half a euro', [0, -10, 9.5, 0, 1], 2022, 2022],
  ['the second time', [0, -10, 20, -15, 10], 2022, 2022],
  ['not within the years', [0, -10, 1, 1, 1], -1, -1],
  ['not, below again in the last year', [0, -10, 20, 0, -11], -1, -1],
  ['no effect', [0, 0, 0, 0, 0], -1, -2],
];

// What counts as nothing: rounding in 1.0.0, half a cent in 2.0.0.
const models: readonly { version: string; run: Run; own: readonly Row[] }[] = [
  {
    version: '1.0.0',
    run: runsOf(shippedModel()),
    own: [
      ['an effect that is only rounding', [0, 9e-10, 0, -9e-10, 0], -1, -2],
      ['the smallest effect', [0, 1e-9, 0, 0, 0], 0, 0],
    ],
  },
  {
    version: '2.0.0',
    run: runsOf(newestModel()),
    own: [
      ['no effect of half a cent', [0, 0.0049, 0, -0.0049, 0], -1, -2],
      ['the smallest effect', [0, 0.005, 0, 0, 0], 0, 0],
      ['at once, for a little over half a cent', [0, 0.0055, 0, 0, 0], 0, 0],
      ['at once, for a cent', [0, 0.01, 0, 0, 0], 0, 0],
      ['at once, for five cents', [0, 0.05, 0, 0, 0], 0, 0],
      ['at once: never half a cent below 0', [0, -0.0049, 10, 0, 0], 0, 0],
      ['after a year a little over half a cent below', [0, -0.0055, 10, 0, 0], 2020, 2020],
      ['after a year a cent below', [0, -0.01, 10, 0, 0], 2020, 2020],
      ['after a year five cents below', [0, -0.05, 10, 0, 0], 2020, 2020],
      ['after a year half a euro below', [0, -0.5, 10, 0, 0], 2020, 2020],
    ],
  },
];

describe.each(models)('model $version', ({ run, own }) => {
  describe.each([...rows, ...own])('earned back %s', (_, effects, year, headline) => {
    it('all municipalities together', () => {
      const found = run('effect', effects);
      expect(readValue(found, 'terugverdienjaar', {})).toBe(year);
      expect(readValue(found, shownName('headline', 'terugverdiend'), {})).toBe(headline);
    });

    it('one municipality', () => {
      const found = run('effect_gemeente', effects);
      const items = { gemeente: 'sliedrecht' };
      expect(readValue(found, 'terugverdienjaar_gemeente', items)).toBe(year);
      expect(readValue(found, shownName('headline', 'terugverdiend', 'gemeente'), items)).toBe(
        headline,
      );
    });
  });

  describe('effects added up', () => {
    const effects = [0, -10, 4, 8, 1];
    const years = ['2018', '2019', '2020', '2021', '2022'];

    function added(name: string, found: ScenarioRun): readonly number[] {
      return years.map((jaar) => readValue(found, name, { jaar, gemeente: 'sliedrecht' }));
    }

    it.each([
      ['effect', 'effect_cumulatief'],
      ['effect', 'effect_opgeteld_getoond'],
      ['effect_gemeente', 'effect_cumulatief_gemeente'],
      ['effect_gemeente', 'effect_opgeteld_getoond_gemeente'],
    ] as const)('%s as %s, in the euros of the year', (variable, name) => {
      expect(added(name, run(variable, effects))).toEqual([0, -10, -6, 2, 3]);
    });

    it.each([
      ['effect', 'effect_opgeteld_getoond'],
      ['effect_gemeente', 'effect_opgeteld_getoond_gemeente'],
    ] as const)('%s as %s, in the prices of the first year', (variable, name) => {
      // Prices rise by 3 % a year.
      const real = [0, -10 / 1.03, 4 / 1.03 ** 2, 8 / 1.03 ** 3, 1 / 1.03 ** 4];
      const found = added(name, run(variable, effects, 1));
      let sum = 0;
      real.forEach((effect, index) => {
        sum += effect;
        expect(found[index]).toBeCloseTo(sum, 9);
      });
    });
  });
});
