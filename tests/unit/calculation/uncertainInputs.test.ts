import { describe, expect, it } from 'vitest';
import { uncertainInputs, type UncertainItem } from '../../../shared/calculation/uncertainInputs';
import { readCase } from '../../../shared/calculation/scenarioCase';
import { createSession } from '../../../shared/calculation/session';
import type { Change, Scenario } from '../../../shared/model/scenario';
import { changeTo } from '../../fixtures/build/buildScenario';
import { newestModel, shippedDataset, shippedModel } from '../../fixtures/shipped';

const model = newestModel();

function scenarioWith(assumptions: Scenario['assumptions'], of = model): Scenario {
  const read = readCase(
    { first: 2022, last: 2026, levers: {}, assumptions: {} },
    shippedDataset(),
    of,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { ...read.value, assumptions };
}

function uncertainOf(assumptions: Scenario['assumptions'] = {}) {
  const found = uncertainInputs(createSession([model]).prepare(scenarioWith(assumptions)));
  if (found === null) throw new Error('the newest model says what is uncertain');
  return found;
}

function itemsOf(
  name: string,
  changes: Readonly<Record<string, Change>> = {},
): readonly UncertainItem[] {
  const found = uncertainOf({ [name]: changes });
  return found.inputs.find((input) => input.name === name)?.items ?? [];
}

describe('what varies', () => {
  it('is every assumption and base value with a range, all its items together', () => {
    const names = uncertainOf().inputs.map(({ name }) => name);
    expect(names).toContain('uren_per_kind');
    expect(names).toContain('jeugdigen');
    expect(new Set(names).size).toBe(names.length);
    // Of the eight forms of care one has no range: its hours are 0.
    expect(itemsOf('uren_per_kind').map(({ items }) => items)).not.toContain('uithuisplaatsing');
    expect(itemsOf('uren_per_kind')).toHaveLength(7);
  });

  it.each(['garantie_tot', 'soj_aandeel', 'solidariteit'])('is not %s', (name) => {
    expect(itemsOf(name)).toEqual([]);
  });

  it('leaves out the years that are known, and those that a person filled in', () => {
    const years = (items: readonly UncertainItem[]): number => items[0]?.cells.length ?? 0;
    // The axis is 2022 to 2026; the model knows the indexation of 2022 to 2026 in part.
    const known = model.assumptions
      .find(({ id }) => id === 'loonprijsontwikkeling')
      ?.values.filter(({ items }) => Number(items) >= 2022 && Number(items) <= 2026).length;
    expect(years(itemsOf('loonprijsontwikkeling'))).toBe(5 - (known ?? NaN));
    expect(itemsOf('groei_jeugdigen')[0]?.cells).toHaveLength(5);
    const filled = itemsOf('groei_jeugdigen', { 2024: changeTo(0.01) });
    expect(filled).toHaveLength(1);
    expect(filled[0]?.cells).toEqual([0, 1, 3, 4]);
  });

  it('has a value that a person changed as the most likely one', () => {
    expect(itemsOf('uniek_aandeel', { '': changeTo(0.9) })[0]?.bounds).toEqual({
      low: 0.75,
      central: 0.9,
      high: 1,
    });
  });

  it('moves a bound to a value beyond it', () => {
    const [found] = itemsOf('uniek_aandeel', { '': changeTo(0.6) });
    expect(found?.bounds).toEqual({ low: 0.6, central: 0.6, high: 1 });
    expect(found?.quantile(0)).toBe(0.6);
  });

  it('has the range that a person gave, also where the model has none', () => {
    const own = { ...changeTo(0.7), low: 0.6, high: 0.8 };
    expect(itemsOf('soj_aandeel', { '': own })[0]?.bounds).toEqual({
      low: 0.6,
      central: 0.7,
      high: 0.8,
    });
    expect(itemsOf('soj_aandeel', { '': changeTo(0.7) })).toEqual([]);
  });

  it('stands in whole years where only these fit', () => {
    const [found] = itemsOf('vertraging_doorstroom');
    expect([0.1, 0.5, 0.9].map((chance) => found?.quantile(chance))).toEqual([1, 2, 3]);
  });

  it('follows the factors of the model', () => {
    const { problem } = uncertainOf();
    const of = (name: string) => problem.inputs.find((input) => input.name === name);
    expect(of('realisatie')).toMatchObject({ factor: 'uitvoering', loading: 0.6 });
    expect(of('blijft_weg')).toMatchObject({ factor: 'uitvoering', loading: 0.4 });
    expect(of('kosten_fte_hbo')).toMatchObject({ factor: 'tarieven', loading: 0.7 });
    expect(of('uren_per_kind')).toMatchObject({ factor: null });
    expect(problem.factors).toEqual(['uitvoering', 'tarieven']);
  });

  it('is nothing in a model that says nothing of it', () => {
    const earlier = shippedModel();
    const prepared = createSession([earlier]).prepare(scenarioWith({}, earlier));
    expect(uncertainInputs(prepared)).toBeNull();
  });
});
