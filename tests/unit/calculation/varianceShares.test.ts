import { describe, expect, it } from 'vitest';
import { movedAssumption, movedPart } from '../../../shared/calculation/movedInput';
import { switchingValueOf } from '../../../shared/calculation/switchingValue';
import { readCase } from '../../../shared/calculation/scenarioCase';
import { createSession } from '../../../shared/calculation/session';
import { uncertainInputs } from '../../../shared/calculation/uncertainInputs';
import { figureTornado, varianceShares } from '../../../shared/calculation/varianceShares';
import { allSteps } from '../../../shared/lib/steps';
import { changesTo } from '../../fixtures/build/buildScenario';
import { newestGolden } from '../../fixtures/golden';
import { newestModel, shippedDataset } from '../../fixtures/shipped';

const model = newestModel();
const read = readCase(newestGolden('eerste_stap_vanaf_2027'), shippedDataset(), model);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const scenario = read.value;
const session = createSession([model]);
const prepared = session.prepare(scenario);
const uncertain = uncertainInputs(prepared);
if (uncertain === null) throw new Error('the newest model says what is uncertain');
const lastEffect = { name: 'effect', cell: 10, cells: [10] };

/** The effect of 2036 with other assumptions, by a run of its own. */
function effectWith(assumptions: Parameters<typeof changesTo>[0]): number {
  const changed = { ...scenario.assumptions, ...changesTo(assumptions) };
  const run = createSession([model]).run({ ...scenario, assumptions: changed });
  return run.values.get('effect')?.values[10] ?? NaN;
}

describe('the tornado of a scenario', () => {
  const { central, bars } = figureTornado(prepared, uncertain, lastEffect);

  it('has a bar for each input, the widest first, about the effect of the scenario', () => {
    expect(bars).toHaveLength(uncertain.inputs.length);
    expect(central).toBe(effectWith({}));
    const widths = bars.map(({ low, high }) => Math.abs(high - low));
    expect(widths).toEqual([...widths].sort((one, other) => other - one));
  });

  it('gives what a run with that value gives', () => {
    const input = uncertain.inputs.find(({ name }) => name === 'uniek_aandeel');
    const bar = bars.find(({ name }) => name === 'uniek_aandeel');
    const value = input?.items[0]?.quantile(0.9) ?? NaN;
    expect(bar?.high).toBe(effectWith({ uniek_aandeel: value }));
  });
});

describe('shares of the variance', () => {
  const { told, others, othersCount } = allSteps(
    varianceShares(prepared, uncertain, lastEffect, { seed: 1, count: 64 }),
  );

  it('are told of the ten that move most, factors among them, and of the others together', () => {
    expect(told).toHaveLength(10);
    expect(told.filter(({ kind }) => kind === 'factor').map(({ name }) => name)).toEqual([
      'uitvoering',
    ]);
    expect(othersCount).toBe(uncertain.inputs.length + 2 - 10);
    expect(others?.total.value).toBeLessThan(0.2);
    const totals = told.map(({ total }) => total.value);
    expect(totals).toEqual([...totals].sort((one, other) => other - one));
  });

  it('add up to about all of it', () => {
    const sum = told.reduce((all, { first }) => all + first.value, others?.first.value ?? NaN);
    expect(Math.abs(sum - 1)).toBeLessThan(0.25);
  });
});

describe('the switching value of an assumption', () => {
  it('is where a run with that value has no effect', () => {
    const moved = movedAssumption(prepared, 'blijft_weg');
    expect(moved).toMatchObject({ kind: 'value', low: 0, high: 1, now: 0.85 });
    const found = moved === null ? [] : switchingValueOf(prepared, moved, lastEffect).found;
    expect(found).toHaveLength(1);
    const forms = model.dimensions.find(({ id }) => id === 'zorgvorm')?.items ?? [];
    const everywhere = Object.fromEntries(forms.map(({ id }) => [id, found[0] ?? NaN]));
    expect(Math.abs(effectWith({ blijft_weg: everywhere }))).toBeLessThan(0.01);
  });

  it('is a factor where items have values of their own', () => {
    const moved = movedAssumption(prepared, 'uren_per_kind');
    expect(moved).toMatchObject({ kind: 'factor', low: 0, high: 2, now: 1 });
    const [factor = NaN] =
      moved === null ? [] : switchingValueOf(prepared, moved, lastEffect).found;
    const hours = model.assumptions.find(({ id }) => id === 'uren_per_kind')?.values ?? [];
    const longer = Object.fromEntries(hours.map(({ items, central }) => [items, central * factor]));
    expect(factor).toBeGreaterThan(1);
    expect(Math.abs(effectWith({ uren_per_kind: longer }))).toBeLessThan(0.01);
  });

  it('of a part is the share of its plan', () => {
    const moved = movedPart(prepared, 'uithuisplaatsing');
    expect(moved).toMatchObject({ kind: 'share', low: 0, high: 1 });
    if (moved === null) return;
    const { atLow, atHigh } = switchingValueOf(prepared, moved, lastEffect);
    expect(atHigh).toBe(effectWith({}));
    expect(atLow).toBeLessThan(atHigh);
    expect(movedPart(prepared, 'rechtmatigheid')).toBeNull();
  });

  it('is none of what does nothing here, and unknown of what is no assumption', () => {
    const moved = movedAssumption(prepared, 'uniek_aandeel');
    expect(moved === null ? null : switchingValueOf(prepared, moved, lastEffect).found).toEqual([]);
    expect(movedAssumption(prepared, 'effect')).toBeNull();
  });
});
