import { expect, it } from 'vitest';
import { boundsIn } from '../../../shared/calculation/perturbedRuns';
import { readCase } from '../../../shared/calculation/scenarioCase';
import { sensitivity } from '../../../shared/calculation/sensitivity';
import { createSession } from '../../../shared/calculation/session';
import { withValues } from '../../../renderer/values/changes';
import { shippedDataset, shippedModel } from '../../fixtures/shipped';

const model = shippedModel();
const read = readCase(
  { first: 2026, last: 2028, levers: {}, assumptions: {} },
  shippedDataset(),
  model,
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const scenario = read.value;
const session = createSession([model]);
const compiled = session.compile(scenario);
const [assumption] = model.assumptions.filter(({ values }) =>
  values.some(({ low, high }) => low < high),
);
const { id = '', values = [] } = assumption ?? {};
const [ranged] = values.filter(({ low, high }) => low < high);
const { items = '', low = 0, central = 0, high = 0 } = ranged ?? {};
const stamp = { by: '', at: '', why: 'proef' };

it('a range of one’s own is kept with the value of the model, and counts in the place of the model’s', () => {
  const point = { ...stamp, low: central, high: central };
  const own = withValues(scenario, compiled, [{ input: id, items, value: central }], point);
  expect(own.assumptions[id]?.[items]).toMatchObject({
    value: central,
    low: central,
    high: central,
  });
  expect(boundsIn(own, id, items, { low, high })).toEqual({ low: central, high: central });
  const moved = (of: typeof scenario) => sensitivity(session.prepare(of)).values;
  const is = (one: { readonly input: string; readonly items: string }): boolean =>
    one.input === id && one.items === items;
  // What does not vary any more is not moved.
  expect(moved(scenario).some(is)).toBe(true);
  expect(moved(own).some(is)).toBe(false);
});

it('stays with another value that lies within it, and goes where that does not', () => {
  const range = { ...stamp, low, high };
  const own = withValues(scenario, compiled, [{ input: id, items, value: central }], range);
  const value = (low + high) / 2 === central ? high : (low + high) / 2;
  const within = withValues(own, compiled, [{ input: id, items, value }], stamp);
  expect(within.assumptions[id]?.[items]).toMatchObject({ value, low, high });
  const beyond = withValues(own, compiled, [{ input: id, items, value: high + 1 }], stamp);
  expect(beyond.assumptions[id]?.[items]).toEqual({ value: high + 1, low, ...stamp });
});
