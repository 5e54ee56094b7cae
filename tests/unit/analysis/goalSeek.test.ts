import { describe, expect, it } from 'vitest';
import { goalSeek, type Goal, type GoalOutcome } from '../../../shared/analysis/goalSeek';

function seek(
  now: readonly number[],
  figure: (setting: readonly number[]) => number,
  target: number,
  kind: Goal['kind'] = 'equal',
): GoalOutcome {
  return goalSeek({ now, target, kind, evaluate: (all) => Float64Array.from(all, figure) });
}

const plane = ([x = 0, y = 0]: readonly number[]): number => 3 * x + 4 * y;

/** Settings to six digits. */
const rounded = ({ setting }: GoalOutcome): readonly number[] =>
  setting.map((one) => Math.round(one * 1e6) / 1e6);

describe('a goal', () => {
  it('of a linear figure is reached by the shortest move, along its slope', () => {
    // From the origin to 3x + 4y = 2.5: 0.1 times (3, 4).
    const found = seek([0, 0], plane, 2.5);
    expect(found.isReached).toBe(true);
    expect(rounded(found)).toEqual([0.3, 0.4]);
    expect(found.value).toBeCloseTo(2.5, 6);
  });

  it('stops at an end of a range, and the others go further', () => {
    // y ends at 1: then 3x + 4 = 6.
    expect(rounded(seek([0, 0.5], plane, 6.4))).toEqual([0.8, 1]);
  });

  it('goes down as well as up', () => {
    expect(rounded(seek([1, 1], plane, 4.5))).toEqual([0.7, 0.6]);
  });

  it('of a saturating figure is reached where it bends', () => {
    const found = seek([0], ([x = 0]) => 1 - Math.exp(-5 * x), 0.9);
    expect(found.setting[0]).toBeCloseTo(Math.log(10) / 5, 8);
  });

  it('that a saturating figure cannot reach gives the best', () => {
    const found = seek([0.2, 0], ([x = 0, y = 0]) => Math.min(x + y, 1.2), 2, 'atLeast');
    expect(found).toMatchObject({ isReached: false, value: 1.2 });
  });

  it('of a figure with a hill inside the ranges is told how far it comes', () => {
    const hill = ([x = 0, y = 0]: readonly number[]): number => 1 - (x - 0.4) ** 2 - (y - 0.7) ** 2;
    const found = seek([0, 0], hill, 2);
    expect(found.isReached).toBe(false);
    expect(found.setting[0]).toBeCloseTo(0.4, 3);
    expect(found.setting[1]).toBeCloseTo(0.7, 3);
  });

  it.each<[Goal['kind'], number]>([
    ['atLeast', 1],
    ['atMost', 4],
    ['equal', 3.5],
  ])('that is %s %d already moves nothing', (kind, target) => {
    expect(seek([0.5, 0.5], plane, target, kind).setting).toEqual([0.5, 0.5]);
  });

  it('at most is reached from above', () => {
    expect(rounded(seek([1, 1], plane, 2, 'atMost'))).toEqual([0.4, 0.2]);
  });

  it('of eight levers moves each as much as it weighs', () => {
    const weights = [1, 2, 3, 4, 5, 6, 7, 8];
    const figure = (all: readonly number[]): number =>
      all.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
    // Along the weights: 204 is the sum of their squares.
    const expected = weights.map((weight) => Math.round((weight * 10.2 * 1e6) / 204) / 1e6);
    expect(
      rounded(
        seek(
          weights.map(() => 0),
          figure,
          10.2,
        ),
      ),
    ).toEqual(expected);
  });

  it('is the same each time', () => {
    const wavy = ([x = 0, y = 0]: readonly number[]): number => Math.sin(5 * x) + y * x;
    expect(seek([0.1, 0.1], wavy, 1.2)).toEqual(seek([0.1, 0.1], wavy, 1.2));
  });
});
