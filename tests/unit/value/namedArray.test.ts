import { describe, expect, it } from 'vitest';
import {
  cellIndex,
  cellItems,
  cellKey,
  cellKeys,
  indexByKey,
  keyDimensions,
} from '../../../shared/value/namedArray';
import { createSpace, inOrder, timeDimension } from '../../../shared/value/space';

const space = createSpace(timeDimension('year', 2020, 2021), [
  { id: 'town', items: ['north', 'south'] },
  { id: 'care', items: ['light', 'heavy', '6.22'] },
]);

describe('keys of cells in the order of storage: year by year, the last dimension fastest, the year last', () => {
  it.each([
    [[], ['']],
    [['care'], ['light', 'heavy', '6.22']],
    [['year'], ['2020', '2021']],
    [
      ['year', 'town'],
      ['north|2020', 'south|2020', 'north|2021', 'south|2021'],
    ],
    [
      ['town', 'care'],
      ['north|light', 'north|heavy', 'north|6.22', 'south|light', 'south|heavy', 'south|6.22'],
    ],
  ])('%j', (dimensions, expected) => {
    expect(cellKeys(space, dimensions)).toEqual(expected);
  });
});

describe('a cell', () => {
  const dimensions = ['year', 'town', 'care'];

  it.each([
    ['north|light|2020', 0],
    ['north|6.22|2020', 2],
    ['south|light|2020', 3],
    ['north|light|2021', 6],
    ['south|6.22|2021', 11],
  ])('%s is number %d', (key, index) => {
    expect(indexByKey(space, dimensions).get(key)).toBe(index);
    expect(cellKeys(space, dimensions)[index]).toBe(key);
    expect(cellIndex(space, dimensions, cellItems(space, dimensions, index))).toBe(index);
  });

  it('is found by the items of its dimensions, and more', () => {
    expect(cellIndex(space, ['town'], { town: 1, year: 1 })).toBe(1);
    expect(() => cellIndex(space, ['town'], { year: 1 })).toThrow('town');
  });
});

it.each([
  [
    ['care', 'year'],
    ['year', 'care'],
  ],
  [
    ['care', 'town', 'year'],
    ['year', 'town', 'care'],
  ],
  [['town', 'town'], ['town']],
  [['village'], []],
])('%j in the order of the space is %j', (ids, expected) => {
  expect(inOrder(space, ids)).toEqual(expected);
});

it.each([
  [
    ['care', 'year'],
    ['care', 'year'],
  ],
  [
    ['year', 'care', 'town'],
    ['town', 'care', 'year'],
  ],
  [['year'], ['year']],
  [[], []],
])('a key of %j joins the items of %j', (dimensions, expected) => {
  expect(keyDimensions(space, dimensions)).toEqual(expected);
});

it('has the key that a list of all keys has', () => {
  const dimensions = ['year', 'town', 'care'];
  const key = cellKey(space, dimensions, { town: 1, care: 2, year: 1 });
  expect(key).toBe('south|6.22|2021');
  expect(cellKeys(space, dimensions)).toContain(key);
});

it('names in order are the very same list each time, of a space of any size the right one', () => {
  const of = (count: number) =>
    createSpace(
      timeDimension('year', 2026, 2027),
      Array.from({ length: count }, (_, index) => ({ id: `d${index}`, items: ['a'] })),
    );
  expect(inOrder(of(3), ['d2', 'd0', 'd2'])).toEqual(['d0', 'd2']);
  const space = of(3);
  expect(inOrder(space, ['d2', 'year'])).toBe(inOrder(space, ['year', 'd2']));
  expect(inOrder(of(30), ['d29', 'd0'])).toEqual(['d0', 'd29']);
  expect(inOrder(of(40), ['d39', 'd8', 'd31'])).toEqual(['d8', 'd31', 'd39']);
});
