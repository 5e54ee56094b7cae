import { describe, expect, it } from 'vitest';
import { dependentsOf } from '../../../shared/engine/dependents';
import { explain, type Calculated, type CellName } from '../../../shared/engine/explain';
import { piecesOf } from '../../../shared/expression/pieces';
import {
  calculated,
  own,
  inReference,
  written,
  filled,
  listed,
  precedents,
} from '../../fixtures/explained';

describe('the values filled in', () => {
  it.each([
    [
      'the first year: the branch that is taken',
      own('volume', 'north|desk|2020'),
      'if 2020 == 2020: yes, 10',
    ],
    [
      'a later year, with the year before it',
      own('volume', 'north|desk|2022'),
      'if 2022 == 2020: no, 15 * (1 + 0.5)',
    ],
    [
      'a function of the model file stays a call, with its outcome',
      own('cost', 'south|van|2021'),
      '60 * (1 - 0.25 * active(2021)=1)',
    ],
    [
      'the same in the reference',
      inReference('cost', 'south|van|2021'),
      '60 * (1 - 0 * active(2021)=1)',
    ],
    ['a sum', own('total', '2020'), 'sum[4]=100'],
    // 150 in the reference; a quarter less in the scenario.
    ['the reference beside the scenario', own('saved', '2021'), '150 - 112.5'],
    ['one year of several', own('last'), '56.25'],
    ['one item of a sum', own('south', '2020'), 'sum[2]=70'],
    ['years back', own('before', '2022'), '100'],
    ['years back before the first', own('before', '2021'), '-1'],
    [
      'a function of the language and one over a dimension',
      own('most'),
      'max(0; maxOver[6]=168.75)',
    ],
    ['an error', own('broken', 'north'), 'sum[2]=30 / 0'],
  ])('%s', (_, cell, expected) => {
    expect(filled(cell)).toBe(expected);
  });

  it.each([
    ['an input', own('growth')],
    ['a circular reference', own('cycle')],
    ['a formula that cannot be read', own('unread')],
  ])('not for %s', (_, cell) => {
    expect(explain(calculated(), cell)).toMatchObject({ filled: null });
  });

  it.each([
    ['a name that is not there', own('nothing')],
    ['an item that is not there', own('total', '2019')],
    ['a comparison in the reference', inReference('saved', '2021')],
    ['too many items', own('total', '*|2020')],
  ])('no explanation of %s', (_, cell) => {
    expect(explain(calculated(), cell)).toBeNull();
  });

  it('in the terms of a sum, on request', () => {
    const sum = explain(calculated(), own('total', '2021'))?.filled;
    if (sum?.kind !== 'aggregate') throw new Error('a sum was expected');
    expect(
      sum.terms().map(({ items, filled: { value } }) => `${items.join(' ')} ${String(value)}`),
    ).toEqual(['north desk 11.25', 'north van 22.5', 'south desk 33.75', 'south van 45']);
  });

  it('in what a function of the model file stands for', () => {
    const call = explain(calculated(), own('cost', 'north|desk|2021'))?.filled;
    if (call?.kind !== 'binary' || call.right.kind !== 'binary') throw new Error('a product');
    const { right } = call.right;
    if (right.kind !== 'binary' || right.right.kind !== 'defined') throw new Error('a call');
    expect(written(piecesOf(right.right.body))).toBe('2021 >= max(2021; 0 * sum[2]=30)');
    expect(right.right.arguments).toEqual([{ kind: 'number', value: 2021 }]);
  });
});

