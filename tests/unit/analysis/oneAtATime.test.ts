import { describe, expect, it } from 'vitest';
import { extremes, type Extremes, type Side } from '../../../shared/analysis/oneAtATime';

const numbers: Readonly<Record<Side, number>> = { low: -1, central: 0, high: 2 };

/** The extremes of a function of values that are each -1, 0 or 2. */
function of(count: number, evaluate: (values: readonly number[]) => number): Extremes {
  return extremes(count, (points) =>
    points.map((sides) => evaluate(sides.map((side) => numbers[side]))),
  );
}

describe('a linear function has its extremes in the corners', () => {
  // 10 + 3x - 2y + 0z: least at x = -1, y = 2; most at x = 2, y = -1.
  const found = of(3, ([x = 0, y = 0, z = 0]) => 10 + 3 * x - 2 * y + 0 * z);

  it('exactly', () => {
    expect(found).toMatchObject({ central: 10, least: 3, most: 18 });
  });

  it('and a value without effect stays central', () => {
    expect(found.leastSides).toEqual(['low', 'high', 'central']);
    expect(found.mostSides).toEqual(['high', 'low', 'central']);
  });
});

describe('other functions', () => {
  it.each<[string, number, (values: readonly number[]) => number, object]>([
    [
      'nothing to move',
      0,
      () => 7,
      { central: 7, least: 7, most: 7, leastSides: [], mostSides: [] },
    ],
    [
      'both sides raise it',
      1,
      ([x = 0]) => x * x,
      { central: 0, least: 0, most: 4, leastSides: ['central'], mostSides: ['high'] },
    ],
    [
      'both sides lower it',
      1,
      ([x = 0]) => 0 - x * x,
      { central: 0, least: -4, most: 0, leastSides: ['high'], mostSides: ['central'] },
    ],
    [
      // Alone neither does anything; together they are not looked at.
      'only together',
      2,
      ([x = 0, y = 0]) => x * y,
      { central: 0, least: 0, most: 0, leastSides: ['central', 'central'] },
    ],
    [
      'more together than apart: 2 ^ (x + y)',
      2,
      ([x = 0, y = 0]) => 2 ** (x + y),
      { central: 1, least: 0.25, most: 16 },
    ],
    [
      'a side that cannot be calculated counts for nothing',
      1,
      ([x = 0]) => (x < 0 ? NaN : x),
      { central: 0, least: 0, most: 2, leastSides: ['central'], mostSides: ['high'] },
    ],
    [
      'nor does the other one',
      1,
      ([x = 0]) => (x > 0 ? NaN : x),
      { central: 0, least: -1, most: 0, leastSides: ['low'], mostSides: ['central'] },
    ],
  ])('%s', (_, count, evaluate, expected) => {
    expect(of(count, evaluate)).toMatchObject(expected);
  });
});

it('asks for every value alone to either side, and for all together to either side', () => {
  const asked: string[] = [];
  extremes(2, (points) => {
    asked.push(...points.map((sides) => sides.join(' ')));
    return points.map((sides) => sides.filter((side) => side === 'high').length);
  });
  expect(asked).toEqual([
    'central central',
    'low central',
    'high central',
    'central low',
    'central high',
    'central central',
    'high high',
  ]);
});
