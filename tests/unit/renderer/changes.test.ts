import { describe, expect, it } from 'vitest';
import {
  changeCount,
  changeOf,
  type NewValue,
  originalValue,
  withOriginal,
  withOverride,
  withValues,
} from '../../../renderer/values/changes';
import {
  levelValues,
  masterCells,
  masterPosition,
  scaledValues,
  shareOfPlan,
} from '../../../renderer/values/masterSlider';
import { compileModel } from '../../../shared/calculation/compileModel';
import { readValue } from '../../../shared/calculation/runScenario';
import { readCase } from '../../../shared/calculation/scenarioCase';
import type { Scenario } from '../../../shared/model/scenario';
import { golden } from '../../fixtures/golden';
import { shippedDataset, shippedModel } from '../../fixtures/shipped';
import { runOf } from '../../fixtures/runOf';

const stamp = { by: 'analist', at: '2026-11-21T12:00:00.000Z', why: 'proef' };

function open(name: string): Scenario {
  const { first, last, levers, assumptions } = golden(name);
  const read = readCase({ first, last, levers, assumptions }, shippedDataset(), shippedModel());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const neutral = open('nulscenario');
const compiled = compileModel(shippedModel(), neutral);

function change(scenario: Scenario, ...values: NewValue[]): Scenario {
  return withValues(scenario, compiled, values, stamp);
}

describe('withValues', () => {
  it('keeps a lever, an assumption and a base value with who, when and why', () => {
    const changed = change(
      neutral,
      { input: 'inzet_vrijval', items: '', value: 0.5 },
      { input: 'volumegroei', items: 'basis_ggz', value: 0.02 },
      { input: 'jeugdigen', items: 'papendrecht', value: 6200 },
    );
    expect(changed.levers).toEqual({ inzet_vrijval: { '': { value: 0.5, ...stamp } } });
    expect(changed.assumptions).toEqual({
      volumegroei: { basis_ggz: { value: 0.02, ...stamp } },
      jeugdigen: { papendrecht: { value: 6200, ...stamp } },
    });
    expect(changeCount(changed)).toBe(3);
    expect(changed.dataset).toBe(neutral.dataset);
  });

  it('holds nothing that is the value of the model', () => {
    const changed = change(neutral, { input: 'inzet_vrijval', items: '', value: 0.5 });
    const back = change(changed, { input: 'inzet_vrijval', items: '', value: 0 });
    expect(back.levers).toEqual({});
    expect(back).toEqual(neutral);
  });

  it('lets one year of a series fall back on the value for every year', () => {
    const every = change(neutral, { input: 'solidariteit', items: '', value: 1 });
    const one = change(every, { input: 'solidariteit', items: '2022', value: 0.2 });
    expect(one.assumptions['solidariteit']).toEqual({
      '': { value: 1, ...stamp },
      '2022': { value: 0.2, ...stamp },
    });
    const again = change(one, { input: 'solidariteit', items: '2022', value: 1 });
    expect(Object.keys(again.assumptions['solidariteit'] ?? {})).toEqual(['']);
  });

  it('says what the original was, and puts it back', () => {
    expect(originalValue(compiled, 'loonprijsontwikkeling', '')).toBe(0.03);
    expect(originalValue(compiled, 'kinderen_basis', 'sliedrecht|jeo_netwerk')).toBe(61);
    const changed = change(neutral, { input: 'prijspeil', items: '', value: 1.3 });
    expect(changeOf(changed, 'prijspeil', '')?.value).toBe(1.3);
    const back = withOriginal(changed, compiled, [{ input: 'prijspeil', items: '' }]);
    expect(back.assumptions).toEqual({});
  });
});

describe('withOverride', () => {
  it('overrides a cell once and gives it back', () => {
    const first = withOverride(neutral, 'totaal', '2020', { value: 1, ...stamp });
    const second = withOverride(first, 'totaal', '2020', { value: 2, ...stamp });
    expect(second.overrides).toEqual([{ variable: 'totaal', items: '2020', value: 2, ...stamp }]);
    expect(withOverride(second, 'totaal', '2020', null).overrides).toEqual([]);
  });
});

describe('master slider', () => {
  const cellsOf = (scenario: Scenario, part: string) =>
    masterCells(runOf(shippedModel(), scenario), scenario, part);
  const valueOf = (scenario: Scenario, input: string, items: string): number | undefined =>
    scenario.levers[input]?.[items]?.value;

  it('stands at 0 when every lever is neutral and at p after moving to p', () => {
    for (const { id } of compiled.model.parts) {
      const cells = cellsOf(neutral, id);
      expect(masterPosition(cells)).toBe(0);
      const moved = change(neutral, ...levelValues(cells, 0.4));
      expect(masterPosition(cellsOf(moved, id))).toBeCloseTo(0.4, 9);
    }
  });

  it('moves a lever to p of its own limit and leaves choices and start years alone', () => {
    const moved = runOf(
      shippedModel(),
      change(neutral, ...levelValues(cellsOf(neutral, 'voorkant'), 0.5)),
    );
    const cell = { gemeente: 'sliedrecht', zorgvorm: 'jeo_netwerk' };
    expect(readValue(moved, 'naar_voren', cell)).toBe(0.365);
    expect(readValue(moved, 'startwijze', {})).toBe(0);
    expect(readValue(moved, 'start_naar_voren', cell)).toBe(2020);
  });

  it('is mixed where no single position fits', () => {
    expect(masterPosition(cellsOf(open('eerste_stap'), 'voorkant'))).toBeNull();
    expect(masterPosition(cellsOf(open('eerste_stap'), 'uithuisplaatsing'))).toBeCloseTo(0.25, 12);
  });

  it('takes a share of a mixed plan: 70 % becomes 35 %, and what was neutral stays so', () => {
    const plan = open('eerste_stap');
    const cells = cellsOf(plan, 'voorkant');
    const half = change(plan, ...scaledValues(cells, 0.5));
    expect(valueOf(half, 'naar_voren', 'sliedrecht|begeleiding_lvb')).toBe(0.35);
    expect(valueOf(half, 'naar_voren', 'sliedrecht|jeo_netwerk')).toBe(0.365);
    expect(valueOf(half, 'naar_voren', 'sliedrecht|specialistische_ggz')).toBeUndefined();
    expect(valueOf(half, 'inzet_vrijval', '')).toBe(0.25);
    expect(shareOfPlan(cellsOf(half, 'voorkant'), cells)).toBeCloseTo(0.5, 12);
    // Back again, to the last digit.
    const back = change(half, ...scaledValues(cells, 1));
    expect(valueOf(back, 'naar_voren', 'sliedrecht|jeo_netwerk')).toBe(0.73);
    // Another lever, and it is no share of that plan any more.
    const other = change(half, { input: 'inzet_vrijval', items: '', value: 0.9 });
    expect(shareOfPlan(cellsOf(other, 'voorkant'), cells)).toBeNull();
  });

  it('moves the levers of one municipality when asked, and no lever that has none', () => {
    const run = runOf(shippedModel(), neutral);
    const cells = masterCells(run, neutral, 'voorkant', { gemeente: 'sliedrecht' });
    const moved = change(neutral, ...levelValues(cells, 1));
    expect(Object.keys(moved.levers)).toEqual(['naar_voren']);
    expect(valueOf(moved, 'naar_voren', 'sliedrecht|begeleiding_lvb')).toBe(0.7);
    expect(valueOf(moved, 'naar_voren', 'papendrecht|begeleiding_lvb')).toBeUndefined();
    expect(masterCells(run, neutral, 'vraag', { gemeente: 'sliedrecht' })).toEqual([]);
  });
});

describe('an edit that changes nothing', () => {
  it.each([
    ['the value it has', change(neutral, { input: 'inzet_vrijval', items: '', value: 0 })],
    [
      'putting back what was not changed',
      withOriginal(neutral, compiled, [{ input: 'prijspeil', items: '' }]),
    ],
  ])('gives the same scenario: %s', (_, scenario) => {
    expect(scenario).toBe(neutral);
  });
});