describe('what a cell was made from', () => {
  it.each([
    [
      'only what was read, in the order of the formula',
      own('volume', 'north|desk|2020'),
      ['year [2020] 2020', 'base [north|desk] 10'],
    ],
    [
      'an earlier year of itself',
      own('volume', 'south|desk|2021'),
      ['year [2021] 2021', 'volume [south|desk|2020] 30', 'growth [] 0.5'],
    ],
    [
      'what is inside a function of the model file',
      own('cost', 'north|van|2020'),
      [
        'volume [north|van|2020] 20',
        'lever [] 0.25',
        'year [2020] 2020',
        'base [north|desk] 10 [north|van] 20',
      ],
    ],
    ['both runs', own('saved', '2021'), ['reference total [2021] 150', 'total [2021] 112.5']],
    [
      'of several cells these cells',
      own('volume', 'north|*|2021'),
      ['volume [north|desk|2021] 15 [north|van|2021] 30'],
    ],
    ['nothing below an input', own('growth'), []],
  ])('%s', (_, cell, expected) => {
    expect(precedents(cell)).toEqual(expected);
  });

  it('adds several cells up', () => {
    expect(explain(calculated(), own('volume', 'north|*|*'))?.value).toBe(30 + 45 + 67.5);
  });
});

describe('where a cell is used', () => {
  const dependents = (cell: CellName): readonly string[] =>
    listed(dependentsOf(calculated(), cell));

  it.each([
    [
      'by the next year, by the same year and not by others',
      own('volume', 'north|desk|2021'),
      ['volume [north|desk|2022] 22.5', 'cost [north|desk|2021] 11.25'],
    ],
    [
      'by a sum and one item of it',
      own('cost', 'south|van|2020'),
      ['total [2020] 100', 'south [2020] 70'],
    ],
    [
      'by the branch that is taken only',
      own('base', 'south|desk'),
      ['volume [south|desk|2020] 30', 'broken [south] NaN'],
    ],
    [
      'by the comparison and by the reference itself',
      inReference('total', '2020'),
      ['reference before [2022] 100', 'reference most [] 225', 'saved [2020] 0'],
    ],
    [
      'of several cells, by whatever reads one of them',
      own('cost', 'north|*|2020'),
      ['total [2020] 100'],
    ],
    ['by nothing', own('last'), []],
  ])('%s', (_, cell, expected) => {
    expect(dependents(cell)).toEqual(expected);
  });

  it('but not by a cell that was overridden', () => {
    const overridden = calculated(new Map([['total', new Map([[0, 5]])]]));
    expect(listed(dependentsOf(overridden, own('cost', 'south|van|2020')))).toEqual([
      'south [2020] 70',
    ]);
  });
});

it('says of an overridden cell what its formula gives', () => {
  const found = explain(calculated(new Map([['total', new Map([[1, 7]])]])), own('total', '2021'));
  expect(found).toMatchObject({ value: 7, overridden: true, filled: { value: 112.5 } });
  expect(explain(calculated(), own('total', '2021'))?.overridden).toBe(false);
});

it('a cell that is overridden in the scenario alone has its formula in the reference', () => {
  const found = calculated(new Map([['total', new Map([[1, 7]])]]), new Map());
  expect(explain(found, own('total', '2021'))).toMatchObject({ value: 7, overridden: true });
  expect(explain(found, inReference('total', '2021'))).toMatchObject({ overridden: false });
  const readers = (run: Calculated, name: typeof own): readonly string[] =>
    dependentsOf(run, name('cost', 'south|van|2021')).map((one) => `${one.run} ${one.name}`);
  expect(readers(found, inReference)).toContain('reference total');
  expect(readers(found, own)).not.toContain('own total');
});

describe('where an error began', () => {
  it.each([
    ['here', own('broken', 'north'), '#DIV/0!', own('broken', 'north')],
    ['further back', own('later'), '#DIV/0!', own('broken', 'south')],
    ['in the reference', inReference('later'), '#DIV/0!', inReference('broken', 'south')],
    ['in a circular reference', own('cycle'), '#CYCLE!', own('cycle')],
    ['in a formula that cannot be read', own('unread'), '#NAME?', own('unread')],
  ])('%s', (_, cell, kind, began) => {
    expect(explain(calculated(), cell)?.error).toEqual({ kind, began });
  });

  it('is not said of a value', () => {
    expect(explain(calculated(), own('total', '2020'))?.error).toBeNull();
  });
});
