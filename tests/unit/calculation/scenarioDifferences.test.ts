import { expect, it } from 'vitest';
import { scenarioDifferences } from '../../../shared/calculation/scenarioDifferences';
import type { Change, Scenario } from '../../../shared/model/scenario';
import { townScenario } from '../../fixtures/town/town';

function change(value: number, why = ''): Change {
  return { value, by: 'Jan', at: '2026-01-01T00:00:00.000Z', why };
}

const base: Scenario = {
  ...townScenario(),
  levers: { online: { '': change(0.25) } },
  assumptions: {},
};

it('two alike have none, whoever changed a value and why', () => {
  const other = { ...base, levers: { online: { '': change(0.25, 'another reason') } } };
  expect(scenarioDifferences(base, base)).toEqual([]);
  expect(scenarioDifferences(base, other)).toEqual([]);
});

it('a value that was changed, added or taken away says what it was and is', () => {
  const after: Scenario = {
    ...base,
    levers: { online: { '': change(0.5), noord: change(1) } },
    overrides: [{ variable: 'totaal', items: '2027', ...change(3) }],
  };
  const value = { kind: 'value', part: 'levers' };
  expect(scenarioDifferences(base, after)).toEqual([
    { ...value, name: 'online', items: '', before: 0.25, after: 0.5 },
    { ...value, name: 'online', items: 'noord', before: null, after: 1 },
    {
      ...value,
      ...{ part: 'overrides', name: 'totaal', items: '2027', before: null, after: 3 },
    },
  ]);
  expect(scenarioDifferences(after, base)).toContainEqual({
    ...value,
    ...{ part: 'overrides', name: 'totaal', items: '2027', before: 3, after: null },
  });
});

it('other parts are named', () => {
  const after = { ...base, name: 'Anders', timeAxis: { first: 2020, last: 2021 } };
  expect(scenarioDifferences(base, after)).toEqual([{ kind: 'name' }, { kind: 'timeAxis' }]);
});

it('without a scenario before, everything that was changed in this one', () => {
  expect(scenarioDifferences(null, base)).toEqual([
    { kind: 'value', part: 'levers', name: 'online', items: '', before: null, after: 0.25 },
  ]);
});
