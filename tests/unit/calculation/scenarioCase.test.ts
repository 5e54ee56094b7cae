import { describe, expect, it } from 'vitest';
import { readCase } from '../../../shared/calculation/scenarioCase';
import { shopDataset, shopModel } from '../../fixtures/shops/shops';

const given = { first: 2020, last: 2022, levers: {}, assumptions: {} };

function read(value: unknown): unknown {
  const outcome = readCase(value, shopDataset, shopModel);
  if (!outcome.ok) return outcome.error.map(({ code, where }) => `${code} at ${where}`);
  const { timeAxis, levers, assumptions } = outcome.value;
  const values = (changes: typeof levers): object =>
    Object.fromEntries(
      Object.entries(changes).map(([name, cells]) => [
        name,
        Object.fromEntries(Object.entries(cells).map(([key, { value: one }]) => [key, one])),
      ]),
    );
  return { ...timeAxis, levers: values(levers), assumptions: values(assumptions) };
}

describe('a bare calculation', () => {
  it.each<[string, object, object]>([
    ['nothing changed', {}, {}],
    ['a number', { levers: { a: 2 } }, { levers: { a: { '': 2 } } }],
    ['a value per item', { levers: { a: { 'x|2020': 2 } } }, { levers: { a: { 'x|2020': 2 } } }],
    ['an assumption', { assumptions: { b: 1 } }, { assumptions: { b: { '': 1 } } }],
    ['expected figures, which are not read', { variables: { c: { '': 1 } } }, {}],
  ])('%s', (_, change, expected) => {
    expect(read({ ...given, ...change })).toEqual({ ...given, ...expected });
  });

  it('has the base data that it is given', () => {
    const outcome = readCase(given, shopDataset, shopModel);
    expect(outcome.ok && outcome.value.dataset).toBe(shopDataset);
  });
});

describe('what is refused, with its place', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['no object', 1, ['partsWanted at ']],
    ['a list', [], ['partsWanted at ']],
    ['no years', { levers: {}, assumptions: {} }, ['partMissing at first', 'partMissing at last']],
    ['half a year', { ...given, first: 2020.5 }, ['wholeNumberWanted at first']],
    ['a year as text', { ...given, last: '2022' }, ['numberWanted at last']],
    ['a year of long ago', { ...given, first: 18 }, ['numberTooLow at first']],
    ['no levers', { first: 2020, last: 2022, assumptions: {} }, ['partMissing at levers']],
    ['a value as text', { ...given, levers: { a: '1' } }, ['wrongShape at levers.a']],
    [
      'a value within a value',
      { ...given, levers: { a: { x: { y: 1 } } } },
      ['wrongShape at levers.a'],
    ],
    ['no value', { ...given, levers: { a: null } }, ['wrongShape at levers.a']],
    ['a name that is none', { ...given, levers: { 'A b': 1 } }, ['nameNotAllowed at levers.A b']],
    [
      'a name of JavaScript',
      { ...given, levers: { constructor: 1 } },
      ['nameNotAllowed at levers.constructor'],
    ],
    ['something unknown', { ...given, remark: '' }, ['unknownKey at ']],
  ])('%s', (_, value, expected) => {
    expect(read(value)).toEqual(expected);
  });
});
