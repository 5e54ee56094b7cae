import { describe, expect, it } from 'vitest';
import { readCase } from '../../../shared/calculation/scenarioCase';
import { indexByKey } from '../../../shared/value/namedArray';
import { handWritten, handWrittenVersion } from '../../bench/engine/handWritten';
import { bareProgram } from '../../bench/engine/world';
import { newestGolden, newestGoldenCases } from '../../fixtures/golden';
import { newestModel, shippedDataset } from '../../fixtures/shipped';

/*
 * The loops by hand know nothing of the model file but the names and values of its inputs. What they find is what
 * others found, so they are a second opinion on the file, and what they are measured for they really do.
 */

const model = newestModel();

it('is written for the newest model', () => {
  expect(model.version).toBe(handWrittenVersion);
});

describe.each(newestGoldenCases)('golden case %s', (name) => {
  const { variables, ...given } = newestGolden(name);
  const read = readCase(given, shippedDataset(), model);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const scenario = read.value;
  const program = bareProgram({ model, scenario });
  const dimensions = new Map(program.steps.flat().map((one) => [one.name, one.dimensions]));

  it.each(['plain', 'fused'] as const)('%s loops by hand', (loops) => {
    const { run, values } = handWritten(program, scenario, loops);
    run();
    const wrong = Object.entries(variables).flatMap(([golden, cells]) => {
      const variable = golden.replace(/^som:/, '');
      const ours = Array.from(values.get(variable) ?? []);
      const sum = ours.reduce((total, one) => total + one, 0);
      const indices = indexByKey(program.space, dimensions.get(variable) ?? []);
      return Object.entries(cells).flatMap(([key, expected]) => {
        const found = golden === variable ? ours[indices.get(key) ?? -1] : sum;
        const isClose =
          Math.abs((found ?? NaN) - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
        return isClose ? [] : [{ variable: golden, key, found, expected }];
      });
    });
    expect(wrong).toEqual([]);
  });
});
