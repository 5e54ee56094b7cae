import { describe, expect, it } from 'vitest';
import { compileModel } from '../../shared/calculation/compileModel';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { readCase } from '../../shared/calculation/scenarioCase';
import { indexByKey } from '../../shared/value/namedArray';
import { golden, goldenCases, newestGolden, newestGoldenCases } from '../fixtures/golden';
import { newestModel, shippedDataset, shippedModel } from '../fixtures/shipped';
import { runOf } from '../fixtures/runOf';

const sumOfCells = 'som:';

/** Our figure for a key of golden.json: a cell, or under `som:` the sum over all cells. */
function figure(run: ScenarioRun, name: string, key: string): number {
  const variable = name.startsWith(sumOfCells) ? name.slice(sumOfCells.length) : name;
  const array = run.values.get(variable);
  if (array === undefined) throw new Error(`no variable ${variable}`);
  if (name !== variable) return array.values.reduce((total, value) => total + value, 0);
  const index = indexByKey(run.space, array.dimensions).get(key);
  if (index === undefined) throw new Error(`no cell ${key} of ${name}`);
  return array.values[index] ?? NaN;
}

function isClose(ours: number, expected: number): boolean {
  return Math.abs(ours - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

const models = [
  ...goldenCases.map((name) => ({ version: '1.0.0', name, of: golden, model: shippedModel() })),
  ...newestGoldenCases.map((name) => ({
    version: '2.0.0',
    name,
    of: newestGolden,
    model: newestModel(),
  })),
];

describe.each(models)('golden case $name of model $version', ({ name, of, model }) => {
  const { variables, ...given } = of(name);
  const read = readCase(given, shippedDataset(), model);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const compiled = compileModel(model, read.value);
  const run = runOf(model, read.value);

  it('has no problem and no error', () => {
    expect(compiled.problems).toEqual([]);
    expect([...run.errors.keys()]).toEqual([]);
  });

  it.each(Object.keys(variables))('%s', (variable) => {
    const expected = Object.entries(variables[variable] ?? {});
    expect(expected.length).toBeGreaterThan(0);
    const wrong = expected
      .map(([key, value]) => ({ key, value, ours: figure(run, variable, key) }))
      .filter(({ value, ours }) => !isClose(ours, value));
    expect(wrong).toEqual([]);
  });
});
