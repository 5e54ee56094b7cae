import { describe, expect, it } from 'vitest';
import { createProgram, withFormula } from '../../../shared/engine/program';
import { traceErrors } from '../../../shared/engine/trace';
import type { CellOverrides } from '../../../shared/engine/calculation';
import { createSpace, timeDimension } from '../../../shared/value/space';
import { calculateOnce } from '../../fixtures/calculateOnce';

const space = createSpace(timeDimension('year', 2020, 2021), []);
const inputs = [
  { name: 'year', dimensions: ['year'], unit: 'jaar', values: [2020, 2021] },
  { name: 'cost', dimensions: ['year'], unit: 'EUR', values: [10, 20] },
  { name: 'children', dimensions: ['year'], unit: 'kind', values: [1, 4] },
];

const program = createProgram(
  space,
  inputs,
  [
    { name: 'per_child', dimensions: ['year'], unit: 'EUR/kind', formula: 'cost / children' },
    { name: 'wrong', dimensions: ['year'], unit: 'EUR', formula: 'cost + children' },
    { name: 'after', dimensions: ['year'], unit: 'EUR', formula: 'wrong * 2' },
    { name: 'free', dimensions: ['year'], formula: 'cost * children' },
  ],
  new Map(),
);

function run(of: typeof program, overrides: CellOverrides = new Map()) {
  const given = new Map(inputs.map(({ name, values }) => [name, Float64Array.from(values)]));
  const own = calculateOnce(of, given, overrides, null);
  const values = (name: string): readonly number[] => [...(own.values.get(name)?.values ?? [])];
  const errors = [...traceErrors(of, own, null)].flatMap(([name, cells]) =>
    [...cells].map(
      ([cell, { kind, origin }]) =>
        `${name} ${String(2020 + cell)}: ${kind} from ${origin.variable} ${origin.items}`,
    ),
  );
  return { values, errors };
}

describe('a formula whose units do not fit', () => {
  it('is known before anything is calculated, with both units', () => {
    expect(program.problems).toEqual([
      {
        code: 'unitsDiffer',
        where: 'wrong',
        values: { part: 'cost + children', one: 'EUR', other: 'kind' },
      },
    ]);
  });

  it('costs itself and what builds on it; all else is calculated', () => {
    const { values, errors } = run(program);
    expect(values('per_child')).toEqual([10, 5]);
    expect(values('free')).toEqual([10, 80]);
    expect(errors).toEqual([
      'wrong 2020: #UNIT! from wrong 2020',
      'wrong 2021: #UNIT! from wrong 2021',
      'after 2020: #UNIT! from wrong 2020',
      'after 2021: #UNIT! from wrong 2021',
    ]);
  });

  it('has a value where a person gave one', () => {
    const { values, errors } = run(program, new Map([['wrong', new Map([[1, 7]])]]));
    expect(values('after')).toEqual([NaN, 14]);
    expect(errors).toEqual([
      'wrong 2020: #UNIT! from wrong 2020',
      'after 2020: #UNIT! from wrong 2020',
    ]);
  });

  it('is calculated again once its formula is another one, and the others are not read again', () => {
    const mended = withFormula(program, 'wrong', 'cost + 2');
    expect(mended.problems).toEqual([]);
    expect(run(mended).values('after')).toEqual([24, 44]);
    expect(mended.variables.get('per_child')).toBe(program.variables.get('per_child'));
    expect(withFormula(mended, 'wrong', 'children * 2').problems).toEqual([
      { code: 'unitOfOutcome', where: 'wrong', values: { unit: 'kind', declared: 'EUR' } },
    ]);
  });

  it('is one that cannot be read as well where that is so: then it says that', () => {
    const broken = withFormula(program, 'wrong', 'cost + nothing');
    expect(broken.problems.map(({ code }) => code)).toEqual(['unknownName']);
    expect(run(broken).errors[0]).toBe('wrong 2020: #NAME? from wrong 2020');
  });
});

it('a formula is read again where a name that it uses is counted in something else', () => {
  const formulas = [{ name: 'sum', dimensions: ['year'], formula: 'cost + children' }];
  const inEuros = inputs.map((one) => (one.name === 'children' ? { ...one, unit: 'EUR' } : one));
  const functions = new Map();
  const before = createProgram(space, inEuros, formulas, functions);
  expect(before.problems).toEqual([]);
  expect(createProgram(space, inputs, formulas, functions, before).problems).toHaveLength(1);
});
