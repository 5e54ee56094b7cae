import { describe, expect, it } from 'vitest';
import { compileModel } from '../../shared/calculation/compileModel';
import { prepareRuns } from '../../shared/calculation/preparedRuns';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { readCase } from '../../shared/calculation/scenarioCase';
import { createMemory } from '../../shared/engine/memory';
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

  it('has the same figures by machine loops, which run from the second calculation on, to the last bit', () => {
    const { inputs, overrides } = prepareRuns(compiled, read.value);
    const others = new Map([...inputs].map(([id, cells]) => [id, cells.map((value) => value + 1)]));
    const memory = createMemory();
    const given = { overrides, reference: { values: run.reference } };
    const { values: before } = memory.calculate(compiled.program, { ...given, inputs: others });
    const { values } = memory.calculate(compiled.program, { ...given, inputs });
    const names = [...compiled.program.variables.keys()];
    const differing = names.filter((id) => {
      const cells = run.values.get(id)?.values;
      return values.get(id)?.values.some((value, cell) => !Object.is(value, cells?.[cell])) ?? true;
    });
    expect(differing).toEqual([]);
    // What the sample must hold to say anything.
    const again = names.filter((id) => values.get(id) !== before.get(id));
    expect(again.length).toBeGreaterThan(names.length / 2);
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
