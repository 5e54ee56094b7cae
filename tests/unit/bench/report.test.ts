import { describe, expect, it } from 'vitest';
import { differences } from '../../bench/report/differences';
import { verdict, type Target } from '../../bench/report/figure';
import { median, percentile, ratios } from '../../bench/report/measure';

describe('what a figure comes to', () => {
  const less: Target = { must: 1.5, goal: 1, better: 'less' };
  const more: Target = { must: 100, goal: 235, better: 'more' };
  it.each([
    [1, less, 'goal'],
    [1.5, less, 'must'],
    [1.51, less, 'missed'],
    [235, more, 'goal'],
    [100, more, 'must'],
    [99, more, 'missed'],
    [2, { must: 3, better: 'less' } as const, 'must'],
    [NaN, less, 'missed'],
    [7, undefined, ''],
  ] as const)('%s with %j: %s', (value, target, expected) => {
    const figure = { what: '', unit: 'times', value } as const;
    expect(verdict(target === undefined ? figure : { ...figure, target })).toBe(expected);
  });
});

describe('rounds', () => {
  it('have a median and percentiles whatever their order', () => {
    const rounds = [9, 1, 8, 2, 7, 3, 6, 4, 5, 0, 10];
    expect([median(rounds), percentile(rounds, 0.1), percentile(rounds, 0.9)]).toEqual([5, 1, 9]);
  });

  it('are compared round by round, so that a slow moment of the machine cancels out', () => {
    expect(ratios([2, 20, 4], [1, 10, 2])).toEqual([2, 2, 2]);
  });
});

describe('differences between two results', () => {
  const of = (...cells: number[]): ReadonlyMap<string, number[]> => new Map([['a', cells]]);
  it.each([
    [of(1, NaN), of(1, NaN), []],
    [of(1e6), of(1e6 + 5e-4), []],
    [of(1e6), of(1e6 + 2e-3), [{ where: 'x: a, cell 0', ours: 1e6, theirs: 1e6 + 2e-3 }]],
    [of(0), of(2e-9), [{ where: 'x: a, cell 0', ours: 0, theirs: 2e-9 }]],
    [of(1, NaN), of(1, 2), [{ where: 'x: a, cell 1', ours: NaN, theirs: 2 }]],
    [of(1), of(1, 2), [{ where: 'x: cells of a', ours: 1, theirs: 2 }]],
    [new Map(), of(1), [{ where: 'x: cells of a', ours: 0, theirs: 1 }]],
  ])('%#', (ours, theirs, expected) => {
    expect(differences('x', ours, theirs)).toEqual(expected);
  });
});
