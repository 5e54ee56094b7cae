import { describe, expect, it } from 'vitest';
import {
  attribute,
  mostGroups,
  ownEffects,
  type Attribution,
} from '../../../shared/analysis/attribution';

/** The attribution of a function of which inputs are on. */
function of(count: number, outcome: (on: readonly boolean[]) => readonly number[]): Attribution {
  return attribute(count, (sets) =>
    sets.map((set) =>
      Float64Array.from(
        outcome(Array.from({ length: count }, (_, group) => (set & (1 << group)) !== 0)),
      ),
    ),
  );
}

const numbers = (values: readonly Float64Array[]): readonly (readonly number[])[] =>
  values.map((one) => [...one].map(tidy));

/** Sums of sixths are exact up to the last bits. */
function tidy(value: number): number {
  return Math.round(value * 1e12) / 1e12 + 0;
}

describe('y = a * b, both 0 or 1', () => {
  const found = of(2, ([a, b]) => [Number(a && b)]);

  it('divides the total of 1 in halves', () => {
    expect(numbers(found.shapley)).toEqual([[0.5], [0.5]]);
    expect([...found.total]).toEqual([1]);
  });

  it('has an interaction of 1: alone neither does anything', () => {
    expect(numbers(found.alone)).toEqual([[0], [0]]);
    expect([...found.together]).toEqual([1]);
    expect(found.interactions.map(numbers)).toEqual([
      [[0], [1]],
      [[1], [0]],
    ]);
  });
});

it('an additive outcome has no interaction, and each group has what it does alone', () => {
  // 10 + 3a - 2b + 7c, and twice that.
  const found = of(3, ([a, b, c]) => {
    const y = 10 + 3 * Number(a) - 2 * Number(b) + 7 * Number(c);
    return [y, 2 * y];
  });
  expect(numbers(found.shapley)).toEqual([
    [3, 6],
    [-2, -4],
    [7, 14],
  ]);
  expect(numbers(found.alone)).toEqual(numbers(found.shapley));
  expect([...found.together]).toEqual([0, 0]);
  expect(found.interactions.flat().every((one) => one.every((value) => value === 0))).toBe(true);
});

describe('the glove game: a pair of one left and one right glove is worth 1', () => {
  // Groups 0 and 1 hold a left glove, group 2 the right one (Shapley values 1/6, 1/6, 2/3).
  const found = of(3, ([a, b, right]) => [Number((a || b) && right)]);

  it('gives two thirds to the only right glove', () => {
    expect(numbers(found.shapley)).toEqual([[1 / 6], [1 / 6], [2 / 3]].map(([x = 0]) => [tidy(x)]));
  });

  it('has gloves of one side that replace each other and gloves of two sides that need each other', () => {
    // I(left, left) = 1/2 * 0 + 1/2 * (1 - 1 - 1 + 0); I(left, right) = 1/2 * 1 + 1/2 * (1 - 1 - 0 + 0).
    expect(numbers((found.interactions[0] ?? []).slice(1))).toEqual([[-0.5], [0.5]]);
    expect(numbers((found.interactions[1] ?? []).slice(2))).toEqual([[0.5]]);
  });
});

it('a group that does nothing in any company has 0 everywhere', () => {
  const found = of(4, ([a, , c, d]) => [Number(a) * 5 + Number(a && c) * 3 - Number(c && d)]);
  expect(numbers([found.shapley[1] ?? new Float64Array(1).fill(NaN)])).toEqual([[0]]);
  expect(numbers(found.interactions[1] ?? [])).toEqual([[0], [0], [0], [0]]);
});

it('groups that do the same in every company have the same value', () => {
  const found = of(3, ([a, b, c]) => [2 ** (Number(a) + Number(b)) * (Number(c) + 1)]);
  const [first, second] = numbers(found.shapley);
  expect(first).toEqual(second);
  expect(numbers(found.interactions[0] ?? [])[2]).toEqual(numbers(found.interactions[1] ?? [])[2]);
});

/** Any outcome of the subsets: the fraction of an irrational product. */
const wild = (on: readonly boolean[]): readonly number[] => {
  const set = on.reduce((bits, is, group) => bits + (is ? 2 ** group : 0), 1);
  return [1e8 * ((set * Math.SQRT2) % 1), 1e8 * ((set * Math.E) % 1)];
};

it.each([0, 1, 2, 3, 6, 9])('with %d groups everything adds up', (count) => {
  const found = of(count, wild);
  for (let cell = 0; cell < 2; cell++) {
    const sum = (parts: readonly Float64Array[]): number =>
      parts.reduce((total, part) => total + (part[cell] ?? NaN), 0);
    const total = found.total[cell] ?? NaN;
    expect(Math.abs(sum(found.shapley) - total)).toBeLessThan(1e-6);
    expect(Math.abs(sum(found.alone) + (found.together[cell] ?? NaN) - total)).toBeLessThan(1e-6);
    const pairs = found.interactions.flatMap((row, group) => row.slice(group + 1));
    expect(Math.abs(sum(ownEffects(found)) + sum(pairs) - total)).toBeLessThan(1e-6);
  }
});

it('asks for each subset once, the neighbours differing in one group', () => {
  let asked: readonly number[] = [];
  attribute(4, (sets) => {
    asked = sets;
    return sets.map(() => new Float64Array(1));
  });
  expect(new Set(asked).size).toBe(16);
  const steps = asked.slice(1).map((set, index) => set ^ (asked[index] ?? 0));
  expect(steps.every((step) => step > 0 && (step & (step - 1)) === 0)).toBe(true);
});

it('a cell without a value in one of the subsets has none, and the others have theirs', () => {
  const found = of(2, ([a, b]) => [a && b ? NaN : 1, Number(a)]);
  expect(numbers(found.shapley)).toEqual([
    [NaN, 1],
    [NaN, 0],
  ]);
});

it.each([13, -1, 1.5])('refuses %d groups', (count) => {
  expect(() => attribute(count, () => [])).toThrow(RangeError);
  expect(mostGroups).toBe(12);
});

it('refuses an outcome of another length', () => {
  expect(() =>
    attribute(1, ([, ...rest]) => [new Float64Array(2), ...rest.map(() => new Float64Array(1))]),
  ).toThrow('one length');
});
